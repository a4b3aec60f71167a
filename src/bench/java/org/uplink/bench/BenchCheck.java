package org.uplink.bench;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.DriverManager;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.qa.Programs;
import org.uplink.qa.Tally;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.PackagedService;

/** The packaged service on the demo data of many people: what pages and writes cost, beside what could be at best. */
@QuarkusTest
@Tag("bench")
@WithTestResource(value = BenchStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BenchCheck {

    private static final int LONG_ENOUGH = 4 * 60 * 60;
    private static final int STARTS = 3;
    private static final String LESSON = "/courses/how-a-school-district-works";

    private final Tally tally = new Tally("bench");

    @Test
    void measures() throws Exception {
        Programs.require("wrk", "wrk");
        var url = Objects.requireNonNull(BenchStack.addresses().get("uplink.test.superuser-url"));
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var _ = Accounts.tokensThatLast(LONG_ENOUGH)) {
            statement.execute("vacuum analyze");
            Copy.train();
            var start = start();
            try (var copy = Copy.observed()) {
                RestAssured.port = copy.port();
                var bench = new Bench(copy, database, BenchStack.stack().database());
                run(bench, copy, start);
            }
        }
    }

    /** The shortest of some: whatever else the machine has to do only makes a start longer. */
    private static long start() throws Exception {
        var shortest = Long.MAX_VALUE;
        for (var i = 0; i < STARTS; i++) {
            var began = System.nanoTime();
            try (var _ = Copy.start()) {
                shortest = Math.min(shortest, (System.nanoTime() - began) / 1_000_000);
            }
        }
        return shortest;
    }

    private void run(Bench bench, PackagedService copy, long start) throws Exception {
        System.out.println(Figures.rowHead());
        var learner = Browser.signedInAs("learner@riverbend.example");
        var director = Browser.signedInAs("admin@riverbend.example");
        bench.page("floor: static page", "/accessibility", learner);
        var one = bench.page("floor: one-query page", "/frameworks/k12tsf", Browser.anonymous());
        var commits = bench.commits();
        atLeast(0.5, one, bench.page("/catalog", "/catalog", learner));
        atLeast(0.5, one, bench.page("course page", LESSON, learner));
        atLeast(0.5, one, bench.page("lesson", LESSON + "/" + lesson(learner), learner));
        atLeast(0.25, one, bench.page("/me", "/me", learner));
        atLeast(0.25, one, bench.page("/me/skills", "/me/skills", learner));
        within(150, bench.page("/team", "/team", director));
        within(300, bench.page("/team/skills", "/team/skills", director));
        bench.page("report as CSV", "/team/reports/hours.csv", director);
        bench.page("/verify", "/verify", learner);
        atLeast(0.4, commits, bench.answers());
        bench.submissions();
        var memory = Copy.resident(copy);
        var weight = Weight.of(bench.address() + "/") / 1000;
        tally.that(memory < 350, "The service takes %d MB, not less than 350", memory);
        tally.that(start < 3000, "It was ready after %d ms, not within 3000", start);
        tally.that(weight < 150, "A first visit loads %d kB, not less than 150", weight);
        bench.all()
                .forEach(figures ->
                        tally.that(figures.failed() == 0, "%s: %d failed", figures.name(), figures.failed()));
        Growth.keep(BenchStack.PEOPLE, bench.all());
        tally.end(
                "%d people; ready after %d ms, %d MB at that load, %d kB for a first visit",
                BenchStack.PEOPLE, start, memory, weight);
    }

    private static String lesson(Browser learner) {
        var link = learner.get(LESSON)
                .html()
                .expectFirst("main a[href^=" + LESSON + "/]")
                .attr("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void atLeast(double share, Figures floor, Figures page) {
        var reached = page.perSecond() / floor.perSecond();
        tally.that(
                reached >= share,
                "%s reaches %.0f %% of %s, not %.0f",
                page.name(),
                reached * 100,
                floor.name(),
                share * 100);
    }

    private void within(double millis, Figures page) {
        tally.that(
                page.slowest() < millis,
                "%s takes %.0f ms at the 99th percentile, not less than %.0f",
                page.name(),
                page.slowest(),
                millis);
    }
}

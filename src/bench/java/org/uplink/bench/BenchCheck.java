package org.uplink.bench;

import static java.net.HttpURLConnection.HTTP_GONE;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.DriverManager;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.qa.Programs;
import org.uplink.qa.Tally;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.PackagedService;

/** The packaged service on the demo data of many people: what pages and writes cost, beside what could be at best. */
@QuarkusTest
@Tag("bench")
@WithTestResource(value = BenchStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BenchCheck {

    private static final int LONG_ENOUGH = 4 * 60 * 60;
    private static final int STARTS = 3;
    private static final String COURSE = "/courses/how-a-school-district-works";
    /** A page for which one row is looked for by an index. */
    private static final String NO_INVITATION = "/invitations/none-of-ours";

    private static final String CERTIFICATION = "data-and-privacy-steward";

    private final Tally tally = new Tally("bench");
    private final Targets targets = new Targets(tally);

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
                try {
                    run(bench, copy, start);
                } finally {
                    Copy.end(copy);
                }
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
        tally.that(isStopped(bench), "the planted hole was not found: a page was measured without a session");
        System.out.println(Figures.rowHead());
        var learners = learners();
        var directors = directors();
        bench.page("floor: static page", "/accessibility", Browser.anonymous());
        bench.page("floor: a long page", "/certifications/" + CERTIFICATION, Browser.anonymous());
        var open = bench.page("floor: one indexed query", NO_INVITATION, HTTP_GONE, Browser.anonymous());
        bench.page("the same for whoever is signed in", NO_INVITATION, HTTP_GONE, learners);
        var commits = bench.commits();
        targets.atLeast(0.5, open, bench.page("/catalog", "/catalog", learners));
        targets.atLeast(0.5, open, bench.page("course page", COURSE, learners));
        targets.atLeast(0.5, open, bench.page("lesson", COURSE + "/" + lesson(learners[0]), learners));
        targets.atLeast(0.25, open, bench.page("/me", "/me", learners));
        targets.atLeast(0.25, open, bench.page("/me/skills", "/me/skills", learners));
        targets.within(150, bench.page("/team", "/team", directors));
        targets.within(300, bench.page("/team/skills", "/team/skills", directors));
        bench.page("report as CSV", "/team/reports/hours.csv", directors);
        bench.page("/verify", "/verify", Browser.anonymous());
        bench.page("/verify/{credential}", "/verify/" + credential(), Browser.anonymous());
        targets.atLeast(0.4, commits, bench.answers());
        bench.submissions();
        var memory = Copy.resident(copy);
        var weight = Weight.of(bench.address() + "/") / 1000;
        targets.below(350, memory, "Memory at that load in MB");
        targets.below(3000, start, "Milliseconds until it is ready");
        targets.below(150, weight, "A first visit in kB");
        bench.all().forEach(targets::allAnswered);
        Growth.keep(BenchStack.PEOPLE, bench.all());
        isFound();
        tally.end(
                "%d people; ready after %d ms, %d MB at that load, %d kB for a first visit",
                BenchStack.PEOPLE, start, memory, weight);
    }

    /** Eight people of two districts, each with a record of their own. */
    private static Browser[] learners() {
        return Stream.of("riverbend", "lakeside")
                .flatMap(district -> Stream.of("learner", "manager", "assessor", "admin")
                        .map(who -> Browser.signedInAs(who + "@" + district + ".example")))
                .toArray(Browser[]::new);
    }

    /** Eight sessions of one who looks at all of a district of two hundred. */
    private static Browser[] directors() {
        return Stream.generate(() -> Browser.signedInAs("admin@riverbend.example"))
                .limit(Bench.AT_ONCE)
                .toArray(Browser[]::new);
    }

    private static String credential() {
        return Db.texts("select slug from credential where shared_at is not null order by slug limit 1")
                .getFirst();
    }

    /** The hole: who is not signed in is sent to the sign-in, which is no page. */
    private static boolean isStopped(Bench bench) throws Exception {
        try {
            bench.page("planted: nobody is signed in", "/me", Browser.anonymous());
            return false;
        } catch (AssertionError noPage) {
            return true;
        }
    }

    /** The hole: a page that takes a hundred times as long as the one it is held against. */
    private void isFound() {
        var planted = new Tally("planted");
        var slow = new Targets(planted);
        slow.atLeast(0.25, figures(100, 10), figures(1, 1000));
        slow.within(300, figures(1, 1000));
        tally.that(planted.failed().size() == 2, "the planted hole was not found");
    }

    private static Figures figures(double perSecond, double slowest) {
        return new Figures("planted", perSecond, slowest, slowest, 0, 0, 0, 0);
    }

    private static String lesson(Browser learner) {
        var link = learner.get(COURSE)
                .html()
                .expectFirst("main a[href^=" + COURSE + "/]")
                .attr("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}

package org.uplink.qa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;

/**
 * Replaces one copy after the other under load, from the version before to this one and back: no request fails, and who was
 * signed in stays so. Then stops a copy without a warning, and must see requests fail.
 */
@Tag("roll")
class RollCheck {

    private static final String NAME = "roll";
    private static final Path NOW = Path.of("target", "quarkus-app");
    /** The version before took the secret of the client for this, and made one up where that is short. */
    private static final Map<String, String> SHARED =
            Map.of("QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET", "secret-of-sign-ins-that-all-copies-share");

    private static final int PEOPLE = 3;
    private static final int LEARNERS = 2;

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);

    /** {@code -Dqa.previous=} names the quarkus-app of the version before; without it both are of this one. */
    private static Path before() {
        var before = Path.of(System.getProperty("qa.previous", NOW.toString()));
        if (!Files.exists(before.resolve("quarkus-run.jar"))) {
            throw new AssertionError(
                    before + " has no quarkus-run.jar. Build the version before apart: git worktree add"
                            + " <folder> <its tag>, then ./mvnw package -Dmaven.test.skip=true there, and name"
                            + " -Dqa.previous=<folder>/target/quarkus-app");
        }
        return before;
    }

    @Test
    void aNewVersionComesAndGoesWithoutAFailedRequest() throws IOException, InterruptedException, SQLException {
        var before = before();
        var rounds = Sizes.size(1);
        try (var rig = new Rig(before, SHARED, SHARED)) {
            var learners = rig.learners(LEARNERS);
            var people = signedIn();
            var rolled = rolled(rig, learners, people, before, rounds);
            rolled.failed().forEach(one -> tally.that(false, "a request failed: %s", one));
            tally.that(rolled.failed().isEmpty(), "requests failed");
            for (var person : people) {
                tally.that(person.open("/me").status() == 200, "a session did not outlive the roll");
            }
            var planted = withoutWarning(rig, learners, people);
            tally.that(planted > 0, "the planted hole was not found: a copy was killed, and no request failed");
            tally.end(
                    "%d rolls %s, %d pages and %d answers, %d failed; planted hole: %d failed",
                    rounds,
                    before.equals(NOW) ? "within this version (no -Dqa.previous)" : "from the version before and back",
                    rolled.pages(),
                    rolled.answers(),
                    rolled.failed().size(),
                    planted);
        }
    }

    private record Rolled(long pages, long answers, List<String> failed) {}

    private static List<Browser> signedIn() {
        var people = new ArrayList<Browser>();
        for (var i = 0; i < PEOPLE; i++) {
            people.add(Browser.signedInAs(Accounts.vouchedBy(Rig.DISTRICT)));
        }
        return people;
    }

    private Rolled rolled(Rig rig, List<Learner> learners, List<Browser> people, Path before, int rounds)
            throws IOException, InterruptedException {
        try (var answers = new AnswerLog(NAME)) {
            var failed = new ArrayList<String>();
            var pages = 0L;
            try (var traffic = new Traffic(people);
                    var answering = new Answering(learners, answers, chances)) {
                for (var round = 0; round < rounds; round++) {
                    replace(rig, NOW);
                    replace(rig, before);
                }
                traffic.close();
                answering.close();
                failed.addAll(traffic.failed());
                pages = traffic.served();
            }
            var found = answers.compare();
            failed.addAll(found.lost());
            if (found.acknowledged() < found.all()) {
                failed.add("%d answers were not taken".formatted(found.all() - found.acknowledged()));
            }
            return new Rolled(pages, found.acknowledged(), failed);
        }
    }

    private static void replace(Rig rig, Path artifact) throws IOException, InterruptedException {
        for (var copy : rig.copies()) {
            copy.terminate();
            copy.exitCode();
            copy.startAgain(artifact);
            Thread.sleep(3000); // until the proxy has seen that it is ready
        }
    }

    /** The hole: what is on its way at a copy that is killed gets no answer. */
    private long withoutWarning(Rig rig, List<Learner> learners, List<Browser> people)
            throws IOException, InterruptedException {
        try (var answers = new AnswerLog(NAME + "-planted")) {
            var failed = 0L;
            for (var kill = 0; kill < 3 && failed == 0; kill++) {
                try (var traffic = new Traffic(people);
                        var answering = new Answering(learners, answers, chances)) {
                    Thread.sleep(2000);
                    rig.copy(0).kill();
                    Thread.sleep(2000);
                    traffic.close();
                    answering.close();
                    var found = answers.compare();
                    failed = traffic.failed().size() + found.all() - found.acknowledged();
                }
                rig.copy(0).startAgain();
            }
            return failed;
        }
    }
}

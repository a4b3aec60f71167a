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
import org.uplink.local.OwnStack;
import org.uplink.testing.Browser;
import org.uplink.testing.PackagedService;

/**
 * Replaces one copy after the other under load, from the version before to this one and back: no request fails, and who was
 * signed in stays so. Then kills a copy without a warning, and must see requests fail.
 */
@Tag("roll")
class RollCheck {

    private static final String NAME = "roll";
    private static final Path NOW = PackagedService.PACKAGED;
    private static final int PEOPLE = 3;
    private static final int LEARNERS = 2;
    private static final long UNTIL_SEEN_MILLIS = 3000;

    /** What this version has of itself: 0.1 made up a secret, and did not start on a database that is newer. */
    private static final Map<String, String> SHARED = Map.of(
            "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
            "secret-of-sign-ins-that-all-copies-share",
            "QUARKUS_FLYWAY_IGNORE_FUTURE_MIGRATIONS",
            "true");

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);
    private final Path before = before();

    /** {@code -Dqa.previous=} names the quarkus-app of the version before; without it both are of this one. */
    private static Path before() {
        var before = Path.of(System.getProperty("qa.previous", NOW.toString()));
        if (!Files.exists(before.resolve("quarkus-run.jar"))) {
            throw new AssertionError(
                    before + " has no quarkus-run.jar. Build the version before in a folder of its own:"
                            + " git worktree add <folder> <its tag>, there ./mvnw package -Dmaven.test.skip=true, and here"
                            + " -Dqa.previous=<folder>/target/quarkus-app");
        }
        return before;
    }

    @Test
    void aNewVersionComesAndGoesWithoutAFailedRequest() throws IOException, InterruptedException, SQLException {
        var rolls = Sizes.size(1);
        try (var rig = new Rig(new OwnStack(), before, SHARED, SHARED)) {
            var learners = rig.learners(LEARNERS);
            var people = rig.signedIn(PEOPLE);
            var rolled = rolled(rig, learners, people, rolls);
            rolled.failed().forEach(one -> tally.that(false, "a request failed: %s", one));
            tally.that(rolled.pages() > 0 && rolled.answers() > 0, "nobody was served");
            people.forEach(person ->
                    tally.that(person.open("/me").status() == 200, "a session did not outlive the replacement"));
            var planted = killed(rig, learners, people);
            tally.that(planted > 0, "the planted hole was not found: a copy was killed, and no request failed");
            tally.end(
                    "%d times %s, %d pages and %d answers, %d failed; planted hole: %d failed",
                    rolls,
                    before.equals(NOW) ? "within this version (no -Dqa.previous)" : "from the version before and back",
                    rolled.pages(),
                    rolled.answers(),
                    rolled.failed().size(),
                    planted);
        }
    }

    private record Rolled(long pages, long answers, List<String> failed) {}

    private Rolled rolled(Rig rig, List<Learner> learners, List<Browser> people, int rolls)
            throws IOException, InterruptedException {
        try (var answers = new AnswerLog(NAME)) {
            var traffic = new Traffic(people);
            try (traffic;
                    var _ = new Answering(learners, answers, chances)) {
                for (var roll = 0; roll < rolls; roll++) {
                    replaceAll(rig, before, NOW);
                    replaceAll(rig, NOW, before);
                }
            }
            return found(traffic, answers.compare());
        }
    }

    private static Rolled found(Traffic traffic, AnswerLog.Found answers) {
        var failed = new ArrayList<>(traffic.failed());
        failed.addAll(answers.lost());
        if (answers.acknowledged() < answers.all()) {
            failed.add("%d answers were not taken".formatted(answers.all() - answers.acknowledged()));
        }
        return new Rolled(traffic.served(), answers.acknowledged(), failed);
    }

    private void replaceAll(Rig rig, Path old, Path next) throws IOException, InterruptedException {
        for (var copy : rig.copies()) {
            // 0.1 stops within a second of being asked: whoever rolls it out takes it from the proxy first.
            if (!old.equals(NOW)) {
                rig.front().drain(copy.port());
            }
            copy.terminate();
            copy.exitCode();
            copy.startAgain(next);
            rig.front().welcome(copy.port());
            Thread.sleep(UNTIL_SEEN_MILLIS);
        }
    }

    /** The hole: what is on its way at a copy that is killed gets no answer. */
    private long killed(Rig rig, List<Learner> learners, List<Browser> people)
            throws IOException, InterruptedException {
        var failed = 0L;
        for (var kill = 0; kill < 3 && failed == 0; kill++) {
            try (var answers = new AnswerLog(NAME + "-planted")) {
                var traffic = new Traffic(people);
                try (traffic;
                        var _ = new Answering(learners, answers, chances)) {
                    Thread.sleep(UNTIL_SEEN_MILLIS);
                    rig.copy(0).kill();
                    Thread.sleep(UNTIL_SEEN_MILLIS);
                }
                failed = found(traffic, answers.compare()).failed().size();
            }
            rig.copy(0).startAgain();
        }
        return failed;
    }
}

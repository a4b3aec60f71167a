package org.uplink.qa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Db;

/**
 * Kills PostgreSQL while answers are saved, again and again: what was acknowledged is there afterwards. Then does the same with
 * commits that do not wait for the disk, and must find answers lost: else it could not see a loss.
 */
@Tag("kill-db")
class KillDatabaseCheck {

    private static final String NAME = "kill-db";
    private static final int LEARNERS = 6;
    private static final int PLANTED_KILLS = 5;
    private static final Duration TO_RECOVER = Duration.ofSeconds(10);
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);
    private Duration slowest = Duration.ZERO;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException, SQLException {
        var kills = Sizes.size(20);
        try (var rig = new Rig(Map.of(), Map.of())) {
            var learners = rig.learners(LEARNERS);
            var found = killed(rig, learners, kills, "kept");
            tally.that(found.lost().isEmpty(), "acknowledged and lost: %s", found.lost());
            tally.that(found.wrong().isEmpty(), "nobody gave: %s", found.wrong());
            tally.that(found.acknowledged() > kills * 10L, "only %d answers between kills", found.acknowledged());
            var planted = withoutWaitingForTheDisk(rig, learners);
            tally.that(!planted.lost().isEmpty(), "the planted hole was not found: no answer was lost");
            tally.end(
                    "%d kills, %d acknowledged, %d lost, %d unknown, ready after at most %d ms; planted hole: %d of %d lost",
                    kills,
                    found.acknowledged(),
                    found.lost().size(),
                    found.unknown(),
                    slowest.toMillis(),
                    planted.lost().size(),
                    planted.acknowledged());
        }
    }

    private AnswerLog.Found killed(Rig rig, List<Learner> learners, int kills, String log)
            throws IOException, InterruptedException, SQLException {
        try (var answers = new AnswerLog(NAME + "-" + log)) {
            try (var answering = new Answering(learners, answers, chances)) {
                for (var kill = 0; kill < kills; kill++) {
                    killOnce(rig, answering);
                }
            }
            return answers.compare();
        }
    }

    private void killOnce(Rig rig, Answering answering) throws IOException, InterruptedException, SQLException {
        var before = answering.saved();
        Rig.until(GIVEN_UP, "answers are saved", () -> answering.saved() > before + LEARNERS);
        Thread.sleep(chances.nextInt(1500));
        rig.stack().killDatabase();
        Thread.sleep(chances.nextInt(500));
        rig.stack().startDatabase();
        var back = answering.saved();
        var took =
                Rig.until(GIVEN_UP, "copies recover", () -> rig.isReady() && answering.saved() > back + 2 * LEARNERS);
        tally.that(took.compareTo(TO_RECOVER) <= 0, "ready and saving only %d ms after", took.toMillis());
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    /** The hole. Connections of before are closed, for a role's setting is asked at sign-in. */
    private AnswerLog.Found withoutWaitingForTheDisk(Rig rig, List<Learner> learners)
            throws IOException, InterruptedException, SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("alter role uplink_app set synchronous_commit = off");
        }
        rig.stack().killDatabase();
        rig.stack().startDatabase();
        Rig.until(GIVEN_UP, "copies recover", rig::isReady);
        return killed(rig, learners, PLANTED_KILLS, "planted");
    }
}

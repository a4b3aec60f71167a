package org.uplink.qa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.local.OwnStack;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.PackagedService;

/**
 * Gives new districts their first rounds, and lets mails wait, while the copy that is in the middle of one is killed or paused:
 * another goes on, no part of a round is done twice, a mail whose sender was disturbed comes once more at most, and who was
 * paused has lost its turn. The database itself writes down what it commits. Then a round and a mail are made undone behind the
 * back of the service, and the check must see them done twice.
 */
@Tag("jobs")
class RoundsCheck {

    private static final String NAME = "jobs";
    private static final int DISTRICTS = 5;
    private static final int MAILS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A round or a mail of whoever was paused would end now. */
    private static final Duration TO_WAKE = Duration.ofSeconds(3);

    private final Tally tally = new Tally(NAME);
    private long copies;
    private long mails;

    @Test
    void eachRoundIsDoneOnceAndEachMailSentOnce() throws IOException, InterruptedException, SQLException {
        var faults = Sizes.size(2);
        var stack = new OwnStack();
        try (var post = new Post();
                var rig = new Rig(stack, copy(stack, 0, post), copy(stack, 1, post))) {
            Rig.until(PATIENCE, "all districts have had their rounds", Rounds::areAllDone);
            Rounds.writeDown();
            Post.writeDownTurns();
            for (var fault = 0; fault < faults; fault++) {
                rounds(rig, fault % 2 == 0);
                mails(rig, post, fault % 2 == 0);
            }
            Rig.until(PATIENCE, "all districts have had their rounds", Rounds::areAllDone);
            var twice = Rounds.twice();
            twice.forEach(round -> tally.that(false, "done more than once: %s", round));
            tally.that(Rounds.finished() == Rounds.begun(), "%d rounds of %d", Rounds.finished(), Rounds.begun());
            Post.endedByAnother().forEach(mail -> tally.that(false, "a lost turn was ended: %s", mail));
            var parts = Rounds.parts();
            planted(rig, post);
            tally.end(
                    "%d faults in the middle of rounds, %d parts of %d rounds, %d done twice; as many among %d mails, %d copies",
                    faults, parts, Rounds.begun(), twice.size(), mails, copies);
        }
    }

    /** Each has a name at the database; who is silent in the middle of something loses it soon. */
    private static Map<String, String> copy(OwnStack stack, int number, Post post) {
        var all = new HashMap<>(post.settings());
        all.put("ORG_UPLINK_ROUNDS_EVERY", "2s");
        all.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/uplink?ApplicationName=copy%d".formatted(stack.databasePort(), number));
        all.put(
                "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_OPTIONS",
                "-c idle_in_transaction_session_timeout=4s");
        return all;
    }

    private void rounds(Rig rig, boolean kill) throws IOException, InterruptedException {
        for (var district = 0; district < DISTRICTS; district++) {
            Districts.organization("round" + UUID.randomUUID().toString().substring(0, 8));
        }
        disturb(rig, holder(rig), kill, "rounds", Rounds::areAllDone);
        tally.that(Rounds.twice().isEmpty(), "a round was done twice after a copy was %s", kill ? "killed" : "paused");
    }

    private void mails(Rig rig, Post post, boolean kill) throws IOException, InterruptedException {
        var waiting = post.waiting(MAILS);
        Rig.until(PATIENCE, "mails go out", () -> post.arrived(waiting).size() > MAILS / 4);
        disturb(rig, rig.copy(kill ? 0 : 1), kill, "mails", () -> Post.areGone(waiting));
        var arrived = post.arrived(waiting);
        var all = arrived.values().stream().mapToLong(Long::longValue).sum();
        tally.that(arrived.size() == MAILS, "of %d mails %d arrived", MAILS, arrived.size());
        tally.that(all <= MAILS + 1, "%d copies of %d mails", all, MAILS);
        mails += MAILS;
        copies += all;
    }

    private void disturb(Rig rig, PackagedService holder, boolean kill, String what, BooleanSupplier done)
            throws IOException, InterruptedException {
        if (kill) {
            holder.kill();
        } else {
            holder.pause();
        }
        var took = Rig.until(PATIENCE, "the other copy goes on", done);
        System.out.printf("%s: %s %s, all done %d ms after%n", NAME, what, kill ? "killed" : "paused", took.toMillis());
        if (kill) {
            holder.startAgain();
        } else {
            holder.goOn();
        }
        Rig.until(PATIENCE, "both are ready", rig::isReady);
        Thread.sleep(TO_WAKE);
    }

    /** The copy that is in the middle of a round. */
    private static PackagedService holder(Rig rig) {
        var found = new String[1];
        Rig.until(PATIENCE, "a copy is in the middle of a round", () -> {
            var names = Db.texts("select application_name from pg_stat_activity where wait_event = 'PgSleep'");
            found[0] = names.isEmpty() ? "" : names.getFirst();
            return found[0].startsWith("copy");
        });
        return rig.copy(Integer.parseInt(found[0].substring("copy".length())));
    }

    /** The holes: what their rows guard is gone, and a copy that remembers nothing does them again. */
    private void planted(Rig rig, Post post) throws IOException {
        var mail = post.waiting(1);
        Rig.until(PATIENCE, "it is sent", () -> Post.areGone(mail));
        Db.run("update mail set state = 'waiting', sent_at = null where id = ?", mail.getFirst());
        Rounds.undoOne();
        rig.copy(0).kill();
        rig.copy(0).startAgain();
        tally.that(
                comes(() -> Rounds.twice().stream().anyMatch(it -> it.contains(", end,"))),
                "the planted hole was not found: no round was done twice");
        tally.that(
                comes(() -> post.arrived(mail).getOrDefault(mail.getFirst(), 0L) == 2),
                "the planted hole was not found: no mail was sent twice");
    }

    private static boolean comes(BooleanSupplier what) {
        try {
            Rig.until(Duration.ofSeconds(60), "it is done again", what);
            return true;
        } catch (AssertionError notFound) {
            return false;
        }
    }
}

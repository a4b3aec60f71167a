package org.uplink.qa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.local.OwnStack;
import org.uplink.testing.Wire;
import org.uplink.testing.Wire.Fault;

/**
 * Lets the ways from both copies to the database fail one after the other, each as chance has it, and mends them in another
 * order, while answers are saved. Afterwards both serve again and nothing acknowledged is lost. Then a way stays broken, and
 * the check must see that its copy does not recover.
 */
@Tag("net")
class NetworkCheck {

    private static final String NAME = "net";
    private static final int LEARNERS = 4;
    private static final Duration GREEN = Duration.ofSeconds(30);
    private static final List<Fault> FAULTS = List.of(Fault.CUT, Fault.RESET, Fault.SLOW, Fault.SILENT);

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);
    private Duration slowest = Duration.ZERO;

    @Test
    void aBrokenNetworkLosesNothingAndIsRecoveredFrom() throws IOException, InterruptedException, SQLException {
        var schedules = Sizes.size(8);
        var stack = new OwnStack();
        try (var first = new Wire(stack.databasePort());
                var second = new Wire(stack.databasePort());
                var rig = new Rig(stack, over(first), over(second));
                var log = new AnswerLog(NAME)) {
            var learners = rig.learners(LEARNERS);
            try (var answering = new Answering(learners, log, chances)) {
                for (var schedule = 0; schedule < schedules; schedule++) {
                    swizzle(rig, answering, List.of(first, second));
                }
            }
            var found = log.compare();
            tally.that(found.lost().isEmpty(), "acknowledged and lost: %s", found.lost());
            tally.that(found.wrong().isEmpty(), "nobody gave: %s", found.wrong());
            first.suffer(Fault.CUT);
            tally.that(!recovers(rig, Duration.ofSeconds(15)), "the planted hole was not found: a cut copy is ready");
            tally.end(
                    "%d schedules, %d acknowledged, %d lost, %d unknown, green after at most %d ms",
                    schedules, found.acknowledged(), found.lost().size(), found.unknown(), slowest.toMillis());
        }
    }

    private static Map<String, String> over(Wire wire) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + wire.port() + "/uplink");
    }

    private void swizzle(Rig rig, Answering answering, List<Wire> wires) throws InterruptedException {
        var order = new ArrayList<>(wires);
        Collections.shuffle(order, chances);
        for (var wire : order) {
            wire.suffer(FAULTS.get(chances.nextInt(FAULTS.size())));
            Thread.sleep(chances.nextInt(3000));
        }
        Collections.shuffle(order, chances);
        for (var wire : order) {
            wire.suffer(Fault.NONE);
            Thread.sleep(chances.nextInt(1000));
        }
        var start = System.nanoTime();
        var before = answering.saved();
        var green = recovers(rig, GREEN.multipliedBy(4));
        Rig.until(GREEN.multipliedBy(4), "answers are saved", () -> answering.saved() > before + LEARNERS);
        var took = Duration.ofNanos(System.nanoTime() - start);
        tally.that(green && took.compareTo(GREEN) <= 0, "green only after %d ms", took.toMillis());
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    private static boolean recovers(Rig rig, Duration atMost) {
        try {
            Rig.until(atMost, "copies are ready", rig::isReady);
            Thread.sleep(500);
            return rig.isReady();
        } catch (AssertionError notReady) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

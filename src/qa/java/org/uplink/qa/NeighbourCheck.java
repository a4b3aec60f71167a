package org.uplink.qa;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Districts;

/**
 * Lets one organization, which was there first, ask for ten times as much as another, which is as much as a copy can do at all:
 * the other waits at most twice as long as when both ask for the same, and is never sent away. Then does so with a copy that
 * lets one organization have everything, and must see the other wait longer or be sent away.
 */
@Tag("noisy")
class NeighbourCheck {

    private static final String NAME = "noisy";
    private static final String NOISY = "lakeside";
    private static final int TIMES = 10;
    private static final int TURNS = 3;
    private static final int AT_ONCE = 8;
    private static final double LONGER = 2;
    private static final Duration TO_MEASURE = Duration.ofSeconds(8);
    /** Longer than a copy remembers that others were here. */
    private static final Duration ALONE = Duration.ofSeconds(12);

    /** Fewer connections than usual, so that a small machine can ask for more than they can do. */
    private static final Map<String, String> WALLED =
            Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4", "ORG_UPLINK_OPERATION_MOST_OF_ONE", "1");

    private static final Map<String, String> OPEN =
            Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4", "ORG_UPLINK_OPERATION_MOST_OF_ONE", "1000000");

    private final Tally tally = new Tally(NAME);

    private record Pair(Storm quiet, Storm noisy) {

        long p95() {
            return quiet.slowest(0.95).toMillis();
        }

        Pair and(Pair other) {
            return new Pair(quiet.and(other.quiet), noisy.and(other.noisy));
        }

        /** Who is sent away has not been served in time either. */
        boolean suffers(Pair calm) {
            return quiet.of(200) < quiet.answers().size() || p95() > LONGER * calm.p95();
        }

        @Override
        public String toString() {
            return "p95 %d ms (%s beside %s at %.0f/s)"
                    .formatted(p95(), quiet.byStatus(), noisy.byStatus(), noisy.perSecond());
        }
    }

    @Test
    void oneOrganizationDoesNotSlowDownTheOthers() throws Exception {
        var time = Duration.ofSeconds(Sizes.size(20)).dividedBy(TURNS);
        try (var rig = new Rig(WALLED, OPEN)) {
            Districts.organization(NOISY);
            var quiet = new Cookie(rig.signedIn(1).getFirst());
            var noisy = new Cookie(Browser.signedInAs(Accounts.vouchedBy(NOISY)));
            var walled = rig.copy(0).port();
            var open = rig.copy(1).port();
            Storm.of(AT_ONCE, quiet, open, TO_MEASURE);
            Storm.of(AT_ONCE, quiet, walled, TO_MEASURE);
            var share = Storm.of(AT_ONCE, quiet, walled, TO_MEASURE).perSecond() / TIMES;
            // In turn, for a machine that others use is not as fast at one time as at another.
            var calm = both(walled, quiet, noisy, share, 1, time);
            var loud = both(walled, quiet, noisy, share, TIMES, time);
            var planted = both(open, quiet, noisy, share, TIMES, time);
            for (var turn = 1; turn < TURNS; turn++) {
                calm = calm.and(both(walled, quiet, noisy, share, 1, time));
                loud = loud.and(both(walled, quiet, noisy, share, TIMES, time));
                planted = planted.and(both(open, quiet, noisy, share, TIMES, time));
            }
            tally.that(!calm.suffers(calm), "not served even when it is calm: %s", calm);
            tally.that(!loud.suffers(calm), "the other suffers: %s, calm %s", loud, calm);
            tally.that(planted.suffers(calm), "the planted hole was not found: %s, calm %s", planted, calm);
            tally.end("%.0f/s each: %s; one at %d times: %s; planted hole: %s", share, calm, TIMES, loud, planted);
        }
    }

    /** Who makes noise was there first, and had everything. */
    private static Pair both(int port, Cookie quiet, Cookie noisy, double share, int times, Duration time)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Storm> noise = () -> Storm.at(share * times, noisy, port, ALONE.plus(time));
            var making = threads.submit(noise);
            Thread.sleep(ALONE);
            var heard = Storm.at(share, quiet, port, time);
            return new Pair(heard, making.get());
        }
    }
}

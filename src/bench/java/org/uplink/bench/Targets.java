package org.uplink.bench;

import org.uplink.qa.Tally;

/** What pages must reach, as shares of what was measured in the same run wherever that is possible. */
final class Targets {

    private final Tally tally;

    Targets(Tally tally) {
        this.tally = tally;
    }

    /** @param share of the requests a second that the floor answers */
    void atLeast(double share, Figures floor, Figures page) {
        var reached = page.perSecond() / floor.perSecond();
        tally.that(
                reached >= share,
                "%s reaches %.0f %% of %s, not %.0f",
                page.name(),
                reached * 100,
                floor.name(),
                share * 100);
    }

    void within(double millis, Figures page) {
        tally.that(
                page.slowest() < millis,
                "%s takes %.0f ms at the 99th percentile, not less than %.0f",
                page.name(),
                page.slowest(),
                millis);
    }

    void below(long limit, long measured, String what) {
        tally.that(measured < limit, "%s is %d, not less than %d", what, measured, limit);
    }

    void allAnswered(Figures page) {
        tally.that(page.failed() == 0, "%s: %d failed", page.name(), page.failed());
    }
}

package org.uplink.catalog;

import java.util.List;

/**
 * A way to close gaps with what the catalogue has.
 *
 * @param steps in the order to take them
 * @param open gaps that stay, wholly or in part: at the level where the steps leave them
 * @param exact whether no smaller set would do; else it is a good one, found step by step
 */
public record Closing(List<Step> steps, List<Gap> open, boolean exact) {

    /** @param helps what it is for, in the order of the gaps */
    public record Step(Offer offer, List<Help> helps) {}

    /**
     * @param to the level that the offer gives evidence for
     * @param closes whether nothing is lacking then
     */
    public record Help(Gap gap, int to, boolean closes) {}

    public int minutes() {
        return steps.stream().mapToInt(step -> step.offer().minutes()).sum();
    }

    /** How many levels are lacking when all steps are done. */
    public int levelsOpen() {
        return open.stream().mapToInt(gap -> gap.target() - gap.level()).sum();
    }

    /** How many weeks it takes to do the first steps, up to and with the one at this place. */
    public int weeks(int step, int minutesAWeek) {
        var minutes = steps.stream()
                .limit(step + 1L)
                .mapToInt(one -> one.offer().minutes())
                .sum();
        return (minutes + minutesAWeek - 1) / minutesAWeek;
    }
}

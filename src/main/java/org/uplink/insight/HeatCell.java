package org.uplink.insight;

import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;

/**
 * Where one person stands in one competency.
 *
 * @param level the verified level, 0 where there is no evidence
 * @param target 0 where no job of the person asks for it
 * @param currency of the evidence behind the level, {@code none} where there is none
 * @param nextReview a day as the database says it, {@code 2027-01-31}: few ask for it, and there are thousands of cells
 */
record HeatCell(
        CompetencyId competency,
        int level,
        int target,
        boolean core,
        String currency,
        @Nullable String nextReview) {

    public int gap() {
        return Math.max(0, target - level);
    }

    public boolean met() {
        return target > 0 && level >= target;
    }

    /** Neither a level nor a target: drawn as nothing. */
    public boolean blank() {
        return level == 0 && target == 0;
    }

    /** What the level rests on is due for review, or past it. */
    public boolean aged() {
        return level > 0 && !currency.equals("current");
    }

    /** "2/3": level and target; the level alone where nothing is asked for. */
    public String text() {
        return target == 0 ? String.valueOf(level) : level + "/" + target;
    }

    /** Classes: the level is the fill, currency the edge, a gap a mark. */
    public String look() {
        return "l" + level + (level == 0 ? "" : " is-" + currency)
                + (gap() == 0 ? "" : core ? " is-core-gap" : " is-gap");
    }
}

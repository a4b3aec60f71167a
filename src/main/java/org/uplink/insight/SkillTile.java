package org.uplink.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competency;
import org.uplink.evidence.Currency;

/**
 * One competency on a skill map.
 *
 * @param target 0 where no job asks for it
 * @param claimed 0 where nothing was said, or where it is not the reader's to see
 * @param shown whether the filter lets it through
 */
record SkillTile(
        Competency competency,
        int level,
        int target,
        int claimed,
        Currency state,
        boolean core,
        @Nullable LocalDate nextReview,
        boolean shown) {

    static final int ORIENTATION = 1;

    public String code() {
        return competency.id().key();
    }

    public String currency() {
        return state.key();
    }

    public int gap() {
        return Math.max(0, target - level);
    }

    public boolean met() {
        return target > 0 && level >= target;
    }

    /** Targets of level 1 are for orientation: drawn faint and counted apart. */
    public boolean orientation() {
        return target == ORIENTATION;
    }

    public boolean coreGap() {
        return core && gap() > 0;
    }

    /** Something behind the level is due for review, or past it. */
    public boolean aged() {
        return state == Currency.DUE || state == Currency.STALE || state == Currency.LAPSED;
    }

    /** How it is drawn: only core gaps are emphasised. */
    public String look() {
        if (!shown) {
            return "is-out";
        }
        if (coreGap()) {
            return "is-core-gap";
        }
        if (target == 0) {
            return "is-outside";
        }
        return orientation() ? "is-faint" : "is-plain";
    }
}

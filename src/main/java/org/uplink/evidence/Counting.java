package org.uplink.evidence;

import org.uplink.evidence.AgeRules.Ages;

/**
 * An item on a day, with what it counts for.
 *
 * @param judged its level, cut at the ceiling of its kind
 * @param cap the most that reassessments leave of it
 * @param performance whether its kind shows somebody doing the thing
 */
record Counting(Item item, int judged, int cap, boolean performance, Ages ages, Currency state) {

    int level() {
        return levelIn(state);
    }

    /** What it would count for in another state of age. */
    int levelIn(Currency other) {
        var level =
                switch (other) {
                    case CURRENT, DUE -> judged;
                    case STALE -> Math.max(1, judged - 1);
                    case LAPSED -> 1;
                    case NONE -> 0;
                };
        return judged == 0 ? 0 : Math.min(level, cap);
    }

    Counting refreshed() {
        return new Counting(item, judged, cap, performance, ages, Currency.CURRENT);
    }
}

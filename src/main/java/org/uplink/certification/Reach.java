package org.uplink.certification;

import java.time.LocalDate;

/**
 * How long after its end an award can still be kept or brought back, so that a query finds those about whom something can be
 * done. The rules say of each what it is: see {@link AwardRules#ahead}.
 *
 * @param months counted as months of the calendar
 * @param days whichever of the two is longer
 */
record Reach(String certification, int months, int days) {

    private static final int SEASON = 12;

    static Reach of(Certification terms) {
        var renewal = terms.renewal();
        var reinstate = renewal.reinstate();
        var months = renewal.eachSeason() ? SEASON : reinstate == null ? 0 : reinstate.withinMonths();
        return new Reach(terms.slug(), months, renewal.graceDays());
    }

    /** The last day on which an award that ended on that day can be followed up. */
    LocalDate from(LocalDate end) {
        var later = end.plusMonths(months);
        var grace = end.plusDays(days);
        return later.isAfter(grace) ? later : grace;
    }
}

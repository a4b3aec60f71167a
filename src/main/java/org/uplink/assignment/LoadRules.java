package org.uplink.assignment;

import java.time.LocalDate;
import java.util.function.Predicate;

/** How long learning takes at so many minutes a week. */
public final class LoadRules {

    private static final int WEEK = 7;

    private LoadRules() {}

    /**
     * The first day on whose evening so many minutes can be done, when the minutes of a week are spread over its days.
     *
     * @param off days on which nobody learns: quiet periods and leave
     * @return no later than plans can reach, see {@link AssignmentRules#LONGEST_YEARS}
     */
    public static LocalDate possibleBy(LocalDate today, int minutes, int weekly, Predicate<LocalDate> off) {
        var last = today.plusYears(AssignmentRules.LONGEST_YEARS);
        var days = Math.ceilDiv((long) minutes * WEEK, weekly);
        var day = today;
        while (days > 0 && day.isBefore(last)) {
            day = day.plusDays(1);
            days -= off.test(day) ? 0 : 1;
        }
        return day;
    }
}

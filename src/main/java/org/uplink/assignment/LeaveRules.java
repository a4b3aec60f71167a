package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import org.uplink.people.Leave;
import org.uplink.people.QuietPeriod;

/** What a leave does to dates: who is away loses no time for what was asked. */
public final class LeaveRules {

    /** A year and a day: what is longer ends the membership instead. */
    public static final int LONGEST_DAYS = 366;

    private LeaveRules() {}

    /**
     * The date of something open once the leave is known.
     *
     * @return the same where it is due before the leave; else later by the days of the leave, outside quiet periods
     */
    public static LocalDate dueOn(LocalDate dueOn, Leave leave, List<QuietPeriod> quiet) {
        return dueOn.isBefore(leave.from()) ? dueOn : ScheduleRules.outside(quiet, dueOn.plusDays(leave.days()));
    }

    /**
     * The date of something that is given while a leave is known already: none falls into it.
     *
     * @param graceDays what somebody has at least once they are back
     */
    public static LocalDate outside(List<Leave> leaves, LocalDate dueOn, int graceDays, List<QuietPeriod> quiet) {
        var free = dueOn;
        for (var leave : leaves) {
            if (leave.holds(free)) {
                free = ScheduleRules.outside(quiet, leave.until().plusDays(Math.max(1, graceDays)));
            }
        }
        return free;
    }
}

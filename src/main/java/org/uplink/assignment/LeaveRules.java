package org.uplink.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
     * @param others further leaves of the same person, in their order
     * @return the same where it is due before the leave; else later by the days of the leave and of those that it then
     *     crosses, outside quiet periods
     */
    public static LocalDate dueOn(LocalDate dueOn, Leave leave, List<Leave> others, List<QuietPeriod> quiet) {
        if (dueOn.isBefore(leave.from())) {
            return dueOn;
        }
        var later = dueOn.plusDays(leave.days());
        for (var other : others) {
            if (dueOn.isBefore(other.from()) && !later.isBefore(other.from())) {
                later = later.plusDays(other.days());
            }
        }
        return outside(others, ScheduleRules.outside(quiet, later), 0, quiet);
    }

    /**
     * The date of something that moved with a leave, once that is taken back: the days that somebody was away stay theirs.
     *
     * @param before the date before the leave was noted
     * @param dueOn the date that it has by the leave
     */
    public static LocalDate back(
            LocalDate before, LocalDate dueOn, Leave leave, LocalDate today, List<QuietPeriod> quiet) {
        if (!today.isAfter(leave.from())) {
            return before;
        }
        var day = ScheduleRules.outside(quiet, before.plusDays(ChronoUnit.DAYS.between(leave.from(), today)));
        return day.isBefore(dueOn) ? day : dueOn;
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

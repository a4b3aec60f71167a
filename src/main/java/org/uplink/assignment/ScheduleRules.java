package org.uplink.assignment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.people.QuietPeriod;

/** Which occurrence of a schedule runs on a day, and by when somebody who is reached on that day is to be done. */
public final class ScheduleRules {

    /** An occurrence that comes again begins at least so long after the one before, so that two never run as one. */
    static final int LONGEST_OPEN = 364;

    /**
     * One time that a schedule comes round.
     *
     * @param cycle names it for good: the year for a yearly schedule, else ""
     * @param opensOn the first day; what was done before does not count, where there is a cycle
     * @param dueOn the last day for everybody who is reached as it opens; null where it hangs on the person
     */
    public record Occurrence(
            String cycle, LocalDate opensOn, @Nullable LocalDate dueOn) {}

    private ScheduleRules() {}

    /** What runs today; empty between two occurrences of a yearly schedule. */
    public static Optional<Occurrence> running(Schedule schedule, LocalDate madeOn, LocalDate today) {
        return switch (schedule) {
            case Schedule.OnDay(var day) -> Optional.of(new Occurrence("", madeOn, day));
            case Schedule.AfterReaching _ -> Optional.of(new Occurrence("", madeOn, null));
            case Schedule.EveryYear yearly ->
                Optional.of(next(yearly, today)).filter(next -> !today.isBefore(next.opensOn()));
        };
    }

    /** The occurrence that is due today or next. */
    public static Occurrence next(Schedule.EveryYear yearly, LocalDate today) {
        var day = MonthDay.of(
                yearly.month(),
                Math.min(yearly.day(), java.time.Month.of(yearly.month()).maxLength()));
        var thisYear = day.atYear(today.getYear());
        var due = thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
        return new Occurrence(String.valueOf(due.getYear()), due.minusDays(yearly.opens()), due);
    }

    /**
     * The due date of somebody whom a rule reaches today.
     *
     * @param graceDays what they have at least, where others were reached before them
     * @param quiet days that no computed date falls on; it moves to the first day after them
     */
    public static LocalDate dueOn(AssignmentRule rule, Occurrence running, LocalDate today, List<QuietPeriod> quiet) {
        var dueOn = running.dueOn();
        if (dueOn == null) {
            var days = rule.schedule() instanceof Schedule.AfterReaching(var after) ? after : 0;
            return outside(quiet, today.plusDays(days));
        }
        var begins = rule.madeOn().isAfter(running.opensOn()) ? rule.madeOn() : running.opensOn();
        var grace = outside(quiet, today.plusDays(rule.graceDays()));
        return today.isAfter(begins) && grace.isAfter(dueOn) ? grace : dueOn;
    }

    /** The first day from this one on that no quiet period holds. */
    public static LocalDate outside(List<QuietPeriod> quiet, LocalDate day) {
        var free = day;
        for (var moved = true; moved; ) {
            moved = false;
            for (var period : quiet) {
                if (period.holds(free)) {
                    free = period.until().plusDays(1);
                    moved = true;
                }
            }
        }
        return free;
    }
}

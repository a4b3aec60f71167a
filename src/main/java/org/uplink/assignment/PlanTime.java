package org.uplink.assignment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uplink.people.QuietPeriod;

/**
 * The time that somebody has to learn: minutes on workdays outside quiet periods. A whole week has what was set for it, and a
 * week that is partly quiet, or begins before the plan or ends after it, its share.
 *
 * @param days those with minutes, in their order
 */
record PlanTime(List<Day> days) {

    private static final int WORKDAYS = 5;

    record Day(LocalDate date, int minutes) {

        LocalDate week() {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** When a piece of work is done. @param until the last day of its last week on which there is time */
    record Span(LocalDate from, LocalDate until) {}

    /** @param first and {@code last} both belong to it */
    static PlanTime between(LocalDate first, LocalDate last, List<QuietPeriod> quiet, int minutesAWeek) {
        var days = new ArrayList<Day>();
        var freeOfWeek = 0;
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            freeOfWeek = date.getDayOfWeek() == DayOfWeek.MONDAY ? 0 : freeOfWeek;
            if (isFree(date, quiet)) {
                freeOfWeek++;
                days.add(new Day(date, share(minutesAWeek, freeOfWeek)));
            }
        }
        return new PlanTime(days);
    }

    /** Rounded so that the shares of a whole week are the whole. */
    private static int share(int minutesAWeek, int day) {
        return minutesAWeek * day / WORKDAYS - minutesAWeek * (day - 1) / WORKDAYS;
    }

    private static boolean isFree(LocalDate date, List<QuietPeriod> quiet) {
        return date.getDayOfWeek().getValue() <= WORKDAYS && quiet.stream().noneMatch(period -> period.holds(date));
    }

    int minutes() {
        return days.stream().mapToInt(Day::minutes).sum();
    }

    /** How many minutes there are until the end of a day. */
    int minutesBy(LocalDate date) {
        return days.stream()
                .filter(day -> !day.date().isAfter(date))
                .mapToInt(Day::minutes)
                .sum();
    }

    /**
     * Where work lies that begins after so many minutes of other work; what does not fit ends on the last day. Empty where
     * there is no time at all.
     */
    Optional<Span> place(int before, int minutes) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var from = dayAfter(before);
        var last = dayAfter(before + minutes - 1);
        var until = days.stream()
                .filter(day -> day.week().equals(last.week()))
                .reduce((_, later) -> later)
                .orElse(last);
        return Optional.of(new Span(from.date(), until.date()));
    }

    /** The day on which the minute after so many falls. */
    private Day dayAfter(int minutes) {
        var passed = 0;
        for (var day : days) {
            passed += day.minutes();
            if (passed > minutes) {
                return day;
            }
        }
        return days.getLast();
    }

    /** How the first minutes of all that there are spread over weeks, by their Mondays. */
    Map<LocalDate, Integer> load(int minutes) {
        var load = new LinkedHashMap<LocalDate, Integer>();
        var left = minutes;
        for (var day : days) {
            var used = Math.min(left, day.minutes());
            left -= used;
            if (used > 0) {
                load.merge(day.week(), used, Integer::sum);
            }
        }
        return load;
    }
}

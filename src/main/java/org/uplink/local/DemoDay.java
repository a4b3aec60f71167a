package org.uplink.local;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that all dates of the demo data stand relative to, in the time zone of one organization. */
record DemoDay(LocalDate today, ZoneId zone) {

    private static final int EIGHT_O_CLOCK = 8 * 60;
    private static final int WORKING_MINUTES = 8 * 60;

    /** A working day, about that many days ago and never today: nothing happens in the future of a page. */
    LocalDate ago(int days) {
        return workday(today.minusDays(Math.max(days, 1)));
    }

    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** The next working day from a day on: what is due is due on one. */
    static LocalDate dueDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? workday(day).plusDays(3)
                : day;
    }

    /** A moment within the working hours of a day. */
    Instant during(LocalDate day, DemoRandom random) {
        return at(day, EIGHT_O_CLOCK + random.between(0, WORKING_MINUTES)).plusSeconds(random.between(0, 59));
    }

    Instant at(LocalDate day, int minuteOfDay) {
        return day.atStartOfDay(zone).plusMinutes(minuteOfDay).toInstant();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}

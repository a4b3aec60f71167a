package org.uplink.insight.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a saved report is told: once in each week or month, on its first day or as soon after it as the organization is not quiet. */
final class ScheduleRules {

    /** How often. */
    enum Frequency {
        NEVER,
        WEEKLY,
        MONTHLY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Frequency> find(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    private ScheduleRules() {}

    /** The Monday of the week in which the day lies. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first of its month. */
    static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** The first day of the next period: who chooses a frequency today is told then for the first time. */
    static Optional<LocalDate> next(Frequency frequency, LocalDate today) {
        return switch (frequency) {
            case NEVER -> Optional.empty();
            case WEEKLY -> Optional.of(week(today).plusWeeks(1));
            case MONTHLY -> Optional.of(month(today).plusMonths(1));
        };
    }
}

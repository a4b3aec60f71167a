package org.uplink.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody wants planned.
 *
 * @param minutesAWeek that each person of the team has to learn
 * @param until the last day
 */
record PlanOrder(UUID team, Target target, int minutesAWeek, LocalDate until) {

    /** As the form has it. */
    public String hours() {
        return hours(minutesAWeek);
    }

    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    enum Target {
        GAPS,
        SERVICES,
        BOTH;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Target of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        boolean closesGaps() {
            return this != SERVICES;
        }

        boolean coversServices() {
            return this != GAPS;
        }
    }
}

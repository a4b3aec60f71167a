package org.uplink.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether somebody gets a mail on a day on which there is something to say. */
final class DigestRules {

    private static final int WEEK = 7;

    private DigestRules() {}

    /**
     * @param last day of the mail before, null where there was none
     * @param quiet whether the organization's calendar asks for quiet: holidays, testing, the start of school
     */
    static boolean isDue(Frequency frequency, LocalDate today, @Nullable LocalDate last, boolean quiet) {
        if (quiet) {
            return false;
        }
        return switch (frequency) {
            case DAILY -> last == null || last.isBefore(today);
            case WEEKLY -> last == null || ChronoUnit.DAYS.between(last, today) >= WEEK;
            case NEVER -> false;
        };
    }
}

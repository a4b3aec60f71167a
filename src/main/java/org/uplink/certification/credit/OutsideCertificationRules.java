package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a certification of somebody else's may ask for, and how long it may run. Pure. */
final class OutsideCertificationRules {

    static final int LONGEST_NUMBER = 100;

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1000);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int MOST_YEARS = 10;

    private OutsideCertificationRules() {}

    /** Whole quarters with a point or a comma; null for anything else, and for none. */
    static @Nullable BigDecimal hours(String text) {
        try {
            var hours = new BigDecimal(text.replace(',', '.'));
            return hours.signum() > 0
                            && hours.compareTo(MOST_HOURS) <= 0
                            && hours.remainder(QUARTER).signum() == 0
                    ? hours
                    : null;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    static boolean ends(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && !until.isAfter(from.plusYears(MOST_YEARS));
    }
}

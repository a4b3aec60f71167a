package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours as whole numbers of quarters, which add up exactly, and back. */
final class Quarters {

    static final int MINUTES = 15;

    private static final BigDecimal IN_AN_HOUR = BigDecimal.valueOf(4);
    private static final int HUNDREDTHS = 25;

    private Quarters() {}

    static int of(BigDecimal hours, RoundingMode mode) {
        return hours.multiply(IN_AN_HOUR).setScale(0, mode).intValueExact();
    }

    /** With two decimals. */
    static BigDecimal hours(int quarters) {
        return BigDecimal.valueOf((long) quarters * HUNDREDTHS, 2);
    }
}

package org.uplink.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hours and US dollars as a report to the board says them: whole, with no false precision. */
final class BoardCostRules {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Pattern TYPED = Pattern.compile("\\$?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{1,2})?");

    private BoardCostRules() {}

    /** Whole hours, rounded half up; anything at all is at least one. */
    static int hours(int minutes) {
        var rounded = BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return minutes > 0 ? Math.max(1, rounded) : 0;
    }

    /** What so many minutes cost, in whole dollars, rounded half up once. */
    static BigDecimal cost(int minutes, BigDecimal hour) {
        return hour.multiply(BigDecimal.valueOf(minutes)).divide(MINUTES_PER_HOUR, 0, RoundingMode.HALF_UP);
    }

    /** "$1,890", and "$45.50" where there are cents. */
    static String dollars(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        var whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return format.format(amount);
    }

    /** An amount as people type it: "45", "45.50", "$1,200". Empty for anything else, for nothing, and for too much. */
    static Optional<BigDecimal> typed(String text, BigDecimal most) {
        var found = TYPED.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var cents = found.group(2) == null ? "" : found.group(2);
        var amount = new BigDecimal(found.group(1).replace(",", "") + cents);
        return amount.signum() > 0 && amount.compareTo(most) <= 0 ? Optional.of(amount) : Optional.empty();
    }
}

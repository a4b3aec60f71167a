package org.uplink.people.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the time of a record is over. No database, no clock. */
final class RetentionRules {

    /** An erasure is done so many days after it was asked for, and can be taken back until then. */
    static final int DAYS_TO_TAKE_BACK = 7;

    /** A hundred years. */
    static final int MOST_MONTHS = 1200;

    /** What somebody typed as a period. */
    sealed interface Typed {
        /** @param months null is without an end */
        record Period(@Nullable Integer months) implements Typed {}

        record Unreadable() implements Typed {}

        record TooShort(int least) implements Typed {}
    }

    private RetentionRules() {}

    /** Whatever began to count on this day or earlier is due. */
    static LocalDate lastDayDue(int months, LocalDate today) {
        return today.minusMonths(months);
    }

    /** @param months null is without an end */
    static Optional<LocalDate> lastDayDue(@Nullable Integer months, LocalDate today) {
        return Optional.ofNullable(months).map(known -> lastDayDue(known.intValue(), today));
    }

    static LocalDate erasedOn(LocalDate asked) {
        return asked.plusDays(DAYS_TO_TAKE_BACK);
    }

    /** "" is without an end. */
    static Typed read(RecordClass kind, String typed) {
        if (typed.isEmpty()) {
            return new Typed.Period(null);
        }
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) > MOST_MONTHS) {
            return new Typed.Unreadable();
        }
        var months = Integer.parseInt(typed);
        return months < kind.leastMonths() ? new Typed.TooShort(kind.leastMonths()) : new Typed.Period(months);
    }
}

package org.uplink.evidence;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which level, currency and the next date are the same if nothing happens.
 *
 * @param until exclusive; null for the last
 */
record Period(
        LocalDate from,
        @Nullable LocalDate until,
        int level,
        Currency currency,
        int claimed,
        @Nullable LocalDate nextReview) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    boolean saysTheSameAs(Period other) {
        return level == other.level
                && currency == other.currency
                && claimed == other.claimed
                && Objects.equals(nextReview, other.nextReview);
    }

    Period extendedTo(@Nullable LocalDate end) {
        return new Period(from, end, level, currency, claimed, nextReview);
    }
}

package org.uplink.certification.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which somebody collects hours for one thing.
 *
 * @param key stable for as long as the cycle is kept, such as {@code certification:cer-sup:2}; entries are put to it by this
 * @param address the page of what the hours are for
 * @param earnFrom the first day on which an activity counts
 * @param earnBy the last day on which an activity counts
 * @param submitBy the last day to enter it
 * @param before the cycle of the same thing that this one follows, when hours may carry over from it
 */
public record CreditCycle(
        String key,
        String title,
        String address,
        CreditDemand demand,
        LocalDate earnFrom,
        LocalDate earnBy,
        LocalDate submitBy,
        @Nullable CreditCycle before) {

    /** The first day that counts here and nowhere earlier: a day belongs to one cycle of a credential. */
    LocalDate countsFrom() {
        if (before == null) {
            return earnFrom;
        }
        var after = before.earnBy().plusDays(1);
        return after.isAfter(earnFrom) ? after : earnFrom;
    }
}

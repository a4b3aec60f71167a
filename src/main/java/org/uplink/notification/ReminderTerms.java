package org.uplink.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organization reminds its people of a date.
 *
 * @param before days before the date, the smallest first
 * @param after days after it, the smallest first
 * @param leadAfter days after it on which whoever leads somebody hears of it; null where they never do
 * @param mailFrom the first hour of its day at which mail goes out
 * @param mailUntil the hour from which on none does; 24 for the end of the day
 */
record ReminderTerms(
        List<Integer> before, List<Integer> after, @Nullable Integer leadAfter, int mailFrom, int mailUntil) {

    static final ReminderTerms USUAL = new ReminderTerms(List.of(1, 7), List.of(1, 7), 7, 0, 24);
}

package org.uplink.evidence;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Framework.CurrencyClass;

/**
 * How evidence ages, in steps that a person can foresee: current, due, stale, lapsed. Source: {@code mastery_rule},
 * "AGE STATE". Months are calendar months, clamped to the last day of a shorter month.
 */
final class AgeRules {

    private AgeRules() {}

    /** The last day of each state; one that ends no later than the state before it is empty. */
    record Ages(LocalDate currentUntil, LocalDate dueUntil, LocalDate staleUntil) {

        Currency on(LocalDate day) {
            if (!day.isAfter(currentUntil)) {
                return Currency.CURRENT;
            }
            if (!day.isAfter(dueUntil)) {
                return Currency.DUE;
            }
            return day.isAfter(staleUntil) ? Currency.LAPSED : Currency.STALE;
        }

        /** The first day of each state after the first. */
        Stream<LocalDate> changes() {
            return Stream.of(currentUntil, dueUntil, staleUntil)
                    .distinct()
                    .filter(last -> last.isBefore(LocalDate.MAX))
                    .map(last -> last.plusDays(1))
                    .filter(first -> on(first) != on(first.minusDays(1)));
        }
    }

    /** @param dated the day from which the item ages */
    static Ages of(Item item, LocalDate dated, CurrencyClass currency) {
        if (item.kind().equals(Item.EXTERNAL_CREDENTIAL)) {
            return untilItsEnd(item.endsOn());
        }
        var months = currency.reviewMonths();
        return months == null ? bySeasons(dated, currency) : byMonths(dated, months, currency.graceDays());
    }

    /** An external credential follows its own end date, whatever the competency. */
    private static Ages untilItsEnd(@Nullable LocalDate endsOn) {
        var end = endsOn == null ? LocalDate.MAX : endsOn;
        return new Ages(end, end, end);
    }

    private static Ages byMonths(LocalDate dated, int months, int graceDays) {
        var current = dated.plusMonths(months);
        return new Ages(current, current.plusDays(graceDays), dated.plusMonths(2L * months));
    }

    private static Ages bySeasons(LocalDate dated, CurrencyClass currency) {
        var end = MonthDay.parse("--" + currency.reviewUntil());
        var thisYear = end.atYear(dated.getYear());
        var first = dated.isAfter(thisYear) ? end.atYear(dated.getYear() + 1) : thisYear;
        return new Ages(first, first, end.atYear(first.getYear() + 1));
    }
}

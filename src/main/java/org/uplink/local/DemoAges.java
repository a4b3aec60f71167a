package org.uplink.local;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.uplink.competency.Framework.CurrencyClass;

/** Days on which something must have happened to be of a certain age today. */
final class DemoAges {

    enum Age {
        CURRENT,
        DUE,
        STALE,
        LAPSED
    }

    private DemoAges() {}

    /** Two of three pieces are current, and each other age is there too. */
    static Age any(DemoRandom random) {
        var chance = random.between(0, 99);
        if (chance < 66) {
            return Age.CURRENT;
        }
        return chance < 80 ? Age.DUE : chance < 92 ? Age.STALE : Age.LAPSED;
    }

    /** Somebody who is there too short a time for an age has something current instead. */
    static LocalDate day(Age age, CurrencyClass currency, LocalDate since, DemoDay day, DemoRandom random) {
        var months = currency.reviewMonths();
        var found = months == null
                ? bySeason(age, currency, day.today(), random)
                : byMonths(age, months, currency.graceDays(), day.today(), random);
        var reached = found.isBefore(since) ? recent(since, day, random) : found;
        var worked = DemoDay.workday(reached.isBefore(day.today()) ? reached : day.ago(1));
        return worked.isBefore(since) ? since : worked;
    }

    private static LocalDate recent(LocalDate since, DemoDay day, DemoRandom random) {
        var days = (int) ChronoUnit.DAYS.between(since, day.today());
        return day.today().minusDays(random.between(1, Math.clamp(days, 1, 300)));
    }

    private static LocalDate byMonths(Age age, int months, int grace, LocalDate today, DemoRandom random) {
        return switch (age) {
            case CURRENT -> today.minusDays(random.between(2, months * 28));
            case DUE -> today.minusMonths(months).minusDays(random.between(5, grace - 5));
            case STALE -> {
                var first = today.minusMonths(months).minusDays(grace + 5);
                var last = today.minusMonths(2L * months).plusDays(10);
                var days = (int) ChronoUnit.DAYS.between(last, first);
                yield first.minusDays(random.between(0, Math.min(days, 150)));
            }
            case LAPSED -> today.minusMonths(2L * months).minusDays(random.between(10, 200));
        };
    }

    /** A season is of one piece: it is current until its end and stale in the next. */
    private static LocalDate bySeason(Age age, CurrencyClass currency, LocalDate today, DemoRandom random) {
        var end = MonthDay.parse("--" + currency.reviewUntil()).atYear(today.getYear());
        var start = (today.isAfter(end) ? end : end.minusYears(1)).plusDays(1);
        return switch (age) {
            case CURRENT, DUE -> start.plusDays(random.between(0, (int) ChronoUnit.DAYS.between(start, today) - 1));
            case STALE -> start.minusDays(random.between(30, 250));
            case LAPSED -> start.minusYears(1).minusDays(random.between(30, 250));
        };
    }
}

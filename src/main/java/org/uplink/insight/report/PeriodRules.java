package org.uplink.insight.report;

import java.time.LocalDate;
import java.time.MonthDay;
import org.uplink.insight.report.ReportFilter.Preset;

/** What "this quarter", "this season" and "the last 12 months" are on a day. All of them end with that day. */
final class PeriodRules {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private PeriodRules() {}

    /**
     * @param today of the organization
     * @param seasonEnds the last day of its season
     * @param chosen the days for {@link Preset#DAYS}
     */
    static Period of(Preset preset, LocalDate today, MonthDay seasonEnds, Period chosen) {
        return switch (preset) {
            case QUARTER -> new Period(quarter(today), today);
            case SEASON -> new Period(season(today, seasonEnds), today);
            case YEAR -> new Period(today.withDayOfMonth(1).minusMonths(YEAR - 1), today);
            case ANY -> new Period(Period.BEGINNING, today);
            case DAYS -> chosen;
        };
    }

    private static LocalDate quarter(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % QUARTER);
    }

    /** The day after the latest season's end that lies before today. */
    private static LocalDate season(LocalDate today, MonthDay ends) {
        var ofThisYear = ends.atYear(today.getYear());
        return (ofThisYear.isBefore(today) ? ofThisYear : ends.atYear(today.getYear() - 1)).plusDays(1);
    }
}

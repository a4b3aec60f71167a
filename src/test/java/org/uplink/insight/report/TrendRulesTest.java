package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uplink.insight.report.TrendRules.Month;

class TrendRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<Month> months(Report report, String query, ReportSums.Row... found) {
        var known = new FilterRules.Known(Set.of(), Set.of(), Set.of(), Set.of(), MonthDay.of(7, 31));
        var filter =
                FilterRules.read(report, ReportQuery.parse(query), known, TODAY).filter();
        return TrendRules.of(filter, List.of(found), TODAY);
    }

    private static ReportSums.Row row(int year, int month, int count, int amount) {
        return new ReportSums.Row(LocalDate.of(year, month, 1), false, count, 1, amount, 0, 9);
    }

    @Test
    void monthsWithoutAFactStandInIt() {
        assertThat(months(Report.COMPLETION, "period=quarter", row(2026, 11, 3, 2)))
                .containsExactly(new Month(LocalDate.of(2026, 10, 1), 0), new Month(LocalDate.of(2026, 11, 1), 3));
    }

    @Test
    void learningTimeIsShownInMinutesAndTheRestInFacts() {
        assertThat(months(Report.HOURS, "period=quarter", row(2026, 11, 3, 95))
                        .getLast()
                        .value())
                .isEqualTo(95);
        assertThat(months(Report.OVERDUE, "", row(2026, 11, 3, 95)).getLast().value())
                .isEqualTo(3);
    }

    @Test
    void withoutABeginningItBeginsWithTheFirstFactAndIsNotTooLong() {
        assertThat(months(Report.OVERDUE, "", row(2026, 9, 1, 1))).hasSize(3);
        assertThat(months(Report.OVERDUE, "", row(2021, 9, 1, 1))).hasSize(TrendRules.MOST_MONTHS);
    }

    @Test
    void whatEndsLiesAhead() {
        assertThat(months(Report.EXPIRING, "within=60", row(2027, 1, 2, 40)))
                .extracting(Month::month)
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
    }

    @Test
    void nothingHasNoTrend() {
        assertThat(months(Report.COMPLETION, "")).isEmpty();
        assertThat(months(Report.NEVER, "", row(2026, 11, 1, 1))).isEmpty();
    }
}

package org.uplink.insight.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** The months of a report, those without a fact too: from the first to the last of its period, and 13 of them at most. */
final class TrendRules {

    static final int MOST_MONTHS = 13;

    private TrendRules() {}

    /** @param month its first day */
    record Month(LocalDate month, int value) {}

    /** @param found months with a fact, in order */
    static List<Month> of(ReportFilter filter, List<ReportSums.Row> found, LocalDate today) {
        if (found.isEmpty() || !filter.report().hasTrend()) {
            return List.of();
        }
        var values = new HashMap<LocalDate, Integer>();
        for (var row : found) {
            if (row.month() != null) {
                values.put(row.month(), filter.report().countsAmount() ? row.amount() : row.count());
            }
        }
        var last = last(filter, today);
        var first = first(filter, found, today);
        var earliest = last.minusMonths(MOST_MONTHS - 1);
        return Stream.iterate(
                        first.isBefore(earliest) ? earliest : first,
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .map(month -> new Month(month, values.getOrDefault(month, 0)))
                .toList();
    }

    private static LocalDate first(ReportFilter filter, List<ReportSums.Row> found, LocalDate today) {
        var from = filter.report().needs() == Report.Needs.WITHIN
                ? today
                : filter.span().period().from();
        var ofFact = found.getFirst().month();
        return from.equals(Period.BEGINNING) && ofFact != null ? ofFact : from.withDayOfMonth(1);
    }

    private static LocalDate last(ReportFilter filter, LocalDate today) {
        return (filter.report().needs() == Report.Needs.WITHIN
                        ? today.plusDays(filter.within())
                        : filter.span().period().until())
                .withDayOfMonth(1);
    }
}

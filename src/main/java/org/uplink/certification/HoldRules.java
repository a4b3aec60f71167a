package org.uplink.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Certification.Validity;

/** Where an award ends when its clock stood still. Pure. */
final class HoldRules {

    /** For each award, in all. */
    static final int MOST_DAYS = 365;

    private HoldRules() {}

    /** What ends with a season or on a date ends then for everybody. */
    static boolean moves(Validity validity) {
        return switch (validity.ends()) {
            case DAY, END_OF_MONTH -> true;
            case SEASON, DATE, NEVER -> false;
        };
    }

    /**
     * The last valid day: each day of a hold from the first day on, up to the end and the days of grace after it, moves it by
     * one. A day that lies in two holds counts once.
     *
     * @param until the last valid day without holds
     * @param held in whatever order, each with a last day
     */
    static LocalDate end(LocalDate from, LocalDate until, int graceDays, Collection<Span> held) {
        var end = until;
        var next = from; // no day before it counts any more
        for (var span : inOrder(held)) {
            var first = span.from().isBefore(next) ? next : span.from();
            var days = ChronoUnit.DAYS.between(first, lastOf(span)) + 1;
            if (days > 0 && !first.isAfter(end.plusDays(graceDays))) {
                end = end.plusDays(days);
                next = lastOf(span).plusDays(1);
            }
        }
        var most = until.plusDays(MOST_DAYS);
        return end.isAfter(most) ? most : end;
    }

    private static List<Span> inOrder(Collection<Span> held) {
        return held.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    private static LocalDate lastOf(Span span) {
        return Objects.requireNonNull(span.until());
    }
}

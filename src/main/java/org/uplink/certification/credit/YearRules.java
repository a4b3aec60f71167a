package org.uplink.certification.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The years of a cycle. Pure. */
final class YearRules {

    private YearRules() {}

    /** Days from the first to the last. */
    record Stretch(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * The full years of a cycle, each counted from its first day, so that a cycle from 29 Feb has years from 28 Feb and in a
     * leap year from 29 Feb again; days left at the end belong to the last year. A cycle under a year has none.
     */
    static List<Stretch> of(CreditCycle cycle) {
        var from = cycle.earnFrom();
        var after = cycle.earnBy().plusDays(1);
        var full = (int) Stream.iterate(1, n -> !from.plusYears(n).isAfter(after), n -> n + 1)
                .count();
        return IntStream.range(0, full)
                .mapToObj(n -> new Stretch(
                        from.plusYears(n),
                        n == full - 1 ? cycle.earnBy() : from.plusYears(n + 1L).minusDays(1)))
                .toList();
    }
}

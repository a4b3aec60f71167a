package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.certification.AwardRules.Span;

/** Where an award ends when its clock stood still. */
class HoldRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 10);
    private static final int GRACE = 30;

    @Test
    void withoutAHoldItEndsAsItSays() {
        assertThat(end(List.of())).isEqualTo(UNTIL);
    }

    @Test
    void eachDayOfAHoldMovesTheEndByOne() {
        assertThat(end(List.of(days("2026-03-01", "2026-03-31")))).isEqualTo(UNTIL.plusDays(31));
    }

    @Test
    void daysBeforeTheFirstDayDoNotCount() {
        assertThat(end(List.of(days("2025-12-01", "2026-01-11")))).isEqualTo(UNTIL.plusDays(2));
        assertThat(end(List.of(days("2025-11-01", "2025-12-01")))).isEqualTo(UNTIL);
    }

    @Test
    void aHoldThatBeginsInTheDaysOfGraceCountsAndALaterOneDoesNot() {
        assertThat(end(List.of(days("2027-02-09", "2027-02-09")))).isEqualTo(UNTIL.plusDays(1));
        assertThat(end(List.of(days("2027-02-10", "2027-02-12")))).isEqualTo(UNTIL);
    }

    @Test
    void oneHoldCarriesTheEndIntoTheNext() {
        var first = days("2026-12-01", "2027-01-31");

        assertThat(end(List.of(days("2027-03-15", "2027-03-20"), first))).isEqualTo(UNTIL.plusDays(62 + 6));
    }

    @Property
    void itIsTheSameDayByDayInAnyOrderAndNeverMoreThanAYear(@ForAll("holds") List<Span> holds, @ForAll long seed) {
        var shuffled = new ArrayList<>(holds);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(end(shuffled)).isEqualTo(dayByDay(holds));
        assertThat(end(shuffled)).isBetween(UNTIL, UNTIL.plusDays(HoldRules.MOST_DAYS));
    }

    @Property
    void daysThatLieInTwoHoldsCountOnce(@ForAll("holds") List<Span> holds) {
        var twice = new ArrayList<>(holds);
        twice.addAll(holds);

        assertThat(end(twice)).isEqualTo(end(holds));
    }

    @Property
    void oneHoldMoreNeverMovesTheEndBack(@ForAll("holds") List<Span> holds, @ForAll @IntRange(max = 500) int from) {
        var more = new ArrayList<>(holds);
        more.add(new Span(FIRST.plusDays(from), FIRST.plusDays(from + 20)));

        assertThat(end(more)).isAfterOrEqualTo(end(holds));
    }

    @Provide
    Arbitrary<List<Span>> holds() {
        var span = Combinators.combine(
                        Arbitraries.integers().between(-400, 800),
                        Arbitraries.integers().between(0, 364))
                .as((from, days) -> new Span(FIRST.plusDays(from), FIRST.plusDays(from + days)));
        return span.list().ofMaxSize(6);
    }

    /** The rule as it is said, a day at a time. */
    private static LocalDate dayByDay(List<Span> holds) {
        var held = new HashSet<LocalDate>();
        holds.forEach(span -> span.from()
                .datesUntil(Objects.requireNonNull(span.until()).plusDays(1))
                .forEach(held::add));
        var end = UNTIL;
        for (var day : new TreeSet<>(held)) {
            if (!day.isBefore(FIRST) && !day.isAfter(end.plusDays(GRACE)) && end.isBefore(UNTIL.plusDays(365))) {
                end = end.plusDays(1);
            }
        }
        return end;
    }

    private static LocalDate end(List<Span> holds) {
        return HoldRules.end(FIRST, UNTIL, GRACE, holds);
    }

    private static Span days(String from, String until) {
        return new Span(LocalDate.parse(from), LocalDate.parse(until));
    }
}

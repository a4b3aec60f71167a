package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.certification.AwardRules.Span;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.certification.Certification.YearlyCheck;
import org.uplink.certification.CheckRules.Check;
import org.uplink.certification.CheckRules.Missed;

/** When a yearly check can be met, and on which days a missed one takes the award out. */
class CheckRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final int MONTHS = 48;
    private static final LocalDate END = FIRST.plusMonths(MONTHS);
    private static final YearlyCheck YEARLY = new YearlyCheck(180, 30, List.of(Samples.CONDUCT));
    private static final Requirement.Exam EXAM =
            new Requirement.Exam("what-changed", "What changed", "open book", 30, 70, null, null, null);
    private static final Certification TERMS = asking(new Validity(MONTHS, Ends.DAY), YEARLY);
    private static final Map<String, Set<String>> GRAPH = Map.of(
            "valid", Set.of("valid", "due", "suspended"),
            "due", Set.of("due", "grace", "suspended"),
            "grace", Set.of("grace", "lapsed", "suspended"),
            "suspended", Set.of("suspended", "valid", "due", "grace", "lapsed"),
            "lapsed", Set.of("lapsed"));

    @Test
    void aWindowLiesAboutEachAnniversaryAndNoneAboutTheEnd() {
        assertThat(all(TERMS, FIRST, END, List.of()))
                .extracting(Check::anniversary)
                .containsExactly(LocalDate.of(2027, 1, 10), LocalDate.of(2028, 1, 10), LocalDate.of(2029, 1, 10));
        assertThat(all(TERMS, FIRST, END, List.of()).getFirst())
                .isEqualTo(
                        new Check(1, LocalDate.of(2027, 1, 10), LocalDate.of(2026, 7, 14), LocalDate.of(2027, 2, 9)));
    }

    @Test
    void whatEndsWithAMonthOrASeasonHasNoneInItsLastMonthOrYear() {
        var month = asking(new Validity(24, Ends.END_OF_MONTH), YEARLY);
        var season = asking(new Validity(null, Ends.SEASON, "07-31", null), YEARLY);
        var always = asking(new Validity(null, Ends.NEVER, null, null), YEARLY);

        assertThat(all(month, FIRST, LocalDate.of(2028, 1, 31), List.of())).hasSize(1);
        assertThat(all(season, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), List.of()))
                .isEmpty();
        assertThat(CheckRules.checks(always, FIRST, null, List.of(), FIRST.plusYears(9)))
                .hasSize(10);
    }

    @Test
    void theTwentyNinthOfFebruaryComesBackWhenThereIsOne() {
        var from = LocalDate.of(2028, 2, 29);
        var always = asking(new Validity(null, Ends.NEVER, null, null), YEARLY);

        assertThat(CheckRules.checks(always, from, null, List.of(), LocalDate.of(2031, 9, 1)))
                .extracting(Check::anniversary)
                .containsExactly(
                        LocalDate.of(2029, 2, 28),
                        LocalDate.of(2030, 2, 28),
                        LocalDate.of(2031, 2, 28),
                        LocalDate.of(2032, 2, 29));
    }

    @Test
    void onlyWhatHasOpenedAndTheNextOneAreTold() {
        assertThat(CheckRules.checks(TERMS, FIRST, END, List.of(), FIRST)).hasSize(1);
        assertThat(CheckRules.checks(TERMS, FIRST, END, List.of(), LocalDate.of(2026, 7, 13)))
                .hasSize(1);
        assertThat(CheckRules.checks(TERMS, FIRST, END, List.of(), LocalDate.of(2026, 7, 14)))
                .hasSize(2);
    }

    @Test
    void aHoldMovesTheAnniversariesAfterItAsItMovesTheEnd() {
        var held = List.of(new Span(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30)));
        var end = HoldRules.end(FIRST, END, TERMS.renewal().graceDays(), held);

        assertThat(all(TERMS, FIRST, end, held))
                .extracting(Check::anniversary)
                .containsExactly(LocalDate.of(2027, 1, 10), LocalDate.of(2028, 2, 9), LocalDate.of(2029, 2, 9));
        assertThat(end).isEqualTo(END.plusDays(30));
    }

    @Test
    void aRenewalCountsItsYearsFromTheOldEnd() {
        var first = new Term(1, FIRST, END, null);
        var early = new Term(2, END.minusMonths(3), END.plusMonths(MONTHS), null);
        var late = new Term(2, END.plusDays(20), END.plusMonths(MONTHS), null);
        var again = new Term(2, END.plusYears(1), END.plusYears(5), null);

        assertThat(CheckRules.yearsFrom(TERMS, List.of(first, early), early)).isEqualTo(END);
        assertThat(CheckRules.yearsFrom(TERMS, List.of(first, late), late)).isEqualTo(END);
        assertThat(CheckRules.yearsFrom(TERMS, List.of(first, again), again)).isEqualTo(again.from());
        assertThat(CheckRules.yearsFrom(TERMS, List.of(first), first)).isEqualTo(FIRST);
    }

    @Test
    void anExaminationIsHeldAgainstNobodyUnlessThereIsAnotherWay() {
        assertThat(CheckRules.canBeMet(new YearlyCheck(180, 30, List.of(EXAM)))).isFalse();
        assertThat(CheckRules.canBeMet(new YearlyCheck(180, 30, List.of(Samples.CONDUCT, EXAM))))
                .isFalse();
        assertThat(CheckRules.canBeMet(
                        new YearlyCheck(180, 30, List.of(new Requirement.Any(List.of(EXAM, Samples.CONDUCT))))))
                .isTrue();
        assertThat(CheckRules.canBeMet(new YearlyCheck(
                        180, 30, List.of(new Requirement.Some(2, List.of(EXAM, Samples.CONDUCT))))))
                .isFalse();
    }

    @Test
    void itIsMissingFromTheDayAfterTheWindowUntilItIsMet() {
        var check = all(TERMS, FIRST, END, List.of()).getFirst();
        var missedFrom = LocalDate.of(2027, 2, 10);

        assertThat(CheckRules.missed(check, null, check.closes())).isEmpty();
        assertThat(CheckRules.missed(check, null, missedFrom)).contains(new Missed(1, 2027, missedFrom, null));
        assertThat(CheckRules.missed(check, check.closes(), missedFrom)).isEmpty();
        assertThat(CheckRules.missed(check, missedFrom, missedFrom)).isEmpty();
        assertThat(CheckRules.missed(check, missedFrom.plusDays(5), missedFrom.plusDays(9)))
                .contains(new Missed(1, 2027, missedFrom, missedFrom.plusDays(4)));
    }

    @Test
    void aMissedCheckIsToldWithItsYearAndEndsWithTheAward() {
        var missedFrom = LocalDate.of(2027, 2, 10);
        var term = term(List.of(new Missed(1, 2027, missedFrom, null)));

        assertThat(AwardRules.stateOn(missedFrom.minusDays(1), term, TERMS.renewal())
                        .key())
                .isEqualTo("valid");
        assertThat(AwardRules.stateOn(missedFrom, term, TERMS.renewal()))
                .isEqualTo(new AwardState.Suspended(missedFrom, END, Year.of(2027)));
        assertThat(AwardRules.next(List.of(term), TERMS, END)).isEmpty();
        assertThat(AwardRules.stateOn(END.plusDays(91), term, TERMS.renewal()).key())
                .isEqualTo("lapsed");
        assertThat(AwardRules.next(List.of(term), TERMS, END.plusDays(91))).isPresent();
    }

    @Test
    void whatPeopleDecidedIsSaidFirst() {
        var day = LocalDate.of(2027, 3, 1);
        var term = new Term(
                1,
                FIRST,
                END,
                null,
                List.of(new Span(day, null)),
                List.of(new Missed(1, 2027, LocalDate.of(2027, 2, 10), null)));

        assertThat(AwardRules.stateOn(day, term, TERMS.renewal())).isEqualTo(new AwardState.Suspended(day, END, null));
    }

    /** Facts stay as they are: what a day changes follows the arrows. */
    @Property
    void timeOnlyMovesStatesAlongTheGraph(
            @ForAll("metOn") Map<Integer, LocalDate> met, @ForAll @IntRange(max = 1700) int day) {
        var term = term(recomputed(met, LocalDate.MAX.minusYears(1)));
        var today = FIRST.plusDays(day);

        assertThat(GRAPH.getOrDefault(state(term, today), Set.of())).contains(state(term, today.plusDays(1)));
        if (met.isEmpty() && state(term, today).equals("suspended")) {
            assertThat(state(term, today.plusDays(1))).isIn("suspended", "lapsed");
        }
    }

    @Property
    void oneFactMoreNeverLengthensASuspensionOrTakesAnAward(
            @ForAll("metOn") Map<Integer, LocalDate> met,
            @ForAll @IntRange(min = 1, max = 3) int number,
            @ForAll @IntRange(max = 1700) int on,
            @ForAll @IntRange(max = 1700) int day) {
        var more = new HashMap<>(met);
        more.merge(number, FIRST.plusDays(on), (one, other) -> one.isBefore(other) ? one : other);
        var today = FIRST.plusDays(day);
        var before = term(recomputed(met, today));
        var after = term(recomputed(more, today));

        assertThat(daysOf(before)).containsAll(daysOf(after));
        if (AwardRules.next(List.of(before), TERMS, today).isPresent()) {
            assertThat(AwardRules.next(List.of(after), TERMS, today)).isPresent();
        }
    }

    /** What the nights write, a day at a time, is what follows from the facts at once. */
    @Property(tries = 100)
    void dayByDayItIsTheSame(@ForAll("metOn") Map<Integer, LocalDate> met) {
        var last = END.plusDays(10);
        var noted = new ArrayList<Missed>();
        for (var day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
            night(noted, met, day);
        }

        assertThat(daysOf(term(noted))).isEqualTo(daysOf(term(recomputed(met, last))));
        assertThat(night(noted, met, last)).isFalse();
    }

    /** Whatever night comes first after a server stood still: it finds what is missing, once. */
    @Property
    void aNightThatComesLateFindsTheSame(@ForAll @IntRange(max = 1700) int day) {
        var noted = new ArrayList<Missed>();
        var today = FIRST.plusDays(day);

        night(noted, Map.of(), today);

        assertThat(noted).containsExactlyInAnyOrderElementsOf(recomputed(Map.of(), today));
        assertThat(night(noted, Map.of(), today)).isFalse();
    }

    @Test
    void aHoldThatMovesTheWindowGivesTheAwardBack() {
        var day = LocalDate.of(2027, 2, 20);
        var noted = new ArrayList<Missed>();
        night(noted, Map.of(), day);
        var held = List.of(new Span(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 1)));
        var moved = CheckRules.checks(TERMS, FIRST, END, held, day);

        assertThat(noted)
                .singleElement()
                .satisfies(one -> assertThat(one.isOpen()).isTrue());
        assertThat(CheckRules.over(noted, moved, Map.of(), day)).isEqualTo(noted);
        assertThat(CheckRules.begun(noted, moved, Map.of(), day)).isEmpty();
    }

    @Provide
    Arbitrary<Map<Integer, LocalDate>> metOn() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 1700).map(FIRST::plusDays))
                .ofMaxSize(3);
    }

    /** @return whether anything was noted */
    private static boolean night(List<Missed> noted, Map<Integer, LocalDate> met, LocalDate day) {
        var known = new HashMap<>(met);
        known.values().removeIf(on -> on.isAfter(day));
        var checks = CheckRules.checks(TERMS, FIRST, END, List.of(), day);
        var over = CheckRules.over(noted, checks, known, day);
        var begun = CheckRules.begun(noted, checks, known, day);
        noted.replaceAll(
                one -> over.contains(one) ? new Missed(one.number(), one.year(), one.from(), day.minusDays(1)) : one);
        return noted.addAll(begun) | !over.isEmpty();
    }

    private static List<Missed> recomputed(Map<Integer, LocalDate> met, LocalDate day) {
        return all(TERMS, FIRST, END, List.of()).stream()
                .flatMap(check -> CheckRules.missed(check, met.get(check.number()), day).stream())
                .toList();
    }

    private static Set<LocalDate> daysOf(Term term) {
        var days = new HashSet<LocalDate>();
        FIRST.datesUntil(END.plusDays(20))
                .filter(day -> term.suspensionOn(day).isPresent())
                .forEach(days::add);
        return days;
    }

    private static String state(Term term, LocalDate day) {
        return AwardRules.stateOn(day, term, TERMS.renewal()).key();
    }

    private static Term term(List<Missed> missed) {
        return new Term(1, FIRST, END, null, List.of(), List.copyOf(missed));
    }

    private static List<Check> all(Certification terms, LocalDate from, LocalDate until, List<Span> held) {
        return CheckRules.checks(terms, from, until, held, until.plusYears(1));
    }

    private static Certification asking(Validity validity, YearlyCheck yearly) {
        return new Certification(
                "sample",
                "r1",
                "CER-SAM",
                "Sample",
                "A sample.",
                Certification.Kind.CERTIFICATION,
                List.of(),
                false,
                validity,
                new Renewal(6, null, 90, null, null, yearly),
                Samples.ALL_KINDS,
                "CC BY 4.0");
    }
}

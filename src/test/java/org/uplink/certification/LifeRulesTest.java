package org.uplink.certification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.certification.AwardRules.Ahead;
import org.uplink.certification.AwardRules.Next;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Kind;
import org.uplink.certification.Certification.Reinstatement;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;

/** An award from the first day over renewal, grace and lapse to its return. */
class LifeRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate END = LocalDate.of(2029, 3, 31);
    private static final List<Term> LINE = List.of(new Term(1, FIRST, END, null));

    /** 36 months to the end of the month, a window of 9 months, 90 days of grace, 12 months to come back: CER-LED. */
    static final Certification LEADERSHIP = terms(
            new Validity(36, Ends.END_OF_MONTH),
            new Renewal(9, null, 90, Samples.ALL_KINDS, new Reinstatement(12, Samples.ALL_KINDS)));

    /** A season to 31 July that is added again from 15 August on: CER-TST. */
    private static final Certification SEASON =
            terms(new Validity(null, Ends.SEASON, "07-31", null), new Renewal(null, "08-15", 0, null, null));

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, valid, RENEWAL",
        "2028-06-29, valid, RENEWAL",
        "2028-06-30, due, RENEWAL",
        "2029-03-31, due, RENEWAL",
        "2029-04-01, grace, RENEWAL",
        "2029-06-29, grace, RENEWAL",
        "2029-06-30, lapsed, REINSTATEMENT",
        "2030-03-31, lapsed, REINSTATEMENT",
        "2030-04-01, lapsed, FIRST"
    })
    void anAwardGoesThroughItsStatesByDate(LocalDate day, String state, Stage next) {
        assertThat(AwardRules.stateOn(day, LINE.getFirst(), LEADERSHIP.renewal())
                        .key())
                .isEqualTo(state);
        assertThat(ahead(LEADERSHIP, day)).map(Ahead::stage).contains(next);
    }

    @Test
    void beforeTheWindowItIsKnownWhatComesAndNothingIsAwarded() {
        var day = LocalDate.of(2027, 1, 1);

        assertThat(ahead(LEADERSHIP, day))
                .contains(new Ahead(Stage.RENEWAL, 2, END, LocalDate.of(2028, 6, 30), END, LocalDate.of(2029, 6, 29)));
        assertThat(AwardRules.next(LINE, LEADERSHIP, day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-30, 2032-03-31", // from the old end, early
        "2029-06-29, 2032-03-31", // from the old end, in the last day of grace
        "2029-06-30, 2032-06-30", // brought back: from the day
        "2030-04-01, 2033-04-30" // earned again
    })
    void aRenewalCountsFromTheOldEndAndAnythingLaterFromTheDay(LocalDate day, LocalDate until) {
        assertThat(AwardRules.next(LINE, LEADERSHIP, day)).contains(new Next(2, day, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2027-07-31",
        "2027-07-30, 2027-07-31",
        "2027-07-31, 2028-07-31", // the season of that day is over
        "2028-02-29, 2028-07-31"
    })
    void aSeasonEndsOnItsNextDay(LocalDate from, LocalDate until) {
        assertThat(AwardRules.end(from, SEASON.validity())).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-31, valid, false",
        "2027-08-01, lapsed, false",
        "2027-08-14, lapsed, false",
        "2027-08-15, lapsed, true",
        "2028-07-31, lapsed, true"
    })
    void aSeasonIsAddedFromItsDayOn(LocalDate day, String state, boolean open) {
        var line = List.of(new Term(1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 31), null));

        assertThat(AwardRules.stateOn(day, line.getFirst(), SEASON.renewal()).key())
                .isEqualTo(state);
        assertThat(AwardRules.next(line, SEASON, day))
                .isEqualTo(open ? Optional.of(new Next(2, day, LocalDate.of(2028, 7, 31))) : Optional.empty());
    }

    @Test
    void aSeasonThatWasLeftOutIsEarnedAgain() {
        var line = List.of(new Term(1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 31), null));

        assertThat(AwardRules.ahead(line, SEASON, LocalDate.of(2028, 8, 1)))
                .map(Ahead::stage)
                .contains(Stage.FIRST);
    }

    @Test
    void whatNeverEndsHasNothingAheadAndAFixedDateIsTheSameForAll() {
        var always = terms(new Validity(null, Ends.NEVER, null, null), new Renewal(6));
        var fixed = terms(new Validity(null, Ends.DATE, null, LocalDate.of(2027, 12, 31)), new Renewal(6));

        assertThat(AwardRules.next(List.of(), always, FIRST)).contains(new Next(1, FIRST, null));
        assertThat(AwardRules.ahead(List.of(new Term(1, FIRST, null, null)), always, FIRST.plusYears(9)))
                .isEmpty();
        assertThat(AwardRules.next(List.of(), fixed, FIRST)).contains(new Next(1, FIRST, LocalDate.of(2027, 12, 31)));
        assertThat(AwardRules.next(List.of(), fixed, LocalDate.of(2028, 1, 1))).isEmpty();
        var held = List.of(new Term(1, FIRST, LocalDate.of(2027, 12, 31), null));
        assertThat(AwardRules.next(held, fixed, LocalDate.of(2027, 12, 1))).isEmpty();
    }

    @Property
    void whatIsAheadIsWhatIsAwarded(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 3000) int later) {
        var on = day.plusDays(later);
        var line = List.of(new Term(1, day, AwardRules.end(day, LEADERSHIP.validity()), null));
        var ahead = AwardRules.ahead(line, LEADERSHIP, on).orElseThrow();

        assertThat(AwardRules.next(line, LEADERSHIP, on))
                .isEqualTo(ahead.isOpenOn(on) ? next(ahead, on) : Optional.empty());
    }

    @Property
    void aLineOfRenewalsHasNoGapWhenEachIsMadeInItsWindow(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 270) int early) {
        var first = new Term(1, day, AwardRules.end(day, LEADERSHIP.validity()), null);
        var opens =
                AwardRules.ahead(List.of(first), LEADERSHIP, day).orElseThrow().opens();
        var on = opens.plusDays(early);
        var next = AwardRules.next(List.of(first), LEADERSHIP, on).orElseThrow();

        var oldEnd = requireNonNull(first.until());
        assertThat(next.until()).isEqualTo(AwardRules.end(oldEnd, LEADERSHIP.validity()));
        assertThat(next.from()).isBeforeOrEqualTo(oldEnd.plusDays(1));
    }

    private static Optional<Next> next(Ahead ahead, LocalDate on) {
        var start = ahead.oldEnd() == null ? on : ahead.oldEnd();
        return Optional.of(new Next(ahead.number(), on, AwardRules.end(start, LEADERSHIP.validity())));
    }

    private static Optional<Ahead> ahead(Certification terms, LocalDate day) {
        return AwardRules.ahead(LINE, terms, day);
    }

    private static Certification terms(Validity validity, Renewal renewal) {
        return new Certification(
                "sample",
                "r1",
                "CER-SAM",
                "Sample",
                "A sample.",
                Kind.CERTIFICATION,
                List.of(),
                false,
                validity,
                renewal,
                Samples.ALL_KINDS,
                "CC BY 4.0");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}

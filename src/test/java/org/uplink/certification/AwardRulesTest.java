package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.certification.AwardRules.Next;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;

class AwardRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 5);
    private static final Certification TWO_YEARS = Samples.lasting(24, Ends.END_OF_MONTH, 6);

    @ParameterizedTest
    @CsvSource({
        "2026-12-05, 24, DAY, 2028-12-05",
        "2026-12-05, 24, END_OF_MONTH, 2028-12-31",
        "2028-02-29, 12, DAY, 2029-02-28",
        "2028-02-29, 48, DAY, 2032-02-29",
        "2028-02-29, 12, END_OF_MONTH, 2029-02-28",
        "2027-02-28, 12, END_OF_MONTH, 2028-02-29",
        "2027-01-31, 1, DAY, 2027-02-28",
        "2027-08-31, 6, END_OF_MONTH, 2028-02-29",
        "2027-12-31, 1, END_OF_MONTH, 2028-01-31"
    })
    void anAwardEndsOnTheDayThatItsTermsName(LocalDate from, int months, Ends ends, LocalDate until) {
        assertThat(AwardRules.end(from, new Validity(months, ends))).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05, valid",
        "2028-06-29, valid",
        "2028-06-30, due",
        "2028-12-31, due",
        "2029-01-01, lapsed",
        "2035-01-01, lapsed"
    })
    void anAwardIsValidThenDueAndThenLapsed(LocalDate day, String state) {
        var term = new Term(1, FIRST, LocalDate.of(2028, 12, 31), null);

        assertThat(AwardRules.stateOn(day, term, TWO_YEARS.renewal()).key()).isEqualTo(state);
    }

    @Test
    void aRevokedAwardIsRevokedFromThatDayOnWhateverItsEnd() {
        var term = new Term(1, FIRST, LocalDate.of(2028, 12, 31), LocalDate.of(2027, 3, 1));

        assertThat(AwardRules.stateOn(LocalDate.of(2027, 2, 28), term, TWO_YEARS.renewal())
                        .key())
                .isEqualTo("valid");
        assertThat(AwardRules.stateOn(LocalDate.of(2027, 3, 1), term, TWO_YEARS.renewal()))
                .isEqualTo(new AwardState.Revoked(LocalDate.of(2027, 3, 1)));
        assertThat(AwardRules.stateOn(LocalDate.of(2040, 1, 1), term, TWO_YEARS.renewal())
                        .key())
                .isEqualTo("revoked");
    }

    @Test
    void anAwardWithoutAnEndStaysValid() {
        assertThat(AwardRules.stateOn(LocalDate.of(2126, 1, 1), new Term(1, FIRST, null, null), TWO_YEARS.renewal()))
                .isEqualTo(new AwardState.Valid(null));
    }

    @Test
    void theFirstAwardCountsFromTheDay() {
        assertThat(AwardRules.next(List.of(), TWO_YEARS, FIRST))
                .contains(new Next(1, FIRST, LocalDate.of(2028, 12, 31)));
    }

    @Test
    void whileAnAwardIsValidNoOtherFollows() {
        assertThat(AwardRules.next(held(null), TWO_YEARS, LocalDate.of(2028, 6, 29)))
                .isEmpty();
    }

    @Test
    void aRenewalCountsFromTheOldEnd() {
        var day = LocalDate.of(2028, 7, 1);

        assertThat(AwardRules.next(held(null), TWO_YEARS, day)).contains(new Next(2, day, LocalDate.of(2030, 12, 31)));
    }

    @Test
    void afterALapseTheNextAwardCountsFromTheDay() {
        var day = LocalDate.of(2029, 2, 10);

        assertThat(AwardRules.next(held(null), TWO_YEARS, day)).contains(new Next(2, day, LocalDate.of(2031, 2, 28)));
    }

    @Test
    void afterARevocationNoAwardFollowsByItself() {
        assertThat(AwardRules.next(held(LocalDate.of(2027, 3, 1)), TWO_YEARS, LocalDate.of(2029, 2, 10)))
                .isEmpty();
    }

    private static List<Term> held(@Nullable LocalDate revokedOn) {
        return List.of(new Term(1, FIRST, LocalDate.of(2028, 12, 31), revokedOn));
    }

    @Property
    void timeAloneMovesAnAwardForwardOnly(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 2, max = 120) int months,
            @ForAll @IntRange(min = 0, max = 120) int grace,
            @ForAll("lengths") Ends ends,
            @ForAll @IntRange(min = 0, max = 6000) int earlier,
            @ForAll @IntRange(min = 0, max = 6000) int between) {
        var renewal = new Renewal(Math.max(1, months / 4), null, grace, null, null);
        var term = new Term(1, from, AwardRules.end(from, new Validity(months, ends)), null);
        var before = AwardRules.stateOn(from.plusDays(earlier), term, renewal);
        var after = AwardRules.stateOn(from.plusDays(earlier + between), term, renewal);

        assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
    }

    @Property
    void aRenewalNeverShortensWhatWasHeldAndOpensNoFurtherOneTheSameDay(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 2, max = 120) int months,
            @ForAll("lengths") Ends ends,
            @ForAll @IntRange(min = 0, max = 6000) int later) {
        var terms = Samples.lasting(months, ends, Math.max(1, months / 4));
        var first = new Term(1, from, AwardRules.end(from, terms.validity()), null);
        var day = from.plusDays(later);

        AwardRules.next(List.of(first), terms, day).ifPresent(next -> {
            var second = new Term(next.number(), next.from(), next.until(), null);
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.until()).isAfter(first.until()).isAfter(day);
            assertThat(AwardRules.next(List.of(first, second), terms, day)).isEmpty();
        });
    }

    @Property
    void theOrderInWhichAwardsAreReadDoesNotMatter(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 6) int awards, @ForAll Random random) {
        var line = new ArrayList<Term>();
        for (var i = 1; i <= awards; i++) {
            var from = FIRST.plusYears(2L * i);
            line.add(new Term(i, from, AwardRules.end(from, TWO_YEARS.validity()), null));
        }
        var shuffled = new ArrayList<>(line);
        Collections.shuffle(shuffled, random);

        assertThat(AwardRules.next(shuffled, TWO_YEARS, day)).isEqualTo(AwardRules.next(line, TWO_YEARS, day));
    }

    @Provide
    Arbitrary<Ends> lengths() {
        return Arbitraries.of(Ends.DAY, Ends.END_OF_MONTH);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static int rank(AwardState state) {
        return switch (state) {
            case AwardState.Valid _ -> 0;
            case AwardState.Due _ -> 1;
            case AwardState.Grace _ -> 2;
            case AwardState.Lapsed _ -> 3;
            case AwardState.Suspended _ -> 4;
            case AwardState.Revoked _ -> 5;
        };
    }
}

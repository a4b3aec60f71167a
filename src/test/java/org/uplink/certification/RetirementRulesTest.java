package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.certification.Certification.Ends;
import org.uplink.certification.Certification.Kind;
import org.uplink.certification.Certification.Reinstatement;
import org.uplink.certification.Certification.Renewal;
import org.uplink.certification.Certification.Validity;
import org.uplink.certification.VersionRules.Version;

/** What a day on which a certification is retired leaves of it. */
class RetirementRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate END = FIRST.plusMonths(24);
    private static final LocalDate RETIRED = LocalDate.of(2027, 8, 1);

    @Test
    void nobodyIsAwardedItFromThatDayOn() {
        var terms = retired("r1", RETIRED);

        assertThat(AwardRules.next(List.of(), terms, RETIRED.minusDays(1))).isPresent();
        assertThat(AwardRules.next(List.of(), terms, RETIRED)).isEmpty();
        assertThat(AwardRules.ahead(List.of(), terms, RETIRED)).isEmpty();
    }

    @Test
    void anAwardRunsToItsEndAndCanBeRenewedOnlyBeforeThatDay() {
        var held = List.of(new Term(1, FIRST, END, null));
        var terms = retired("r1", RETIRED);

        assertThat(AwardRules.ahead(held, terms, FIRST)).hasValueSatisfying(ahead -> {
            assertThat(ahead.by()).isEqualTo(RETIRED.minusDays(1));
            assertThat(ahead.lastDay()).isEqualTo(RETIRED.minusDays(1));
        });
        assertThat(AwardRules.next(held, terms, RETIRED.minusDays(1))).isPresent();
        assertThat(AwardRules.next(held, terms, RETIRED)).isEmpty();
        assertThat(AwardRules.stateOn(RETIRED, held.getFirst(), terms.renewal()).holds())
                .isTrue();
        assertThat(AwardRules.ahead(held, retired("r1", FIRST.plusMonths(17)), FIRST))
                .isEmpty();
    }

    @Test
    void whoKeepsAnOlderVersionKeepsItNoLonger() {
        var line = List.of(
                new Version(retired("r1", null), LocalDate.of(2020, 1, 1)),
                new Version(retired("r2", RETIRED), LocalDate.of(2027, 6, 1)));
        var kept = VersionRules.judging(line, List.of(LocalDate.of(2027, 1, 1)), RETIRED);

        assertThat(kept).hasSize(2);
        assertThat(kept)
                .allSatisfy(judging -> assertThat(
                                AwardRules.next(List.of(), judging.version().terms(), RETIRED))
                        .isEmpty());
    }

    /** Whatever is held and whenever it is asked: what is promised can be made before that day, and nothing after it. */
    @Property
    void nothingIsMadeFromThatDayOnAndNothingElseIsTaken(
            @ForAll @IntRange(max = 1500) int day, @ForAll @IntRange(min = 1, max = 1500) int retired) {
        var held = List.of(new Term(1, FIRST, END, null));
        var today = FIRST.plusDays(day);
        var last = FIRST.plusDays(retired);
        var terms = retired("r1", last);
        var next = AwardRules.next(held, terms, today);

        assertThat(next).isEqualTo(today.isBefore(last) ? AwardRules.next(held, retired("r1", null), today) : next);
        if (!today.isBefore(last)) {
            assertThat(next).isEmpty();
        }
        AwardRules.ahead(held, terms, today)
                .filter(ahead -> ahead.lastDay() != null)
                .ifPresent(ahead -> assertThat(Objects.requireNonNull(ahead.lastDay()))
                        .isBefore(last)
                        .isAfterOrEqualTo(ahead.opens()));
    }

    private static Certification retired(String revision, @Nullable LocalDate day) {
        return new Certification(
                "sample",
                revision,
                "CER-SAM",
                "Sample",
                "A sample.",
                Kind.CERTIFICATION,
                List.of(),
                false,
                new Validity(24, Ends.DAY),
                new Renewal(6, null, 60, null, new Reinstatement(12, Samples.ALL_KINDS)),
                Samples.ALL_KINDS,
                "CC BY 4.0",
                null,
                day,
                List.of());
    }
}

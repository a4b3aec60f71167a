package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.certification.AwardRules.Span;

/** What a suspension makes of an award: it does not count for a while, and nothing else changes. */
class SuspensionRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final Certification TERMS = LifeRulesTest.LEADERSHIP;
    private static final LocalDate END = LocalDate.of(2029, 6, 30);

    /** Where a day more can lead; a person's deed can lead from anywhere in time to suspended and back. */
    private static final Map<String, Set<String>> BY_A_DAY = Map.of(
            "valid", Set.of("valid", "due", "suspended"),
            "due", Set.of("due", "grace", "lapsed", "suspended"),
            "grace", Set.of("grace", "lapsed", "suspended"),
            "lapsed", Set.of("lapsed"),
            "suspended", Set.of("suspended", "valid", "due", "grace", "lapsed"));

    @Test
    void itDoesNotCountAndSaysSinceWhen() {
        var state = state(suspended(LocalDate.of(2026, 7, 1), null), LocalDate.of(2026, 7, 1));

        assertThat(state).isEqualTo(new AwardState.Suspended(LocalDate.of(2026, 7, 1), END, null));
        assertThat(state.holds()).isFalse();
        assertThat(state.look()).isEqualTo("bad");
        assertThat(state(suspended(LocalDate.of(2026, 7, 1), null), LocalDate.of(2026, 6, 30))
                        .key())
                .isEqualTo("valid");
    }

    @Test
    void onTheDayOnWhichItIsLiftedItCounts() {
        var lifted = suspended(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 4));

        assertThat(state(lifted, LocalDate.of(2026, 7, 4)).key()).isEqualTo("suspended");
        assertThat(state(lifted, LocalDate.of(2026, 7, 5)).key()).isEqualTo("valid");
        var sameDay = suspended(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 6, 30));
        assertThat(state(sameDay, LocalDate.of(2026, 7, 1)).key()).isEqualTo("valid");
    }

    @Test
    void aRevocationOutweighsIt() {
        var term = new Term(
                1, FIRST, END, LocalDate.of(2026, 8, 1), List.of(new Span(LocalDate.of(2026, 7, 1), null)), List.of());

        assertThat(AwardRules.stateOn(LocalDate.of(2026, 8, 1), term, TERMS.renewal())
                        .key())
                .isEqualTo("revoked");
    }

    @Property
    void noAwardIsMadeWhileItLastsAndWhatComesIsShownAllTheSame(
            @ForAll @IntRange(max = 1900) int since, @ForAll @IntRange(max = 1900) int later) {
        var day = FIRST.plusDays(since + (long) later);
        var line = List.of(suspended(FIRST.plusDays(since), null));

        assertThat(AwardRules.next(line, TERMS, day)).isEmpty();
        assertThat(AwardRules.ahead(line, TERMS, day)).isEqualTo(AwardRules.ahead(List.of(plain()), TERMS, day));
    }

    @Property
    void afterwardsAllIsAsTimeAloneMadeIt(
            @ForAll @IntRange(max = 1900) int since,
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(min = 1, max = 1900) int later) {
        var last = FIRST.plusDays(since + (long) days);
        var term = suspended(FIRST.plusDays(since), last);
        var day = last.plusDays(later);

        assertThat(state(term, day)).isEqualTo(state(plain(), day));
        assertThat(AwardRules.next(List.of(term), TERMS, day)).isEqualTo(AwardRules.next(List.of(plain()), TERMS, day));
    }

    @Property
    void itNeverLengthens(
            @ForAll @IntRange(max = 1600) int since,
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(max = 2200) int on) {
        var state = state(suspended(FIRST.plusDays(since), FIRST.plusDays(since + (long) days)), FIRST.plusDays(on));

        if (state.holds()) {
            assertThat(state(plain(), FIRST.plusDays(on)).holds()).isTrue();
        }
        if (state(plain(), FIRST.plusDays(on)) instanceof AwardState.Lapsed) {
            assertThat(state).isInstanceOf(AwardState.Lapsed.class);
        }
    }

    @Property
    void aDayLeadsOnlyWhereItMay(
            @ForAll @IntRange(max = 1600) int since,
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(max = 2200) int on) {
        var term = suspended(FIRST.plusDays(since), FIRST.plusDays(since + (long) days));
        var before = state(term, FIRST.plusDays(on)).key();

        assertThat(BY_A_DAY.get(before))
                .contains(state(term, FIRST.plusDays(on + 1L)).key());
    }

    private static Term plain() {
        return new Term(1, FIRST, END, null);
    }

    private static Term suspended(LocalDate since, @Nullable LocalDate lastDay) {
        return new Term(1, FIRST, END, null, List.of(new Span(since, lastDay)), List.of());
    }

    private static AwardState state(Term term, LocalDate day) {
        return AwardRules.stateOn(day, term, TERMS.renewal());
    }
}

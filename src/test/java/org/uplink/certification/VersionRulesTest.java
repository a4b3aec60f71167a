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
import org.junit.jupiter.api.Test;
import org.uplink.certification.VersionRules.Judging;
import org.uplink.certification.VersionRules.Version;

/** Who set out for a certification is not left standing by a change of it. */
class VersionRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate CHANGE = LocalDate.of(2027, 3, 1);
    private static final List<Version> TWO = List.of(version("a", FIRST), version("b", CHANGE));

    @Test
    void whoSetOutBeforeKeepsTheOldVersionForTwelveMonthsFromTheChange() {
        var start = List.of(LocalDate.of(2026, 10, 1));

        assertThat(revisions(TWO, start, CHANGE.minusDays(1))).containsExactly("a");
        assertThat(VersionRules.judging(TWO, start, CHANGE))
                .containsExactly(
                        new Judging(TWO.getFirst(), LocalDate.of(2028, 2, 29)), new Judging(TWO.getLast(), null));
        assertThat(revisions(TWO, start, LocalDate.of(2028, 2, 29))).containsExactly("a", "b");
        assertThat(revisions(TWO, start, LocalDate.of(2028, 3, 1))).containsExactly("b");
    }

    @Test
    void whoSetsOutLaterOrNeverIsJudgedByWhatCounts() {
        assertThat(revisions(TWO, List.of(), CHANGE)).containsExactly("b");
        assertThat(revisions(TWO, List.of(CHANGE), CHANGE)).containsExactly("b");
        assertThat(revisions(TWO, List.of(), CHANGE.minusDays(1))).containsExactly("a");
    }

    @Test
    void theFirstVersionCountsFromEver() {
        assertThat(revisions(TWO, List.of(), FIRST.minusYears(3))).containsExactly("a");
    }

    @Test
    void aLaterFileTakesThePlaceOfWhatWouldCountFromItsDayOn() {
        var corrected = VersionRules.line(
                List.of(version("a", FIRST), version("b", CHANGE), version("c", CHANGE.minusDays(10))));

        assertThat(corrected.stream().map(Version::revision)).containsExactly("a", "c");
    }

    @Test
    void noCertificationIsJudgedByNothing() {
        assertThat(VersionRules.judging(List.of(), List.of(FIRST), CHANGE)).isEmpty();
    }

    @Property
    void aChangeTakesNothingFromWhoSetOutInTheTime(
            @ForAll("lines") List<Version> line,
            @ForAll @IntRange(max = 1500) int start,
            @ForAll @IntRange(min = 1, max = 400) int ahead,
            @ForAll @IntRange(max = 364) int later) {
        var published = line.getLast().countsFrom().plusDays(ahead);
        var started = List.of(FIRST.plusDays(Math.min(start, published.toEpochDay() - FIRST.toEpochDay() - 1)));
        var day = published.plusDays(later);
        var changed = new ArrayList<>(line);
        changed.add(version("new", published));

        assertThat(revisions(changed, started, day))
                .containsAll(revisions(line, started, day))
                .endsWith("new");
    }

    @Property
    void theOrderOfStartsChangesNothing(
            @ForAll("lines") List<Version> line,
            @ForAll List<@IntRange(max = 2000) Integer> starts,
            @ForAll @IntRange(max = 2500) int day,
            @ForAll long seed) {
        var days = new ArrayList<>(starts.stream().map(FIRST::plusDays).toList());
        var judged = VersionRules.judging(line, days, FIRST.plusDays(day));
        Collections.shuffle(days, new Random(seed));

        assertThat(VersionRules.judging(line, days, FIRST.plusDays(day))).isEqualTo(judged);
    }

    @Property
    void whatCountsAlwaysEarnsAndWhatIsToComeNever(
            @ForAll("lines") List<Version> line,
            @ForAll @IntRange(max = 2000) int start,
            @ForAll @IntRange(max = 2500) int day) {
        var today = FIRST.plusDays(day);
        var judging = VersionRules.judging(line, List.of(FIRST.plusDays(start)), today);

        assertThat(judging.getLast()).isEqualTo(new Judging(VersionRules.countingOn(line, today), null));
        assertThat(judging)
                .allSatisfy(one -> assertThat(one.version().countsFrom()).isBeforeOrEqualTo(today));
    }

    @Provide
    Arbitrary<List<Version>> lines() {
        return Arbitraries.integers().between(1, 500).list().ofMaxSize(4).map(gaps -> {
            var line = new ArrayList<>(List.of(version("0", FIRST)));
            gaps.forEach(gap -> line.add(version(
                    String.valueOf(line.size()), line.getLast().countsFrom().plusDays(gap))));
            return List.copyOf(line);
        });
    }

    private static List<String> revisions(List<Version> line, List<LocalDate> starts, LocalDate day) {
        return VersionRules.judging(line, starts, day).stream()
                .map(judging -> judging.version().revision())
                .toList();
    }

    private static Version version(String revision, LocalDate countsFrom) {
        return new Version(Samples.revised(revision, Samples.ALL_KINDS), countsFrom);
    }
}

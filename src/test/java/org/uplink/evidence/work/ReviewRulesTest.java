package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.work.ReviewRules.Acceptance;
import org.uplink.evidence.work.ReviewRules.Bar;
import org.uplink.evidence.work.ReviewRules.Score;

class ReviewRulesTest {

    private static final CompetencyId WIRED = new CompetencyId("INF-01");

    private static Acceptance by(String organization, int level) {
        return new Acceptance(organization, List.of(new Score(WIRED, level, "", true)));
    }

    @Test
    void nobodyJudgesTheirOwnWork() {
        assertThat(ReviewRules.bar(true, false)).contains(Bar.OWN_WORK);
        assertThat(ReviewRules.bar(true, true)).contains(Bar.OWN_WORK);
    }

    @Test
    void whoDeclaredAConflictDoesNotJudge() {
        assertThat(ReviewRules.bar(false, true)).contains(Bar.CONFLICT);
        assertThat(ReviewRules.bar(false, false)).isEmpty();
    }

    @Test
    void levelFourOrAnAppointmentQualifies() {
        assertThat(ReviewRules.isQualified(4, false)).isTrue();
        assertThat(ReviewRules.isQualified(0, true)).isTrue();
        assertThat(ReviewRules.isQualified(3, false)).isFalse();
    }

    @Test
    void oneAssessorIsEnoughForAWorkSample() {
        assertThat(ReviewRules.isSettled(Kind.WORK_SAMPLE, List.of(by("riverbend", 4))))
                .isTrue();
        assertThat(ReviewRules.isSettled(Kind.WORK_SAMPLE, List.of())).isFalse();
    }

    @Test
    void aContributionAtLevelFiveNeedsTwoOrganizations() {
        assertThat(ReviewRules.isSettled(Kind.CONTRIBUTION, List.of(by("riverbend", 5))))
                .isFalse();
        assertThat(ReviewRules.isSettled(Kind.CONTRIBUTION, List.of(by("riverbend", 5), by("riverbend", 5))))
                .isFalse();
        assertThat(ReviewRules.isSettled(Kind.CONTRIBUTION, List.of(by("riverbend", 5), by("lakeside", 5))))
                .isTrue();
        assertThat(ReviewRules.isSettled(Kind.CONTRIBUTION, List.of(by("riverbend", 4))))
                .isTrue();
    }

    @Property
    void whatAllSawIsWhatCountsInWhateverOrderTheyCame(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> seen) {
        var acceptances = new ArrayList<>(
                seen.stream().map(level -> by("o" + level, level)).toList());
        var levels = ReviewRules.levels(acceptances);
        Collections.reverse(acceptances);
        assertThat(ReviewRules.levels(acceptances)).isEqualTo(levels);
        assertThat(levels).isEqualTo(Map.of(WIRED, Collections.min(seen)));
    }

    @Test
    void whatTheFrameworkHasReplacedIsJudgedByItsSuccessors() {
        var a = new CompetencyId("A-01");
        var b = new CompetencyId("B-01");
        var successors = Map.of("OLD-01", List.of(a, b), "GONE-01", List.<CompetencyId>of(), "A-01", List.of(a));
        var claims = List.of(new Claim("A-01", 2), new Claim("OLD-01", 3), new Claim("GONE-01", 1));
        assertThat(ReviewRules.judged(claims, code -> successors.getOrDefault(code.key(), List.of())))
                .containsExactly(new Claim("A-01", 3), new Claim("B-01", 3));
    }
}

package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;
import org.uplink.evidence.SelfAssessment.Domain;
import org.uplink.evidence.SelfAssessment.Line;
import org.uplink.evidence.SelfAssessment.Pass;

class SelfAssessmentTest {

    private static Line line(String code, @Nullable Integer level, @Nullable Integer before) {
        var crosswalk = new Competency.Crosswalk(List.of(), List.of(), List.of());
        var competency = new Competency(
                new CompetencyId(code), "", "SVC", code, "", "", "slow", false, List.of(), Map.of(), crosswalk);
        return new Line(competency, 2, false, level, before, null);
    }

    private static SelfAssessment of(Line... lines) {
        var role = new RoleProfile(
                new RoleProfileId("r"), "", "R", "base", List.of(), "", List.of(), Map.of(), List.of(), List.of());
        return new SelfAssessment(
                new Pass(UUID.randomUUID(), "r", Instant.EPOCH, null, null, 0),
                role,
                List.of(new Domain("SVC", "Service", List.of(lines))));
    }

    @Test
    void thePassGoesOnAfterTheLastAnswerAndThenFromTheStart() {
        var assessment = of(line("A", null, null), line("B", 2, null), line("C", null, null));
        assertThat(assessment.next(null)).isNotNull().extracting(Line::code).isEqualTo("A");
        assertThat(assessment.next("B")).isNotNull().extracting(Line::code).isEqualTo("C");
        assertThat(assessment.next("C")).isNotNull().extracting(Line::code).isEqualTo("A");
        assertThat(of(line("A", 1, null)).next("A")).isNull();
    }

    @Test
    void skippingGoesOnInOrderAndEndsAfterTheLast() {
        var assessment = of(line("A", 1, null), line("B", 2, null));
        assertThat(assessment.following("A")).isNotNull().extracting(Line::code).isEqualTo("B");
        assertThat(assessment.following("B")).isNull();
        assertThat(assessment.preceding("A")).isNull();
    }

    @Test
    void eachAnswerIsComparedWithWhatWasSaidBefore() {
        var assessment = of(line("A", 3, 2), line("B", 0, 2), line("C", 2, 2), line("D", 0, null), line("E", null, 4));
        assertThat(assessment.lines().stream().map(Line::change))
                .containsExactly("higher", "lower", "same", "first", "none");
        assertThat(assessment.answered()).isEqualTo(4);
    }
}

package org.uplink.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Adjustments.OwnCompetency;
import org.uplink.competency.Adjustments.OwnRole;
import org.uplink.competency.Adjustments.OwnTarget;
import org.uplink.competency.FrameworkUpdate.Text;

class AdjustmentRulesTest {

    private static final CompetencyId REQUESTS = new CompetencyId("SVC-01");
    private static final CompetencyId FAULTS = new CompetencyId("SVC-02");
    private static final CompetencyId DRONES = new CompetencyId("RIVERBEND-01");
    private static final RoleProfileId TECHNICIAN = new RoleProfileId("support-technician");
    private static final RoleProfileId PILOT = new RoleProfileId("riverbend-drone-pilot");

    private static final OwnCompetency OWN = new OwnCompetency(
            DRONES, "SVC", "Drones", "Flies a drone over a stadium.", "", "fast", Map.of(1, "Has flown once."));

    private static Competency competency(CompetencyId id, String title) {
        var crosswalk = new Competency.Crosswalk(List.of(), List.of(), List.of());
        return new Competency(id, "", "SVC", title, "", "", "fast", false, List.of(), Map.of(), crosswalk);
    }

    private static RoleProfile technician(Map<CompetencyId, Integer> targets, CompetencyId... core) {
        return new RoleProfile(
                TECHNICIAN, "", "Technician", "base", List.of(), "", List.of(core), targets, List.of(), List.of());
    }

    private static Framework framework(String version, List<RoleProfile> roles, Competency... competencies) {
        return new Framework(
                "k12tsf",
                version,
                "",
                "Framework",
                "",
                version,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Framework.Domain("SVC", "", "Service", "", List.of(competencies))),
                roles,
                new Framework.References("", Map.of(), Map.of(), Map.of()),
                List.of());
    }

    private static final Framework SHARED = framework(
            "1",
            List.of(technician(Map.of(REQUESTS, 3, FAULTS, 2), REQUESTS)),
            competency(REQUESTS, "Requests"),
            competency(FAULTS, "Faults"));

    private static Adjustments targets(OwnTarget... targets) {
        return new Adjustments(List.of(), List.of(), List.of(targets));
    }

    private static RoleProfile technicianIn(Framework framework) {
        return framework.role(TECHNICIAN).orElseThrow();
    }

    @Test
    void withoutAdjustmentsTheSharedFrameworkStaysAsItIs() {
        assertThat(AdjustmentRules.apply(SHARED, Adjustments.NONE)).isEqualTo(SHARED);
    }

    @Test
    void aTargetIsRaisedLoweredOrTakenAwayAndTheOthersFollow() {
        var raised = technicianIn(AdjustmentRules.apply(SHARED, targets(new OwnTarget(TECHNICIAN, FAULTS, 4, true))));
        assertThat(raised.targets()).containsEntry(FAULTS, 4).containsEntry(REQUESTS, 3);
        assertThat(raised.core()).containsExactly(REQUESTS, FAULTS);
        var without =
                technicianIn(AdjustmentRules.apply(SHARED, targets(new OwnTarget(TECHNICIAN, REQUESTS, 0, true))));
        assertThat(without.targets()).doesNotContainKey(REQUESTS);
        assertThat(without.core()).isEmpty();
    }

    @Test
    void anOwnCompetencyStandsInItsDomainAndAnOwnRoleAsksForIt() {
        var own = new Adjustments(
                List.of(OWN),
                List.of(new OwnRole(PILOT, "Drone pilot", "Flies.", true)),
                List.of(new OwnTarget(PILOT, DRONES, 2, true)));
        var seen = AdjustmentRules.apply(SHARED, own);
        assertThat(seen.domains().getFirst().competencies().getLast().title()).isEqualTo("Drones");
        var pilot = seen.role(PILOT).orElseThrow();
        assertThat(pilot.overlay()).isTrue();
        assertThat(pilot.targets()).isEqualTo(Map.of(DRONES, 2));
        assertThat(pilot.isCore(DRONES)).isTrue();
    }

    @Test
    void aTargetOnWhatTheFrameworkNoLongerHasIsPassedOver() {
        var seen = AdjustmentRules.apply(SHARED, targets(new OwnTarget(TECHNICIAN, DRONES, 3, true)));
        assertThat(technicianIn(seen)).isEqualTo(technicianIn(SHARED));
    }

    @Test
    void onlyWhatDiffersFromTheSharedTargetsIsKept() {
        var wanted = Stream.of(
                        new OwnTarget(TECHNICIAN, REQUESTS, 3, true),
                        new OwnTarget(TECHNICIAN, FAULTS, 2, true),
                        new OwnTarget(TECHNICIAN, DRONES, 0, false))
                .toList();
        assertThat(AdjustmentRules.differing(technicianIn(SHARED), wanted))
                .containsExactly(new OwnTarget(TECHNICIAN, FAULTS, 2, true));
        assertThat(AdjustmentRules.differing(null, wanted)).hasSize(2);
    }

    @Test
    void anUpdateNamesWhatComesGoesAndMovesUnderAnOwnTarget() {
        var plumbing = new CompetencyId("SVC-03");
        var next = framework(
                "2",
                List.of(technician(Map.of(REQUESTS, 4), REQUESTS)),
                competency(REQUESTS, "Requests and incidents"),
                competency(plumbing, "Problems"));
        var update = AdjustmentRules.update(SHARED, next, targets(new OwnTarget(TECHNICIAN, REQUESTS, 2, true)));
        assertThat(update.added()).containsExactly(new Text("SVC-03", "Problems"));
        assertThat(update.removed()).containsExactly(new Text("SVC-02", "Faults"));
        assertThat(update.reworded()).containsExactly(new Text("SVC-01", "Requests and incidents"));
        assertThat(update.targets()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(3);
            assertThat(change.to()).isEqualTo(4);
            assertThat(change.own()).isEqualTo(2);
        });
        assertThat(AdjustmentRules.update(SHARED, SHARED, Adjustments.NONE).isEmpty())
                .isTrue();
    }
}

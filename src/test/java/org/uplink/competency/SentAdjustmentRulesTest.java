package org.uplink.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.competency.AdjustmentProblem.Mistake;
import org.uplink.competency.Adjustments.OwnCompetency;
import org.uplink.competency.Adjustments.OwnRole;
import org.uplink.competency.Adjustments.OwnTarget;
import org.uplink.competency.SentAdjustmentRules.Checked;
import org.uplink.competency.SentAdjustmentRules.Setting;
import org.uplink.competency.SentAdjustments.Document;
import org.uplink.competency.SentAdjustments.SentCompetency;
import org.uplink.competency.SentAdjustments.SentRole;
import org.uplink.competency.SentAdjustments.SentTarget;

class SentAdjustmentRulesTest {

    private static final CompetencyId REQUESTS = new CompetencyId("SVC-01");
    private static final RoleProfileId TECHNICIAN = new RoleProfileId("support-technician");
    private static final Map<String, String> LEVELS = Map.of("1", "a", "2", "b", "3", "c", "4", "d", "5", "e");

    private static final Framework BASE = new Framework(
            "k12tsf",
            "1",
            "",
            "Framework",
            "",
            "1",
            "",
            "",
            "",
            List.of(),
            List.of(new Framework.CurrencyClass("fast", 12, 90, null, "")),
            List.of(),
            List.of(new Framework.Domain("SVC", "", "Service", "", List.of(requests()))),
            List.of(technician(TECHNICIAN), technician(new RoleProfileId("riverbend-shared"))),
            new Framework.References("", Map.of(), Map.of(), Map.of()),
            List.of());

    private static Competency requests() {
        var crosswalk = new Competency.Crosswalk(List.of(), List.of(), List.of());
        return new Competency(REQUESTS, "", "SVC", "Requests", "", "", "fast", false, List.of(), Map.of(), crosswalk);
    }

    private static RoleProfile technician(RoleProfileId id) {
        return new RoleProfile(
                id, "", "Technician", "base", List.of(), "", List.of(), Map.of(REQUESTS, 3), List.of(), List.of());
    }

    private static SentCompetency drones(String id) {
        return new SentCompetency(id, "SVC", "Drones", "Flies a drone.", null, "fast", LEVELS);
    }

    private static SentRole pilot(String id) {
        return new SentRole(id, "Pilot", null, true);
    }

    private static Document document(
            @Nullable List<SentCompetency> competencies,
            @Nullable List<SentRole> roles,
            @Nullable List<SentTarget> targets) {
        return new Document(competencies, roles, targets);
    }

    private static Document only(SentCompetency... competencies) {
        return document(List.of(competencies), List.of(), List.of());
    }

    private static Document only(SentTarget... targets) {
        return document(List.of(), List.of(), List.of(targets));
    }

    private static Document only(SentRole... roles) {
        return document(List.of(), List.of(roles), List.of());
    }

    private static Checked check(@Nullable Document document, Adjustments before) {
        return SentAdjustmentRules.check(document, new Setting("riverbend", BASE, before));
    }

    private static List<String> fields(@Nullable Document document) {
        return switch (check(document, Adjustments.NONE)) {
            case Checked.Right _ -> List.of();
            case Checked.Wrong(var mistakes) ->
                mistakes.stream().map(Mistake::field).toList();
        };
    }

    private static Adjustments right(Document document, Adjustments before) {
        return ((Checked.Right) check(document, before)).adjustments();
    }

    @Test
    void aWholeDocumentIsTakenAsThePagesWouldSaveIt() {
        var taken = right(
                document(
                        List.of(new SentCompetency(
                                " RIVERBEND-01", "SVC", " Drones ", "Flies.\r\nLands.", null, "fast", LEVELS)),
                        List.of(pilot("riverbend-drone-pilot")),
                        List.of(
                                new SentTarget("support-technician", "SVC-01", 4, null),
                                new SentTarget("riverbend-drone-pilot", "RIVERBEND-01", 2, true))),
                Adjustments.NONE);
        assertThat(taken.competencies())
                .containsExactly(new OwnCompetency(
                        new CompetencyId("RIVERBEND-01"),
                        "SVC",
                        "Drones",
                        "Flies.\nLands.",
                        "",
                        "fast",
                        Map.of(1, "a", 2, "b", 3, "c", 4, "d", 5, "e")));
        assertThat(taken.roles())
                .containsExactly(new OwnRole(new RoleProfileId("riverbend-drone-pilot"), "Pilot", "", true));
        assertThat(taken.targets()).extracting(OwnTarget::level).containsExactly(4, 2);
    }

    @Test
    void targetsThatAreTheSharedOnesAreNotKept() {
        assertThat(right(only(new SentTarget("support-technician", "SVC-01", 3, false)), Adjustments.NONE)
                        .targets())
                .isEmpty();
        assertThat(right(only(new SentTarget("support-technician", "SVC-01", 0, true)), Adjustments.NONE)
                        .targets())
                .containsExactly(new OwnTarget(TECHNICIAN, REQUESTS, 0, false));
    }

    @Test
    void whatIsLeftOutOfTheDocumentIsAskedFor() {
        assertThat(fields(null)).containsExactly("adjustments");
        assertThat(fields(document(null, null, null)))
                .containsExactly("adjustments.competencies", "adjustments.roles", "adjustments.targets");
    }

    @Test
    void codesAndKeysStartWithTheAlias() {
        assertThat(fields(only(drones("RIVERBEND-1"), drones("OTHER-01"), drones("RIVERBEND-0001"), drones("SVC-01"))))
                .containsExactly(
                        "adjustments.competencies[0].id",
                        "adjustments.competencies[1].id",
                        "adjustments.competencies[2].id",
                        "adjustments.competencies[3].id");
        assertThat(fields(only(
                        pilot("riverbend-"),
                        pilot("lakeside-pilot"),
                        pilot("riverbend-Pilot"),
                        pilot("riverbend-a--b"))))
                .hasSize(4)
                .allMatch(field -> field.endsWith(".id"));
        assertThat(fields(only(pilot("riverbend-shared")))).containsExactly("adjustments.roles[0].id");
        assertThat(fields(only(pilot("riverbend-" + "a".repeat(81))))).hasSize(1);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        var levels = new HashMap<>(LEVELS);
        levels.remove("3");
        levels.put("4", "x".repeat(401));
        levels.put("6", "more");
        var wrong = new SentCompetency("RIVERBEND-01", "XXX", "t".repeat(81), " ", "w".repeat(401), "never", levels);
        assertThat(fields(document(
                        List.of(wrong),
                        List.of(new SentRole(null, null, "s".repeat(301), null)),
                        List.of(
                                new SentTarget("nobody", null, 6, null),
                                new SentTarget("support-technician", "SVC-99", null, null)))))
                .containsExactly(
                        "adjustments.competencies[0].domain",
                        "adjustments.competencies[0].title",
                        "adjustments.competencies[0].statement",
                        "adjustments.competencies[0].whyInSchools",
                        "adjustments.competencies[0].currency",
                        "adjustments.competencies[0].levels.3",
                        "adjustments.competencies[0].levels.4",
                        "adjustments.competencies[0].levels.6",
                        "adjustments.roles[0].id",
                        "adjustments.roles[0].title",
                        "adjustments.roles[0].summary",
                        "adjustments.targets[0].role",
                        "adjustments.targets[0].competency",
                        "adjustments.targets[0].level",
                        "adjustments.targets[1].competency",
                        "adjustments.targets[1].level");
    }

    @Test
    void nothingStandsThereTwice() {
        assertThat(fields(document(
                        List.of(drones("RIVERBEND-01"), drones("RIVERBEND-01")),
                        List.of(pilot("riverbend-a"), pilot("riverbend-a")),
                        List.of(
                                new SentTarget("riverbend-a", "SVC-01", 1, null),
                                new SentTarget("riverbend-a", "SVC-01", 2, null)))))
                .containsExactly("adjustments.competencies[1].id", "adjustments.roles[1].id", "adjustments.targets[1]");
    }

    @Test
    void whatIsStoredMayStayWhereTheFrameworkHasMovedOn() {
        var stale = new OwnTarget(TECHNICIAN, new CompetencyId("SVC-77"), 2, false);
        var old = new OwnCompetency(
                new CompetencyId("RIVERBEND-01"), "GONE", "Old", "Did it.", "", "fast", Map.of(1, "a"));
        var before = new Adjustments(List.of(old), List.of(), List.of(stale));
        var sent = document(
                List.of(new SentCompetency("RIVERBEND-01", "GONE", "Old", "Did it.", "", "fast", Map.of("1", "a"))),
                List.of(),
                List.of(new SentTarget("support-technician", "SVC-77", 2, false)));
        assertThat(right(sent, before)).isEqualTo(before);
        assertThat(check(sent, Adjustments.NONE)).isInstanceOf(Checked.Wrong.class);
    }

    @Test
    void aTargetOnWhatTheDocumentWithdrawsIsAMistake() {
        var id = new CompetencyId("RIVERBEND-01");
        var own = new OwnCompetency(id, "SVC", "Drones", "Flies.", "", "fast", Map.of());
        var before = new Adjustments(List.of(own), List.of(), List.of(new OwnTarget(TECHNICIAN, id, 2, false)));
        var checked = check(only(new SentTarget("support-technician", "RIVERBEND-01", 2, false)), before);
        assertThat(((Checked.Wrong) checked).mistakes())
                .extracting(Mistake::field)
                .containsExactly("adjustments.targets[0].competency");
    }

    @Test
    void anAnswerNamesAHundredMistakesAtMost() {
        var many = new ArrayList<SentTarget>();
        for (var i = 0; i < 300; i++) {
            many.add(new SentTarget("nobody", "SVC-" + i, 1, null));
        }
        assertThat(fields(document(List.of(), List.of(), many))).hasSize(100);
    }

    @Test
    void aBlankInThePlaceOfALevelIsAskedFor() {
        var levels = new HashMap<String, String>();
        LEVELS.keySet().forEach(level -> levels.put(level, " "));
        var hollow = new SentCompetency("RIVERBEND-01", "SVC", "Drones", "Flies.", null, "fast", levels);
        assertThat(fields(only(hollow))).hasSize(5);
    }
}

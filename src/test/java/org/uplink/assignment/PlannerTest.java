package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void oneCourseThatClosesTwoGapsGoesBeforeTwo() {
        var problem = new PlanCases(60, 4)
                .people(1)
                .course("desk", 30, "SVC-01 2")
                .course("phone", 30, "SVC-02 2")
                .course("both", 50, "SVC-01 2, SVC-02 2")
                .gap(1, "SVC-01", 0, 2, true)
                .gap(1, "SVC-02", 1, 2, false)
                .problem();
        assertThat(PlanCases.words(Planner.plan(problem))).containsExactly("1 both");
    }

    @Test
    void theSecondPersonIsWhoNeedsLeast() {
        var problem = new PlanCases(60, 4)
                .people(3)
                .course("wires", 60, "INF-01 2")
                .course("waves", 45, "INF-02 2")
                .service("wi-fi", 1, "INF-01 2, INF-02 2", Map.of(1, "INF-01 2, INF-02 2", 3, "INF-02 2"))
                .problem();
        assertThat(PlanCases.words(Planner.plan(problem))).containsExactly("3 waves");
    }

    @Test
    void whoLearnsItForTheOwnJobCarriesTheService() {
        var problem = new PlanCases(60, 4)
                .people(2)
                .course("wires", 60, "INF-01 2")
                .gap(2, "INF-01", 0, 2, false)
                .service("network", 1, "INF-01 2", Map.of(1, "INF-01 2", 2, "INF-01 2"))
                .problem();
        assertThat(PlanCases.words(Planner.plan(problem))).containsExactly("2 wires");
    }

    @Test
    void aServiceThatNobodyRunsGetsTwo() {
        var problem = new PlanCases(60, 4)
                .people(3)
                .course("wires", 60, "INF-01 2")
                .service("network", 0, "INF-01 2", Map.of(1, "INF-01 2", 2, "INF-01 2", 3, "INF-01 2"))
                .problem();
        assertThat(Planner.plan(problem)).hasSize(2);
    }

    @Test
    void servicesAreSpreadEvenly() {
        var problem = new PlanCases(60, 4)
                .people(2)
                .course("wires", 60, "INF-01 2")
                .course("waves", 60, "INF-02 2")
                .service("network", 1, "INF-01 2", Map.of(1, "INF-01 2", 2, "INF-01 2"))
                .service("wi-fi", 1, "INF-02 2", Map.of(1, "INF-02 2", 2, "INF-02 2"))
                .problem();
        assertThat(Planner.plan(problem).stream().map(PlanTake::person).distinct())
                .hasSize(2);
    }

    @Test
    void hoursAreNeverBrokenAndTheLessImportantIsLeftOut() {
        var problem = new PlanCases(60, 1)
                .people(1)
                .course("core", 40, "SVC-01 2")
                .course("rest", 30, "SVC-02 2")
                .course("long", 90, "SVC-03 2")
                .gap(1, "SVC-01", 0, 2, true)
                .gap(1, "SVC-02", 0, 2, false)
                .gap(1, "SVC-03", 0, 2, true)
                .problem();
        var takes = Planner.plan(problem);
        assertThat(PlanCases.words(takes)).containsExactly("1 core");
        var open = PlanCheckRules.check(problem, PlanScheduleRules.lines(problem, takes))
                .open();
        assertThat(open)
                .extracting(PlanCheck.Open::reason)
                .containsExactly(PlanCheck.Reason.NO_TIME_LEFT, PlanCheck.Reason.TOO_LONG);
    }

    @Test
    void aGapIsBroughtAsFarAsTheCatalogueReaches() {
        var problem = new PlanCases(60, 4)
                .people(1)
                .course("desk", 30, "SVC-01 2")
                .gap(1, "SVC-01", 1, 4, true)
                .gap(1, "SVC-09", 0, 1, true)
                .problem();
        var takes = Planner.plan(problem);
        assertThat(PlanCases.words(takes)).containsExactly("1 desk");
        assertThat(PlanCheckRules.check(problem, PlanScheduleRules.lines(problem, takes))
                        .open())
                .allMatch(open -> open.reason() == PlanCheck.Reason.NO_COURSE)
                .hasSize(2);
    }

    @Test
    void whatIsDoneIsNotPlannedAgain() {
        var problem = new PlanCases(60, 4)
                .people(1)
                .done(1, "desk")
                .course("desk", 30, "SVC-01 2")
                .course("again", 50, "SVC-01 2")
                .gap(1, "SVC-01", 1, 2, true)
                .problem();
        assertThat(PlanCases.words(Planner.plan(problem))).containsExactly("1 again");
    }

    @Test
    void nothingToPlanIsAnEmptyPlan() {
        assertThat(Planner.plan(new PlanCases(60, 1).people(2).problem())).isEmpty();
    }

    @Test
    void aTeamOfThirtyGetsTheSamePlanTwiceAndInAnyOrder() {
        var team = team();
        var begun = System.nanoTime();
        var takes = Planner.plan(team.problem());
        System.out.printf(
                "30 people: %d lines, %d min, planned in %d ms%n",
                takes.size(), PlanCases.minutes(takes), (System.nanoTime() - begun) / 1_000_000);
        assertThat(takes).isNotEmpty();
        assertThat(Planner.plan(team.problem())).isEqualTo(takes);
        assertThat(Planner.plan(team.backwards())).isEqualTo(takes);
        assertThat(PlanCheckRules.check(team.problem(), PlanScheduleRules.lines(team.problem(), takes))
                        .breaks())
                .noneMatch(one -> one instanceof PlanCheck.Break.TooMuch);
    }

    /** Thirty people, forty courses, eight gaps each, ten services at one person. */
    private static PlanCases team() {
        var team = new PlanCases(120, 20).people(30);
        for (var course = 0; course < 40; course++) {
            team.course(
                    "course-%02d".formatted(course),
                    30 + course * 7 % 50,
                    "C-%02d 2, C-%02d 2".formatted(course % 25, (course * 3 + 1) % 25));
        }
        for (var person = 1; person <= 30; person++) {
            for (var gap = 0; gap < 8; gap++) {
                team.gap(person, "C-%02d".formatted((person * 5 + gap * 3) % 25), 0, 2, gap % 2 == 0);
            }
        }
        for (var service = 0; service < 10; service++) {
            var needs = "C-%02d 2, C-%02d 2".formatted(service, service + 12);
            var lacking = new HashMap<Integer, String>();
            for (var person = 1; person <= 30; person++) {
                lacking.put(person, needs);
            }
            team.service("service-" + service, 1, needs, lacking);
        }
        return team;
    }
}

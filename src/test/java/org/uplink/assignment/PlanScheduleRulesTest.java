package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.assignment.PlanCases.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.PlanCheck.Break;
import org.uplink.people.QuietPeriod;

class PlanScheduleRulesTest {

    private static final QuietPeriod TESTING =
            new QuietPeriod("Testing", MONDAY.plusWeeks(1), MONDAY.plusWeeks(1).plusDays(2));

    private static List<PlanTake> all(PlanProblem problem) {
        var takes = new TreeSet<PlanTake>();
        problem.offers().forEach(offer -> takes.add(new PlanTake(PlanCases.person(1), offer)));
        return List.copyOf(takes);
    }

    @Test
    void aWeekHasItsMinutesAndAQuietOneItsShare() {
        var time = PlanTime.between(MONDAY, MONDAY.plusWeeks(2).minusDays(1), List.of(TESTING), 61);
        assertThat(time.minutesBy(MONDAY.plusDays(6))).isEqualTo(61);
        assertThat(time.minutes()).isBetween(61 + 24, 61 + 25);
        assertThat(time.days()).noneMatch(day -> TESTING.holds(day.date()));
    }

    @Property
    void noWeekHasMoreThanItsMinutes(
            @ForAll @IntRange(min = 1, max = 600) int minutes, @ForAll @IntRange(min = 0, max = 40) int skipped) {
        var time = PlanTime.between(MONDAY.plusDays(skipped), MONDAY.plusDays(50), List.of(TESTING), minutes);
        assertThat(time.load(time.minutes()).values()).allMatch(load -> load <= minutes);
        assertThat(time.load(time.minutes()).values().stream()
                        .mapToInt(load -> load)
                        .sum())
                .isEqualTo(time.minutes());
    }

    @Test
    void linesFollowEachOtherAndPassQuietDays() {
        var problem = new PlanCases(60, 4)
                .quiet(TESTING)
                .people(1)
                .course("first", 60, "SVC-01 2")
                .course("second", 70, "SVC-02 2")
                .gap(1, "SVC-01", 0, 2, true)
                .gap(1, "SVC-02", 0, 2, false)
                .problem();
        var lines = PlanScheduleRules.lines(problem, all(problem));
        assertThat(lines)
                .extracting(PlanLine::dueOn)
                .containsExactly(MONDAY.plusDays(4), MONDAY.plusWeeks(2).plusDays(4));
        assertThat(PlanScheduleRules.placed(problem.learners().getFirst().time(), lines))
                .extracting(PlanScheduleRules.Placed::from)
                .containsExactly(MONDAY, TESTING.until().plusDays(1));
        assertThat(PlanCheckRules.check(problem, lines).breaks()).isEmpty();
    }

    @Test
    void servicesGoBeforeGapsAndWhatIsRecommendedFirstBeforeAll() {
        var problem = new PlanCases(60, 8)
                .people(1)
                .course("short", 10, "SVC-01 2")
                .course("core", 20, "SVC-02 2")
                .course("service", 60, "INF-01 2")
                .course("basis", 50, "SVC-03 1")
                .task("core", 5, "SVC-02 3")
                .recommended("basis", "service")
                .gap(1, "SVC-01", 0, 2, false)
                .gap(1, "SVC-02", 0, 3, true)
                .gap(1, "SVC-03", 0, 1, false)
                .service("network", 1, "INF-01 2", Map.of(1, "INF-01 2"))
                .problem();
        assertThat(PlanCases.words(PlanScheduleRules.lines(problem, all(problem)).stream()
                        .map(PlanLine::take)
                        .toList()))
                .containsExactly("1 basis", "1 service", "1 core", "1 core task", "1 short");
    }

    @Test
    void anEditThatBreaksARuleIsSaid() {
        var problem = new PlanCases(60, 4)
                .quiet(TESTING)
                .people(1)
                .course("first", 60, "SVC-01 2")
                .course("second", 30, "SVC-02 2")
                .recommended("first", "second")
                .gap(1, "SVC-01", 0, 2, true)
                .gap(1, "SVC-02", 0, 2, false)
                .problem();
        var lines = PlanScheduleRules.lines(problem, all(problem));
        var first = lines.getFirst();
        assertThat(PlanCheckRules.check(problem, List.of(first)).open())
                .extracting(PlanCheck.Open::reason)
                .containsExactly(PlanCheck.Reason.NOT_PLANNED);
        var second = lines.getLast().take();
        assertThat(broken(problem, first, new PlanLine(second, MONDAY.plusDays(1))))
                .containsExactly(
                        new Break.TooMuch(PlanCases.person(1), MONDAY.plusDays(1), 6),
                        new Break.TooMuch(PlanCases.person(1), MONDAY.plusDays(4), 30),
                        new Break.OutOfOrder(second, first.take()));
        var late = problem.until().plusDays(5);
        assertThat(broken(problem, first, new PlanLine(second, late)))
                .containsExactly(new Break.AfterEnd(second, late, problem.until()));
        LocalDate quiet = TESTING.from();
        assertThat(broken(problem, first, new PlanLine(second, quiet)))
                .contains(new Break.InQuiet(second, quiet, "Testing"));
    }

    private static List<Break> broken(PlanProblem problem, PlanLine... lines) {
        return PlanCheckRules.check(problem, List.of(lines)).breaks();
    }

    @Test
    void aLineSaysWhatItIsFor() {
        var problem = new PlanCases(60, 4)
                .people(1)
                .course("waves", 60, "INF-02 2")
                .gap(1, "INF-02", 1, 3, true)
                .service("Wi-Fi", 1, "INF-02 2", Map.of(1, "INF-02 2"))
                .problem();
        var takes = all(problem);
        assertThat(PlanReasons.of(problem, takes).why(takes.getFirst()))
                .containsExactly(new PlanWhy.Backup("Wi-Fi", 2), new PlanWhy.Closes("INF-02", "Technician", 1, 2, 3));
    }
}

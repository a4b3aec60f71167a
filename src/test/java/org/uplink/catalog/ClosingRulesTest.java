package org.uplink.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.ClosingRules.Aim;
import org.uplink.competency.CompetencyId;

class ClosingRulesTest {

    private static final Gap WIRELESS = gap("INF-02", 1, 3);
    private static final Gap DESK = gap("SVC-01", 0, 2);
    private static final Gap PRIVACY = gap("PRV-01", 1, 2);

    @Test
    void oneCourseForTwoGapsIsBetterThanTwoCourses() {
        var both = course("both", 200, Map.of("SVC-01", 2, "PRV-01", 2));
        var closing = ClosingRules.close(
                List.of(DESK, PRIVACY),
                List.of(course("desk", 20, Map.of("SVC-01", 2)), course("privacy", 20, Map.of("PRV-01", 2)), both),
                Aim.FEWEST);
        assertThat(courses(closing)).containsExactly("both");
        assertThat(closing.open()).isEmpty();
        assertThat(closing.exact()).isTrue();
    }

    @Test
    void whoIsInAHurryTakesTheTwoShortOnes() {
        var both = course("both", 200, Map.of("SVC-01", 2, "PRV-01", 2));
        var closing = ClosingRules.close(
                List.of(DESK, PRIVACY),
                List.of(course("desk", 20, Map.of("SVC-01", 2)), course("privacy", 20, Map.of("PRV-01", 2)), both),
                Aim.QUICKEST);
        assertThat(courses(closing)).containsExactly("desk", "privacy");
    }

    @Test
    void aGapThatNothingReachesStaysOpenAtTheLevelThatIsReached() {
        var closing =
                ClosingRules.close(List.of(WIRELESS), List.of(course("wifi", 90, Map.of("INF-02", 2))), Aim.FEWEST);
        assertThat(courses(closing)).containsExactly("wifi");
        assertThat(closing.open()).containsExactly(gap("INF-02", 2, 3));
        assertThat(closing.levelsOpen()).isOne();
        assertThat(closing.steps().getFirst().helps().getFirst().closes()).isFalse();
    }

    @Test
    void whatGivesNothingNewIsNotRecommended() {
        var closing =
                ClosingRules.close(List.of(WIRELESS), List.of(course("basics", 30, Map.of("INF-02", 1))), Aim.FEWEST);
        assertThat(closing.steps()).isEmpty();
        assertThat(closing.open()).containsExactly(WIRELESS);
    }

    @Test
    void aCourseStandsBeforeItsTask() {
        var task = new Offer(new CourseId("wifi"), "Wi-Fi", true, 45, levels(Map.of("INF-02", 3)));
        var course = course("wifi", 105, Map.of("PRV-01", 2));
        var closing = ClosingRules.close(List.of(WIRELESS, PRIVACY), List.of(task, course), Aim.FEWEST);
        assertThat(closing.steps()).extracting(step -> step.offer().task()).containsExactly(false, true);
    }

    @Test
    void weeksAreWholeOnes() {
        var closing = ClosingRules.close(
                List.of(DESK, PRIVACY),
                List.of(course("desk", 61, Map.of("SVC-01", 2)), course("privacy", 60, Map.of("PRV-01", 2))),
                Aim.FEWEST);
        assertThat(courses(closing)).containsExactly("privacy", "desk");
        assertThat(closing.weeks(0, 60)).isEqualTo(1);
        assertThat(closing.weeks(1, 60)).isEqualTo(3);
    }

    @Property
    void whateverCanBeClosedIsClosed(@ForAll("gaps") List<Gap> gaps, @ForAll("offers") List<Offer> offers) {
        for (var aim : Aim.values()) {
            var open = ClosingRules.close(gaps, offers, aim).open();
            for (var gap : gaps) {
                var reachable = offers.stream().anyMatch(offer -> offer.level(gap.competency()) >= gap.target());
                assertThat(open.stream().noneMatch(one -> one.competency().equals(gap.competency())))
                        .isEqualTo(reachable);
            }
        }
    }

    @Property
    void noStepIsNeedless(@ForAll("gaps") List<Gap> gaps, @ForAll("offers") List<Offer> offers) {
        var closing = ClosingRules.close(gaps, offers, Aim.FEWEST);
        for (var step : closing.steps()) {
            var others = closing.steps().stream()
                    .map(Closing.Step::offer)
                    .filter(offer -> !offer.equals(step.offer()))
                    .toList();
            assertThat(ClosingRules.close(gaps, others, Aim.FEWEST).levelsOpen())
                    .isGreaterThan(closing.levelsOpen());
        }
    }

    @Property
    void theOrderOfThePartsDoesNotMatter(
            @ForAll("gaps") List<Gap> gaps, @ForAll("offers") List<Offer> offers, @ForAll long seed) {
        var otherGaps = new ArrayList<>(gaps);
        var otherOffers = new ArrayList<>(offers);
        Collections.shuffle(otherGaps, new Random(seed));
        Collections.shuffle(otherOffers, new Random(seed));
        for (var aim : Aim.values()) {
            assertThat(ClosingRules.close(otherGaps, otherOffers, aim))
                    .isEqualTo(ClosingRules.close(gaps, offers, aim));
        }
    }

    @Property
    void anExactAnswerIsTheSmallestOfAll(@ForAll("gaps") List<Gap> gaps, @ForAll("offers") List<Offer> offers) {
        var closing = ClosingRules.close(gaps, offers, Aim.FEWEST);
        var fewest = offers.size();
        for (var bits = 0; bits < 1 << offers.size(); bits++) {
            var set = new ArrayList<Offer>();
            for (var i = 0; i < offers.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(offers.get(i));
                }
            }
            if (levelsOpen(gaps, set) == closing.levelsOpen()) {
                fewest = Math.min(fewest, set.size());
            }
        }
        assertThat(closing.exact()).isTrue();
        assertThat(closing.steps()).hasSize(fewest);
    }

    private static int levelsOpen(List<Gap> gaps, List<Offer> offers) {
        return gaps.stream()
                .mapToInt(gap -> {
                    var reached = offers.stream()
                            .mapToInt(offer -> offer.level(gap.competency()))
                            .max()
                            .orElse(0);
                    return Math.max(0, gap.target() - Math.max(gap.level(), reached));
                })
                .sum();
    }

    @Test
    void amongManyTheGreedyAnswerClosesEverythingWithoutWaste() {
        var gaps = new ArrayList<Gap>();
        var offers = new ArrayList<Offer>();
        for (var i = 0; i < 20; i++) {
            gaps.add(gap("C-" + i, 0, 2));
            offers.add(course("single-" + i, 10, Map.of("C-" + i, 2)));
            offers.add(course("pair-" + i, 15, Map.of("C-" + i, 2, "C-" + (i + 1) % 20, 2)));
        }
        var closing = ClosingRules.close(gaps, offers, Aim.FEWEST);
        assertThat(closing.exact()).isFalse();
        assertThat(closing.open()).isEmpty();
        assertThat(closing.steps()).hasSizeBetween(10, 14);
    }

    @Provide
    Arbitrary<List<Gap>> gaps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5))
                .as((level, more, core, code) -> new Gap(new CompetencyId("C-" + code), level, level + more, core))
                .list()
                .uniqueElements(Gap::competency)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        var levels = Arbitraries.maps(
                        Arbitraries.integers().between(0, 5).map(code -> "C-" + code),
                        Arbitraries.integers().between(1, 4))
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4),
                        levels)
                .as((number, task, quarters, map) -> new Offer(
                        new CourseId("course-" + number), "Course " + number, task, 15 * quarters, levels(map)))
                .list()
                .uniqueElements(Offer::key)
                .ofMaxSize(7);
    }

    private static Gap gap(String competency, int level, int target) {
        return new Gap(new CompetencyId(competency), level, target, true);
    }

    private static Offer course(String slug, int minutes, Map<String, Integer> levels) {
        return new Offer(new CourseId(slug), slug, false, minutes, levels(levels));
    }

    private static Map<CompetencyId, Integer> levels(Map<String, Integer> levels) {
        var all = new TreeMap<CompetencyId, Integer>();
        levels.forEach((key, level) -> all.put(new CompetencyId(key), level));
        return all;
    }

    private static List<String> courses(Closing closing) {
        return closing.steps().stream()
                .map(step -> step.offer().course().slug())
                .toList();
    }
}

package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.WalkRules.Facts;
import org.uplink.assignment.WalkRules.Rating;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.path.Path;
import org.uplink.path.PathId;

class WalkRulesTest {

    private static final Instant EARLY = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-04-01T08:00:00Z");
    private static final CourseId PRIVACY = new CourseId("privacy-at-work");
    private static final CompetencyId DESK = new CompetencyId("SVC-05");
    private static final CompetencyId SAFE = new CompetencyId("SEC-01");
    private static final Path PATH = new Path(
            "first-days",
            "r1",
            "PTH-01",
            "First days",
            "Safe.",
            "role",
            1,
            List.of(),
            List.of(
                    Path.Step.of("privacy", PRIVACY),
                    Path.Step.of("shadow", new Path.Task("Shadow", "", 60, false)),
                    Path.Step.of(
                            "inside",
                            new Path.Group(
                                    "Inside",
                                    0,
                                    false,
                                    List.of(Path.Step.of(
                                            "confirmed", new Path.Check("Confirmed", "", Map.of(DESK, 2, SAFE, 2)))))),
                    Path.Step.of("certified", "foundations")),
            "CC BY 4.0");

    @Test
    void aCourseThatWasCompletedAtAnyTimeMakesItsStepDone() {
        var facts = new Facts(Map.of(PRIVACY, List.of(EARLY)), Map.of(), Map.of(), Map.of());
        assertThat(WalkRules.derived(PATH, facts, null)).containsExactly(Map.entry("privacy", EARLY));
    }

    @Test
    void aTaskIsNeverDoneByFacts() {
        var all = new Facts(
                Map.of(PRIVACY, List.of(EARLY)),
                Map.of(DESK, new Rating(5, EARLY), SAFE, new Rating(5, EARLY)),
                Map.of("foundations", List.of(EARLY)),
                Map.of());
        assertThat(WalkRules.derived(PATH, all, null))
                .doesNotContainKey("shadow")
                .hasSize(3);
    }

    @Test
    void aCheckIsDoneWithTheLastRatingThatReachesItsLevel() {
        var facts =
                new Facts(Map.of(), Map.of(DESK, new Rating(3, LATE), SAFE, new Rating(2, EARLY)), Map.of(), Map.of());
        assertThat(WalkRules.derived(PATH, facts, null)).containsExactly(Map.entry("confirmed", LATE));
    }

    @Test
    void aCheckWaitsForEachOfItsCompetencies() {
        var tooLow =
                new Facts(Map.of(), Map.of(DESK, new Rating(3, EARLY), SAFE, new Rating(1, LATE)), Map.of(), Map.of());
        var missing = new Facts(Map.of(), Map.of(DESK, new Rating(3, EARLY)), Map.of(), Map.of());
        assertThat(WalkRules.derived(PATH, tooLow, null)).isEmpty();
        assertThat(WalkRules.derived(PATH, missing, null)).isEmpty();
    }

    @Test
    void anOccurrenceCountsOnlyWhatWasDoneSinceItBegan() {
        var once = new Facts(
                Map.of(PRIVACY, List.of(EARLY)),
                Map.of(DESK, new Rating(5, EARLY), SAFE, new Rating(5, LATE)),
                Map.of("foundations", List.of(EARLY)),
                Map.of());
        var again = new Facts(
                Map.of(PRIVACY, List.of(EARLY, LATE)), Map.of(), Map.of("foundations", List.of(EARLY, LATE)), Map.of());
        assertThat(WalkRules.derived(PATH, once, LATE)).isEmpty();
        assertThat(WalkRules.derived(PATH, again, LATE))
                .containsExactly(Map.entry("privacy", LATE), Map.entry("certified", LATE));
    }

    @Test
    void aLevelIsReachedByWhateverItRestsOnAndFromThatDayOn() {
        var path = Path.single(PathId.ofLevel("SVC-01", 2), "Level", Path.Step.of("goal", new Path.Level(DESK, 2)));
        var low = new Facts(Map.of(), Map.of(), Map.of(), Map.of(DESK, new Rating(1, EARLY)));
        var enough = new Facts(Map.of(), Map.of(), Map.of(), Map.of(DESK, new Rating(3, EARLY)));
        assertThat(WalkRules.derived(path, low, null)).isEmpty();
        assertThat(WalkRules.derived(path, enough, LATE)).containsExactly(Map.entry("goal", EARLY));
    }

    @Property
    void moreFactsNeverTakeAStepAway(@ForAll("facts") Facts facts, @ForAll("facts") Facts more) {
        var before = WalkRules.derived(PATH, facts, null).keySet();
        assertThat(WalkRules.derived(PATH, both(facts, more), null).keySet()).containsAll(before);
    }

    private static Facts both(Facts one, Facts other) {
        var courses = new HashMap<>(other.courses());
        courses.putAll(one.courses());
        var awards = new HashMap<>(other.awards());
        awards.putAll(one.awards());
        var ratings = new HashMap<>(one.ratings());
        other.ratings().forEach((key, rating) -> ratings.merge(key, rating, (a, b) -> a.level() >= b.level() ? a : b));
        return new Facts(courses, ratings, awards, Map.of());
    }

    @Provide
    Arbitrary<Facts> facts() {
        var instants = Arbitraries.of(EARLY, LATE);
        var times = Arbitraries.of(List.of(EARLY), List.of(EARLY, LATE), List.of(LATE));
        var courses = Arbitraries.maps(Arbitraries.of(PRIVACY, new CourseId("other")), times);
        var ratings = Arbitraries.maps(
                Arbitraries.of(DESK, SAFE),
                Combinators.combine(Arbitraries.integers().between(0, 5), instants)
                        .as(Rating::new));
        var awards = Arbitraries.maps(Arbitraries.of("foundations", "other"), times);
        return Combinators.combine(courses, ratings, awards, ratings).as(Facts::new);
    }
}

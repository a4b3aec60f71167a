package org.uplink.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.Explanation.Counted;

/** What holds for the rule whatever the evidence. */
class MasteryLawsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int FURTHER_THAN_ANY_REVIEW = 13 * 366;

    @Property
    void theOrderOfTheFactsDoesNotMatter(@ForAll("facts") Facts facts, @ForAll Random random) {
        var items = new ArrayList<>(facts.items());
        Collections.shuffle(items, random);
        var reassessments = new ArrayList<>(facts.reassessments());
        Collections.shuffle(reassessments, random);
        assertThat(MasteryRules.explain(new Facts(facts.terms(), items, reassessments), TODAY))
                .isEqualTo(MasteryRules.explain(facts, TODAY));
    }

    @Property
    void furtherEvidenceWithItsOwnArtifactNeverLowers(@ForAll("facts") Facts facts, @ForAll("items") Item further) {
        var own = RuleFixtures.withArtifact(named(further, "further"), "its own");
        assertThat(MasteryRules.explain(with(facts, own), TODAY).level())
                .isGreaterThanOrEqualTo(MasteryRules.explain(facts, TODAY).level());
    }

    @Property
    void aFailedTryChangesNothing(@ForAll("facts") Facts facts, @ForAll("items") Item item) {
        var failed =
                new Item("failed", "lab", 0, item.occurredOn(), item.artifact(), item.assessors(), null, false, null);
        var before = MasteryRules.explain(facts, TODAY);
        var after = MasteryRules.explain(with(facts, failed), TODAY);
        assertThat(after.level()).isEqualTo(before.level());
        assertThat(after.currency()).isEqualTo(before.currency());
        assertThat(after.counted()).isEqualTo(before.counted());
        assertThat(after.nextReview()).isEqualTo(before.nextReview());
        assertThat(after.nextStep()).isEqualTo(before.nextStep());
    }

    @Property(tries = 100)
    void thePeriodOfADaySaysWhatTheRuleSaysOfThatDay(@ForAll("facts") Facts facts) {
        var line = PeriodRules.line(facts, TODAY);
        for (var day = TODAY; day.isBefore(TODAY.plusDays(FURTHER_THAN_ANY_REVIEW)); day = day.plusDays(3)) {
            var period = periodOf(day, line);
            var explanation = MasteryRules.explain(facts, day);
            assertThat(List.<@Nullable Object>of(period.level(), period.currency(), period.claimed()))
                    .as("on %s", day)
                    .isEqualTo(List.<@Nullable Object>of(
                            explanation.level(), explanation.currency(), explanation.claimed()));
            assertThat(period.nextReview()).as("on %s", day).isEqualTo(explanation.nextReview());
        }
    }

    private static Period periodOf(LocalDate day, List<Period> line) {
        var covering = line.stream().filter(period -> period.covers(day)).toList();
        assertThat(covering).as("on %s", day).hasSize(1);
        return covering.getFirst();
    }

    @Property(tries = 100)
    void theNextReviewIsTheFirstDayThatDiffersIfNothingHappens(@ForAll("facts") Facts facts) {
        var now = MasteryRules.explain(facts, TODAY);
        var known = facts.knownOn(TODAY);
        @Nullable LocalDate first = null;
        for (var days = 1; days < FURTHER_THAN_ANY_REVIEW && first == null; days++) {
            var later = MasteryRules.explain(known, TODAY.plusDays(days));
            if (later.level() != now.level() || !states(later).equals(states(now))) {
                first = TODAY.plusDays(days);
            }
        }
        assertThat(now.nextReview()).isEqualTo(first);
    }

    private static Map<String, Currency> states(Explanation explanation) {
        return explanation.counted().stream().collect(Collectors.toMap(Counted::id, Counted::state));
    }

    @Property
    void aLevelIsNeverHigherThanTheHighestItemThatCounts(@ForAll("facts") Facts facts) {
        var explanation = MasteryRules.explain(facts, TODAY);
        assertThat(explanation.level())
                .isLessThanOrEqualTo(explanation.counted().stream()
                        .mapToInt(Counted::countsAs)
                        .max()
                        .orElse(0));
    }

    @Property
    void everyItemIsCountedOrSaidWhyNot(@ForAll("facts") Facts facts) {
        var explanation = MasteryRules.explain(facts, TODAY);
        var ids = new ArrayList<String>();
        explanation.counted().forEach(one -> ids.add(one.id()));
        explanation.notCounted().forEach(one -> ids.add(one.id()));
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        facts.items().stream().map(Item::id).toList());
    }

    @Provide
    Arbitrary<Facts> facts() {
        var currencies = Arbitraries.of("fast", "medium", "slow", "seasonal").map(RuleFixtures::terms);
        var reassessments = Combinators.combine(Arbitraries.integers().between(0, 4), days())
                .as(Reassessment::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(currencies, items().list().ofMaxSize(6), reassessments)
                .as((terms, items, lower) -> new Facts(terms, numbered(items), lower));
    }

    @Provide
    Arbitrary<Item> items() {
        var kinds = Arbitraries.of(RuleFixtures.kinds()).map(kind -> kind.id());
        var artifacts = Arbitraries.of("x", "y").injectNull(0.6);
        var assessors = Combinators.combine(Arbitraries.of("riverbend", "lakeside"), Arbitraries.of(true, false))
                .as(Item.Assessor::new)
                .list()
                .ofMaxSize(2);
        var dates = Combinators.combine(days(), days().injectNull(0.6), days().injectNull(0.7))
                .as(Dates::new);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 5),
                        artifacts,
                        assessors,
                        dates,
                        Arbitraries.of(true, false, false, false, false))
                .as((kind, level, artifact, by, when, revoked) -> new Item(
                        "?", kind, level, when.occurredOn(), artifact, by, when.endsOn(), revoked, when.redatedOn()));
    }

    private record Dates(
            LocalDate occurredOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate redatedOn) {}

    /** Seven years back and one ahead, with the days on which calendars go wrong more often. */
    private static Arbitrary<LocalDate> days() {
        var any = Arbitraries.integers().between(-7 * 365, 365).map(TODAY::plusDays);
        var awkward = Arbitraries.of(
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 7, 31),
                LocalDate.of(2025, 8, 1),
                LocalDate.of(2023, 8, 31),
                LocalDate.of(2026, 1, 31),
                TODAY,
                TODAY.minusDays(1),
                TODAY.minusDays(14));
        return Arbitraries.oneOf(List.of(any, any, awkward));
    }

    private static List<Item> numbered(List<Item> items) {
        var numbered = new ArrayList<Item>();
        items.forEach(item -> numbered.add(named(item, "item-" + numbered.size())));
        return numbered;
    }

    private static Item named(Item item, String id) {
        return new Item(
                id,
                item.kind(),
                item.level(),
                item.occurredOn(),
                item.artifact(),
                item.assessors(),
                item.endsOn(),
                item.revoked(),
                item.redatedOn());
    }

    private static Facts with(Facts facts, Item further) {
        var items = new ArrayList<>(facts.items());
        items.add(further);
        return new Facts(facts.terms(), items, facts.reassessments());
    }
}

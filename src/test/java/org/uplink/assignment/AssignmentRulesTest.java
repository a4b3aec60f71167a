package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.AssignmentRules.Cause;
import org.uplink.assignment.AssignmentRules.Demand;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.assignment.AssignmentRules.Standing;
import org.uplink.assignment.AssignmentRules.Team;
import org.uplink.assignment.AssignmentRules.Wish;
import org.uplink.platform.PersonId;

class AssignmentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final PersonId ANA = person(1);
    private static final PersonId BEN = person(2);
    private static final Team FIELD = new Team(new UUID(9, 1), "Field", Set.of(ANA, BEN));

    private static final Cause RULE = new Cause(Cause.Kind.RULE, new UUID(8, 1), "Everybody");

    @Test
    void somebodyNewGetsThePathWithEachCauseOnRecord() {
        var line = only(plan(new Wish(Set.of(ANA), List.of(FIELD), day(30)), Map.of()), ANA);
        assertThat(line.effect()).isEqualTo(Effect.GETS);
        assertThat(line.dueOn()).isEqualTo(day(30));
        assertThat(line.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PERSON, Cause.Kind.TEAM);
        assertThat(line.added()).isEqualTo(line.causes());
    }

    @Test
    void whoHasItWithAnEarlierDateKeepsThat() {
        var line = only(plan(new Wish(Set.of(ANA), List.of(), day(30)), Map.of(ANA, open(10))), ANA);
        assertThat(line.effect()).isEqualTo(Effect.KEEPS);
        assertThat(line.dueOn()).isEqualTo(day(10));
    }

    @Test
    void whoHasItWithALaterDateMovesToTheEarlier() {
        var line = only(plan(new Wish(Set.of(ANA), List.of(), day(30)), Map.of(ANA, open(60))), ANA);
        assertThat(line.effect()).isEqualTo(Effect.SOONER);
        assertThat(line.before()).isEqualTo(day(60));
        assertThat(line.dueOn()).isEqualTo(day(30));
    }

    @Test
    void whoHasCompletedThePathGetsNothing() {
        var completed = new Standing(null, List.of(), day(-100), false, false);
        var line = only(plan(new Wish(Set.of(ANA), List.of(), day(30)), Map.of(ANA, completed)), ANA);
        assertThat(line.effect()).isEqualTo(Effect.COMPLETED);
        assertThat(line.changesSomething()).isFalse();
    }

    @Test
    void whoHasDoneEveryStepAlreadyFulfilsIt() {
        var done = Map.of(ANA, Standing.NOTHING.withAllDone());
        var line = only(plan(new Wish(Set.of(ANA), List.of(), day(30)), done), ANA);
        assertThat(line.effect()).isEqualTo(Effect.FULFILS);
        assertThat(line.changesSomething()).isTrue();
        assertThat(line.added()).isEqualTo(line.causes());
    }

    @Test
    void whoWasExcusedStaysSoForARuleAndNotForAManagerWhoAsksByName() {
        var excused = Map.of(ANA, new Standing(null, List.of(), null, true, false));
        assertThat(AssignmentRules.plan(List.of(new Demand(ANA, day(30), List.of(RULE), null)), excused))
                .extracting(Line::effect)
                .containsExactly(Effect.EXCUSED);
        assertThat(only(plan(new Wish(Set.of(ANA), List.of(), day(30)), excused), ANA)
                        .effect())
                .isEqualTo(Effect.GETS);
    }

    @Test
    void aRuleGivesItsDateOnceSoThatALaterDateGivenSinceStays() {
        var demand = List.of(new Demand(ANA, day(10), List.of(RULE), null));
        var extended = Map.of(ANA, new Standing(day(40), List.of(RULE), null, false, false));
        assertThat(AssignmentRules.plan(demand, extended)).noneMatch(Line::changesSomething);
        assertThat(AssignmentRules.plan(demand, Map.of(ANA, open(40))))
                .extracting(Line::effect)
                .containsExactly(Effect.SOONER);
    }

    @Test
    void aChangedRuleMovesTheDatesThatItGaveAndNoOthers() {
        var changed = List.of(
                new Demand(ANA, day(50), List.of(RULE), day(30)), new Demand(BEN, day(50), List.of(RULE), day(30)));
        var standings = Map.of(
                ANA, new Standing(day(30), List.of(RULE), null, false, false),
                BEN, new Standing(day(35), List.of(RULE), null, false, false));
        assertThat(AssignmentRules.plan(changed, standings))
                .extracting(Line::effect)
                .containsExactly(Effect.LATER, Effect.KEEPS);
    }

    @Test
    void aDueDateIsLaterThanTodayAndWithinThreeYears() {
        assertThat(AssignmentRules.allows(TODAY, TODAY)).isFalse();
        assertThat(AssignmentRules.allows(day(1), TODAY)).isTrue();
        assertThat(AssignmentRules.allows(TODAY.plusYears(3), TODAY)).isTrue();
        assertThat(AssignmentRules.allows(TODAY.plusYears(3).plusDays(1), TODAY))
                .isFalse();
    }

    @Property
    void everybodyWhoIsReachedHasExactlyOneLine(
            @ForAll("wishes") Wish wish, @ForAll("organizations") Map<PersonId, Standing> standings) {
        var reached =
                wish.teams().stream().flatMap(team -> team.people().stream()).collect(Collectors.toSet());
        reached.addAll(wish.named());
        assertThat(plan(wish, standings))
                .extracting(Line::person)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(reached);
    }

    @Property
    void nobodyEndsWithALaterDateThanBeforeOrThanAskedFor(
            @ForAll("wishes") Wish wish, @ForAll("organizations") Map<PersonId, Standing> standings) {
        for (var line : plan(wish, standings)) {
            if (line.effect() != Effect.COMPLETED) {
                var before =
                        standings.getOrDefault(line.person(), Standing.NOTHING).dueOn();
                assertThat(line.dueOn()).isBeforeOrEqualTo(wish.dueOn());
                if (before != null) {
                    assertThat(line.dueOn()).isBeforeOrEqualTo(before);
                }
            }
        }
    }

    @Property
    void theSecondTimeChangesNothing(
            @ForAll("wishes") Wish wish, @ForAll("organizations") Map<PersonId, Standing> standings) {
        var after = carryOut(plan(wish, standings), standings);
        var again = plan(wish, after);
        assertThat(again).noneMatch(Line::changesSomething);
        assertThat(carryOut(again, after)).isEqualTo(after);
    }

    @Property
    void theEffectIsWhatThePlanSays(
            @ForAll("wishes") Wish wish, @ForAll("organizations") Map<PersonId, Standing> standings) {
        var plan = plan(wish, standings);
        var after = carryOut(plan, standings);
        for (var line : plan) {
            var standing = after.getOrDefault(line.person(), Standing.NOTHING);
            assertThat(line.effect() == Effect.COMPLETED ? standing.completedOn() : standing.dueOn())
                    .isEqualTo(line.dueOn());
        }
        standings.forEach((person, before) -> {
            if (plan.stream().noneMatch(line -> line.person().equals(person))) {
                assertThat(after.get(person)).isEqualTo(before);
            }
        });
    }

    /** What saving does to an organization, as simply as it can be said. */
    private static Map<PersonId, Standing> carryOut(List<Line> plan, Map<PersonId, Standing> standings) {
        var after = new HashMap<>(standings);
        for (var line : plan) {
            if (line.effect() != Effect.COMPLETED) {
                var before = standings.getOrDefault(line.person(), Standing.NOTHING);
                var causes = new ArrayList<>(before.causes());
                causes.addAll(line.added());
                after.put(line.person(), new Standing(line.dueOn(), causes, before.completedOn(), false, false));
            }
        }
        return after;
    }

    @Provide
    Arbitrary<Wish> wishes() {
        var teams = Combinators.combine(
                        Arbitraries.integers().between(1, 5), people().set().ofMaxSize(6))
                .as((number, people) -> new Team(new UUID(9, number), "Team " + number, people))
                .list()
                .ofMaxSize(3)
                .uniqueElements(Team::id);
        return Combinators.combine(people().set().ofMaxSize(5), teams, days()).as(Wish::new);
    }

    @Provide
    Arbitrary<Map<PersonId, Standing>> organizations() {
        var causes = Arbitraries.of(
                        new Cause(Cause.Kind.TEAM, new UUID(9, 1), ""), new Cause(Cause.Kind.TEAM, new UUID(9, 2), ""))
                .set()
                .map(List::copyOf);
        var open = Combinators.combine(days(), causes).as((due, why) -> new Standing(due, why, null, false, false));
        var completed = days().map(day -> new Standing(null, List.of(), day, false, false));
        return Arbitraries.maps(people(), Arbitraries.oneOf(open, completed)).ofMaxSize(8);
    }

    private static Arbitrary<PersonId> people() {
        return Arbitraries.integers().between(1, 10).map(AssignmentRulesTest::person);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 100).map(AssignmentRulesTest::day);
    }

    private static List<Line> plan(Wish wish, Map<PersonId, Standing> standings) {
        return AssignmentRules.plan(wish, standings);
    }

    private static Line only(List<Line> plan, PersonId person) {
        return plan.stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static Standing open(int days) {
        return new Standing(day(days), List.of(), null, false, false);
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(7, number));
    }
}

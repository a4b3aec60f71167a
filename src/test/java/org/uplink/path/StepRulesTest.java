package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.path.StepRules.State.DONE;
import static org.uplink.path.StepRules.State.NOT_NEEDED;
import static org.uplink.path.StepRules.State.OPEN;
import static org.uplink.path.StepRules.State.WAITS;
import static org.uplink.path.Steps.advised;
import static org.uplink.path.Steps.all;
import static org.uplink.path.Steps.choose;
import static org.uplink.path.Steps.gated;
import static org.uplink.path.Steps.inOrder;
import static org.uplink.path.Steps.optional;
import static org.uplink.path.Steps.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.path.Path.Step;
import org.uplink.path.StepRules.Progress;
import org.uplink.path.StepRules.Standing;
import org.uplink.path.StepRules.State;

class StepRulesTest {

    private static Map<String, State> states(List<Step> steps, String... done) {
        return everything(StepRules.standings(steps, Set.of(done))).stream()
                .collect(Collectors.toMap(one -> one.step().id(), Standing::state));
    }

    private static List<Standing> everything(List<Standing> standings) {
        var all = new ArrayList<Standing>();
        standings.forEach(one -> {
            all.add(one);
            all.addAll(everything(one.steps()));
        });
        return all;
    }

    private static Standing standing(List<Step> steps, String id, String... done) {
        return everything(StepRules.standings(steps, Set.of(done))).stream()
                .filter(one -> one.step().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotChosenIsNotNeededOnceEnoughIsDone() {
        var steps = List.of(choose("pick", 2, task("a"), task("b"), task("c")), task("end"));
        assertThat(states(steps, "a")).isEqualTo(Map.of("pick", OPEN, "a", DONE, "b", OPEN, "c", OPEN, "end", OPEN));
        assertThat(states(steps, "a", "c"))
                .isEqualTo(Map.of("pick", DONE, "a", DONE, "b", NOT_NEEDED, "c", DONE, "end", OPEN));
        assertThat(StepRules.progress(steps, Set.of("a", "c"))).isEqualTo(new Progress(2, 3));
    }

    @Test
    void aGateHoldsAndSaysForWhatAndAdviceOnlySays() {
        var steps = List.of(task("a"), gated("b", "a"), advised("c", "a"));
        assertThat(states(steps)).isEqualTo(Map.of("a", OPEN, "b", WAITS, "c", OPEN));
        assertThat(standing(steps, "b").waitsFor()).containsExactly("a");
        assertThat(standing(steps, "c").better()).containsExactly("a");
        assertThat(states(steps, "a")).isEqualTo(Map.of("a", DONE, "b", OPEN, "c", OPEN));
        assertThat(standing(steps, "c", "a").better()).isEmpty();
    }

    @Test
    void inOrderEachOpensAfterTheOneBeforeAndWhatIsOptionalHoldsNothingUp() {
        var steps = List.of(inOrder("row", task("a"), optional("maybe"), task("b")));
        assertThat(states(steps)).containsEntry("b", WAITS).containsEntry("maybe", WAITS);
        assertThat(states(steps, "a")).containsEntry("b", OPEN).containsEntry("maybe", OPEN);
        assertThat(states(steps, "a", "b")).containsEntry("row", DONE).containsEntry("maybe", NOT_NEEDED);
    }

    @Test
    void theGateOfAGroupHoldsWhatStandsInIt() {
        var steps = List.of(
                task("first"), all("later", task("a"), all("deeper", task("b"))).on(Steps.gate("first")));
        assertThat(states(steps)).containsEntry("b", WAITS);
        assertThat(standing(steps, "b").waitsFor()).containsExactly("first");
        assertThat(states(steps, "first")).containsEntry("b", OPEN);
    }

    @Test
    void whatWasDoneBehindAGateCounts() {
        var steps = List.of(task("a"), gated("b", "a"));
        assertThat(StepRules.progress(steps, Set.of("b"))).isEqualTo(new Progress(1, 2));
        assertThat(complete(steps, Set.of("b", "a"))).isTrue();
    }

    @Test
    void whatIsOptionalIsOpenAndNotNeeded() {
        var steps = List.of(optional("extra"), task("a"));
        assertThat(standing(steps, "extra").needed()).isFalse();
        assertThat(states(steps)).isEqualTo(Map.of("extra", OPEN, "a", OPEN));
        assertThat(complete(steps, Set.of("a"))).isTrue();
    }

    @Test
    void ofGroupsToChooseFromTheShortestSayHowMuchIsNeeded() {
        var steps = List.of(choose("pick", 1, all("long", task("a"), task("b"), task("c")), all("short", task("d"))));
        assertThat(StepRules.progress(steps, Set.of())).isEqualTo(new Progress(0, 1));
        assertThat(StepRules.progress(steps, Set.of("a", "b"))).isEqualTo(new Progress(0, 1));
        assertThat(StepRules.progress(steps, Set.of("a", "b", "c"))).isEqualTo(new Progress(1, 1));
    }

    @Property
    void nOfMAreExactlyEnough(
            @ForAll @IntRange(min = 1, max = 6) int of,
            @ForAll @IntRange(min = 1, max = 6) int choose,
            @ForAll Random random) {
        var members = IntStream.range(0, of).mapToObj(i -> task("s" + i)).toArray(Step[]::new);
        var steps = List.of(choose("pick", choose, members));
        var done = new HashSet<String>();
        for (var step : shuffled(List.of(members), random)) {
            assertThat(complete(steps, done)).isEqualTo(done.size() >= choose);
            done.add(step.id());
        }
        assertThat(complete(steps, done)).isEqualTo(of >= choose);
    }

    @Property(tries = 400)
    void doingMoreNeverUndoesAnything(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        var done = new HashSet<String>();
        var before = StepRules.progress(steps, done);
        var doneBefore = doneIds(steps, done);
        for (var step : shuffled(leaves(steps), random)) {
            done.add(step.id());
            var after = StepRules.progress(steps, done);
            assertThat(after.done()).isGreaterThanOrEqualTo(before.done());
            assertThat(after.needed()).isEqualTo(before.needed());
            assertThat(after.complete()).isEqualTo(complete(steps, done));
            assertThat(doneIds(steps, done)).containsAll(doneBefore);
            before = after;
            doneBefore = doneIds(steps, done);
        }
        assertThat(before.complete()).isTrue();
    }

    @Property(tries = 400)
    void whoDoesWhatIsOpenComesToTheEndWhateverTheyTakeFirst(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        var done = new HashSet<String>();
        while (!complete(steps, done)) {
            var open = open(steps, done);
            assertThat(open)
                    .as("something can be begun in %s after %s", steps, done)
                    .isNotEmpty();
            done.add(open.get(random.nextInt(open.size())).step().id());
        }
        assertThat(open(steps, done)).isEmpty();
    }

    @Property(tries = 400)
    void whatWasDoneElsewhereNeverLeavesOneWithNothingToBegin(
            @ForAll("steps") List<Step> steps, @ForAll Random random) {
        var done = new HashSet<String>();
        leaves(steps).stream().filter(_ -> random.nextBoolean()).forEach(step -> done.add(step.id()));
        assertThat(open(steps, done).isEmpty()).isEqualTo(complete(steps, done));
    }

    private static boolean complete(List<Step> steps, Set<String> done) {
        return StepRules.progress(steps, done).complete();
    }

    /** What must be done and can be begun. */
    private static List<Standing> open(List<Step> steps, Set<String> done) {
        return everything(StepRules.standings(steps, done)).stream()
                .filter(one -> one.step().group() == null && one.state() == OPEN && one.needed())
                .toList();
    }

    private static Set<String> doneIds(List<Step> steps, Set<String> done) {
        return everything(StepRules.standings(steps, done)).stream()
                .filter(one -> one.state() == DONE)
                .map(one -> one.step().id())
                .collect(Collectors.toSet());
    }

    private static List<Step> leaves(List<Step> steps) {
        return Steps.path(steps.toArray(Step[]::new)).leaves();
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.randomValue(Steps::any)
                .filter(100_000, steps -> PathCheck.of(steps).isEmpty());
    }
}

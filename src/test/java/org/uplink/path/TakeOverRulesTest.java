package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.path.Steps.advised;
import static org.uplink.path.Steps.all;
import static org.uplink.path.Steps.optional;
import static org.uplink.path.Steps.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uplink.path.Draft.Content;
import org.uplink.path.Draft.Item;
import org.uplink.path.Path.Step;
import org.uplink.path.Path.Task;
import org.uplink.path.Path.Terms;
import org.uplink.path.TakeOverRules.Conflict;
import org.uplink.path.TakeOverRules.Merged;

/** Taking over what a sharer changed: by example, and the laws that hold for any three drafts. */
class TakeOverRulesTest {

    private static Draft draft(Step... steps) {
        return AdoptRules.draft(Steps.path(steps));
    }

    private static Step called(String id, String title) {
        return Step.of(id, new Task(title, "", 30, false));
    }

    private static Merged merge(Draft base, Draft ours, Draft theirs) {
        return TakeOverRules.merge(base, ours, theirs, Set.of());
    }

    private static Merged merge(Draft base, Draft ours, Draft theirs, String... chosen) {
        return TakeOverRules.merge(base, ours, theirs, Set.of(chosen));
    }

    /** Ids in their order, a group with what stands in it in brackets. */
    private static String shape(List<Item> items) {
        return items.stream()
                .map(item -> item.isGroup() ? item.id() + "(" + shape(item.steps()) + ")" : item.id())
                .collect(Collectors.joining(" "));
    }

    private static String shape(Merged merged) {
        return shape(merged.draft().steps());
    }

    @Test
    void whatEachSideAddedIsThereWhereItWasPut() {
        var merged = merge(
                draft(task("s1"), task("s2"), task("s3")),
                draft(task("s1"), task("s10001"), task("s2"), task("s3")),
                draft(task("s0"), task("s1"), task("s2"), task("s3"), task("s4")));
        assertThat(shape(merged)).isEqualTo("s0 s1 s10001 s2 s3 s4");
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void whatOneSideRemovedIsGoneUnlessTheOtherChangedIt() {
        var base = draft(task("s1"), task("s2"), task("s3"));
        var merged = merge(base, draft(task("s1"), task("s3")), draft(task("s1"), task("s2"), optional("s3")));
        assertThat(shape(merged)).isEqualTo("s1 s3");
        assertThat(merged.conflicts()).isEmpty();

        var theyChange = draft(task("s1"), called("s2", "Anew"), task("s3"));
        var removedHere = merge(base, draft(task("s1"), task("s3")), theyChange);
        assertThat(removedHere.conflicts()).containsExactly(new Conflict("s2", "removed-here"));
        assertThat(shape(removedHere)).isEqualTo("s1 s3");
        assertThat(shape(merge(base, draft(task("s1"), task("s3")), theyChange, "removed-here:s2")))
                .isEqualTo("s1 s2 s3");

        var theyRemove = draft(task("s1"), task("s3"));
        var removedThere = merge(base, theyChange, theyRemove);
        assertThat(removedThere.conflicts()).containsExactly(new Conflict("s2", "removed-there"));
        assertThat(shape(removedThere)).isEqualTo("s1 s2 s3");
        assertThat(shape(merge(base, theyChange, theyRemove, "removed-there:s2")))
                .isEqualTo("s1 s3");
    }

    @Test
    void differentPartsOfOneStepAreBothTaken() {
        var merged = merge(draft(task("s1")), draft(optional("s1")), draft(called("s1", "Anew")));
        assertThat(merged.conflicts()).isEmpty();
        var step = merged.draft().steps().getFirst();
        assertThat(step.content().title()).isEqualTo("Anew");
        assertThat(step.terms().optional()).isTrue();
    }

    @Test
    void theSamePartChangedInTwoWaysIsDecided() {
        var base = draft(task("s1"));
        var ours = draft(called("s1", "Ours"));
        var theirs = draft(called("s1", "Theirs"));
        var undecided = merge(base, ours, theirs);
        assertThat(undecided.conflicts()).containsExactly(new Conflict("s1", "content"));
        assertThat(undecided.draft().steps().getFirst().content().title()).isEqualTo("Ours");
        assertThat(merge(base, ours, theirs, "content:s1")
                        .draft()
                        .steps()
                        .getFirst()
                        .content()
                        .title())
                .isEqualTo("Theirs");
        assertThat(merge(base, ours, draft(called("s1", "Ours"))).conflicts()).isEmpty();
    }

    @Test
    void titlePromiseAndJobsAreMergedEachByItself() {
        var base = new Draft("Title", "Promise", List.of(), 2, draft(task("s1")).steps());
        var ours = new Draft("Our title", "Promise", List.of("a"), 2, base.steps());
        var theirs = new Draft("Their title", "Their promise", List.of("b"), 2, base.steps());
        var merged = merge(base, ours, theirs, "title:");
        assertThat(merged.conflicts()).containsExactly(new Conflict("", "title"), new Conflict("", "roles"));
        assertThat(merged.draft().title()).isEqualTo("Their title");
        assertThat(merged.draft().promise()).isEqualTo("Their promise");
        assertThat(merged.draft().roles()).containsExactly("a");
    }

    @Test
    void orderIsTakenFromWhoChangedItAndDecidedWhereBothDid() {
        var base = draft(task("s1"), task("s2"), task("s3"));
        var turned = draft(task("s3"), task("s2"), task("s1"));
        assertThat(shape(merge(base, base, turned))).isEqualTo("s3 s2 s1");
        assertThat(shape(merge(base, turned, draft(task("s1"), task("s2"), task("s3"), task("s4")))))
                .isEqualTo("s3 s4 s2 s1");
        var other = draft(task("s2"), task("s1"), task("s3"));
        assertThat(merge(base, turned, other).conflicts()).containsExactly(new Conflict("", "sequence"));
        assertThat(shape(merge(base, turned, other, "sequence:"))).isEqualTo("s2 s1 s3");
    }

    @Test
    void aGroupThatIsGoneLeavesWhatTheOtherSidePutThere() {
        var base = draft(all("s1", task("s2")), task("s3"));
        var added = draft(all("s1", task("s2"), task("s10001")), task("s3"));
        assertThat(shape(merge(base, added, draft(task("s2"), task("s3"))))).isEqualTo("s2 s10001 s3");
        assertThat(shape(merge(base, draft(task("s3")), draft(all("s1", task("s2"), task("s4")), task("s3")))))
                .isEqualTo("s4 s3");
    }

    @Test
    void aGroupThatIsKeptAgainstItsRemovalKeepsItsSteps() {
        var base = draft(all("s1", task("s2")), task("s3"));
        var theirs = draft(all("s1", task("s2"), task("s4")).on(new Terms(List.of(), false, false, 3)), task("s3"));
        assertThat(shape(merge(base, draft(task("s2"), task("s3")), theirs, "removed-here:s1")))
                .isEqualTo("s1(s2 s4) s3");
    }

    @Test
    void aStepThatBothMovedElsewhereIsDecided() {
        var base = draft(task("s1"), all("s2", task("s3")), all("s4", task("s5")));
        var ours = draft(all("s2", task("s3"), task("s1")), all("s4", task("s5")));
        var theirs = draft(all("s2", task("s3")), all("s4", task("s5"), task("s1")));
        assertThat(merge(base, ours, theirs).conflicts()).containsExactly(new Conflict("s1", "place"));
        assertThat(shape(merge(base, ours, theirs))).isEqualTo("s2(s3 s1) s4(s5)");
        assertThat(shape(merge(base, ours, theirs, "place:s1"))).isEqualTo("s2(s3) s4(s5 s1)");
    }

    @Test
    void groupsThatWereMovedIntoEachOtherStandSideBySide() {
        var base = draft(all("s1", task("s2")), all("s3", task("s4")));
        var merged = merge(
                base,
                draft(all("s1", task("s2"), all("s3", task("s4")))),
                draft(all("s3", task("s4"), all("s1", task("s2")))));
        assertThat(merged.draft().find("s1")).isNotNull();
        assertThat(merged.draft().find("s3")).isNotNull();
        assertThat(DraftRules.everything(merged.draft().steps())).hasSize(4);
    }

    @Test
    void nothingComesAfterWhatIsGone() {
        var merged = merge(
                draft(task("s1"), task("s2")), draft(task("s1"), advised("s2", "s1")), draft(task("s2"), task("s3")));
        assertThat(shape(merged)).isEqualTo("s2 s3");
        assertThat(merged.draft().steps().getFirst().terms()).isEqualTo(Terms.NONE);
    }

    @Property(tries = 300)
    void withoutOwnChangesItIsTheirs(@ForAll Random random) {
        var base = any(random);
        var theirs = changed(base, random);
        var merged = merge(base, base, theirs);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(difference(theirs, merged.draft())).isEmpty();
    }

    @Property(tries = 300)
    void withoutTheirChangesItIsOurs(@ForAll Random random) {
        var base = any(random);
        var ours = changed(ownNumbers(base), random);
        var merged = merge(base, ours, base);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(difference(ours, merged.draft())).isEmpty();
    }

    @Property(tries = 300)
    void whatBothChangedAlikeIsNoConflict(@ForAll Random random) {
        var base = any(random);
        var both = changed(base, random);
        var merged = merge(base, both, both);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(difference(both, merged.draft())).isEmpty();
    }

    @Property(tries = 500)
    void whateverIsChosenTheStepsAreWholeAndNoneIsLost(@ForAll Random random) {
        var base = any(random);
        var ours = changed(ownNumbers(base), random);
        var theirs = changed(base, random);
        var chosen = merge(base, ours, theirs).conflicts().stream()
                .filter(_ -> random.nextBoolean())
                .map(Conflict::key)
                .collect(Collectors.toSet());
        var merged = TakeOverRules.merge(base, ours, theirs, chosen).draft();
        var ids = ids(merged);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(added(base, ours)).containsAll(added(base, theirs));
        assertThat(ids)
                .containsAll(ids(ours).stream().filter(ids(theirs)::contains).toList());
        var known = new HashSet<>(ids(ours));
        known.addAll(ids(theirs));
        assertThat(known).containsAll(ids);
        assertThat(ids.stream().map(id -> Integer.parseInt(id.substring(1))))
                .allMatch(number -> number < merged.next());
        DraftRules.everything(merged.steps()).forEach(item -> {
            assertThat(ids).containsAll(item.terms().after());
            assertThat(item.isGroup() || item.steps().isEmpty()).isTrue();
        });
        assertThat(deepest(merged.steps())).isLessThanOrEqualTo(DraftRules.DEEPEST);
    }

    @Property(tries = 200)
    void aPathThatIsADraftAgainIsTheSamePath(@ForAll Random random) {
        var path = path(changed(any(random), random));
        assertThat(PathDifference.between(path, path(AdoptRules.draft(path)))).isEmpty();
    }

    private static int deepest(List<Item> items) {
        return items.stream()
                .mapToInt(item -> item.isGroup() ? 1 + deepest(item.steps()) : 0)
                .max()
                .orElse(0);
    }

    private static List<PathDifference.Change> difference(Draft one, Draft other) {
        return PathDifference.between(path(one), path(other));
    }

    private static Path path(Draft draft) {
        return draft.path(PathId.own("district", "any"), "1");
    }

    private static List<String> ids(Draft draft) {
        return DraftRules.everything(draft.steps()).map(Item::id).toList();
    }

    private static List<String> added(Draft base, Draft changed) {
        var added = new ArrayList<>(ids(changed));
        added.removeAll(ids(base));
        return added;
    }

    private static Draft ownNumbers(Draft draft) {
        return AdoptRules.draft(path(draft));
    }

    private static Draft any(Random random) {
        return changed(changed(Draft.begin("Title", "Promise"), random), random);
    }

    private static Draft changed(Draft draft, Random random) {
        var changed = draft;
        for (var left = 1 + random.nextInt(8); left > 0; left--) {
            changed = changedOnce(changed, random);
        }
        return changed;
    }

    private static Draft changedOnce(Draft draft, Random random) {
        var ids = new ArrayList<>(ids(draft));
        ids.add("");
        var one = ids.get(random.nextInt(ids.size()));
        var other = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> DraftRules.add(draft, one, "task", "");
            case 2, 3 -> DraftRules.add(draft, one, "group", "");
            case 4 -> DraftRules.up(draft, one);
            case 5 -> DraftRules.down(draft, one);
            case 6 -> DraftRules.remove(draft, one);
            case 7 -> DraftRules.move(draft, one, other);
            case 8 ->
                new Draft(
                        "Title " + random.nextInt(3),
                        draft.promise(),
                        List.of("r" + random.nextInt(2)),
                        draft.next(),
                        draft.steps());
            default -> draft.with(touched(draft.steps(), one, other, random));
        };
    }

    private static List<Item> touched(List<Item> items, String id, String other, Random random) {
        return items.stream()
                .map(item -> {
                    var inside = item.with(touched(item.steps(), id, other, random));
                    if (!item.id().equals(id)) {
                        return inside;
                    }
                    var text = "Title " + random.nextInt(3);
                    var content = new Content("", text, text, 30, false, java.util.Map.of(), 0, random.nextBoolean());
                    var after = other.isEmpty() ? List.<String>of() : List.of(other);
                    var terms = new Terms(after, !after.isEmpty() && random.nextBoolean(), random.nextBoolean(), 2);
                    return new Item(item.id(), item.kind(), content, terms, inside.steps());
                })
                .toList();
    }
}

package org.uplink.path;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Draft.Item;
import org.uplink.path.Path.Terms;

/**
 * Takes over what a sharer changed into a path that was adopted and has been changed too: what only one side changed is
 * taken from it, what both changed alike is taken once, and what both changed differently is a conflict that somebody
 * decides. Steps are the same where their ids are. Pure.
 */
final class TakeOverRules {

    static final String REMOVED_HERE = "removed-here";
    static final String REMOVED_THERE = "removed-there";

    /**
     * What both sides changed in different ways.
     *
     * @param step "" for the path itself
     * @param aspect {@code title}, {@code promise} or {@code roles} of a path; {@code content}, {@code order}, {@code
     *     optional}, {@code due}, {@code place} of a step; {@code sequence} of what stands in a group; or that one side removed
     *     what the other changed
     */
    record Conflict(String step, String aspect) {

        String key() {
            return aspect + ":" + step;
        }
    }

    /** @param conflicts all of them, those that are decided among them */
    record Merged(Draft draft, List<Conflict> conflicts) {}

    private final Draft base;
    private final Draft ours;
    private final Draft theirs;
    private final Set<String> chosen;
    private final StepTree before;
    private final StepTree here;
    private final StepTree there;
    private final Set<Conflict> conflicts = new LinkedHashSet<>();

    private TakeOverRules(Draft base, Draft ours, Draft theirs, Set<String> chosen) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.chosen = chosen;
        this.before = StepTree.of(base);
        this.here = StepTree.of(ours);
        this.there = StepTree.of(theirs);
    }

    /**
     * @param base what was taken last
     * @param ours what it has become here
     * @param theirs what it has become at its origin
     * @param chosen keys of the conflicts in which the sharer's side is taken; ours stays in the others
     */
    static Merged merge(Draft base, Draft ours, Draft theirs, Set<String> chosen) {
        return new TakeOverRules(base, ours, theirs, chosen).merged();
    }

    private Merged merged() {
        var title = whole("title", Draft::title);
        var promise = whole("promise", Draft::promise);
        var roles = pick(
                new Conflict("", "roles"),
                sides(Draft::roles),
                (a, b) -> Set.copyOf(a).equals(Set.copyOf(b)));
        var kept = kept();
        var order = new TakeOverOrder(before, here, there, kept, this::theirsIn).order();
        var items = new LinkedHashMap<String, Item>();
        kept.forEach(id -> items.put(id, item(id, kept)));
        var steps = nested("", order, items);
        var next = Math.max(ours.next(), AdoptRules.last(steps) + 1);
        return new Merged(new Draft(title, promise, roles, next, steps), List.copyOf(conflicts));
    }

    private boolean theirsIn(Conflict conflict) {
        conflicts.add(conflict);
        return chosen.contains(conflict.key());
    }

    /** The ids of all steps and groups that are there afterwards. */
    private Set<String> kept() {
        var all = new LinkedHashSet<>(here.items().keySet());
        all.addAll(there.items().keySet());
        var kept = new LinkedHashSet<String>();
        for (var id : all) {
            if (isKept(id)) {
                kept.add(id);
            }
        }
        return kept;
    }

    private boolean isKept(String id) {
        var was = before.item(id);
        var our = here.item(id);
        var their = there.item(id);
        if (was == null || our != null && their != null) {
            return true;
        }
        if (our != null) {
            return !same(was, our) && !theirsIn(new Conflict(id, REMOVED_THERE));
        }
        return their != null && !same(was, their) && theirsIn(new Conflict(id, REMOVED_HERE));
    }

    private static boolean same(Item one, Item other) {
        return sameContent(one, other)
                && sameOrder(one.terms(), other.terms())
                && one.terms().optional() == other.terms().optional()
                && one.terms().weeks() == other.terms().weeks();
    }

    private static boolean sameContent(Item one, Item other) {
        return one.kind().equals(other.kind())
                && PathDifference.content(one.step()).equals(PathDifference.content(other.step()));
    }

    private static boolean sameOrder(Terms one, Terms other) {
        return Set.copyOf(one.after()).equals(Set.copyOf(other.after())) && one.gate() == other.gate();
    }

    /** A step as it is afterwards, without what stands in it; nothing comes after what is gone. */
    private Item item(String id, Set<String> kept) {
        var our = here.item(id);
        var their = there.item(id);
        var merged = our == null || their == null
                ? Objects.requireNonNull(our == null ? their : our)
                : both(new Sides<>(before.item(id), our, their), id);
        var terms = merged.terms();
        var after = terms.after().stream().filter(kept::contains).toList();
        return merged.with(List.of())
                .on(new Terms(after, terms.gate() && !after.isEmpty(), terms.optional(), terms.weeks()));
    }

    private Item both(Sides<Item> sides, String id) {
        var content = pick(new Conflict(id, "content"), sides, TakeOverRules::sameContent);
        var terms = sides.map(Item::terms);
        var order = pick(new Conflict(id, "order"), terms, TakeOverRules::sameOrder);
        var optional = pick(new Conflict(id, "optional"), terms.map(Terms::optional), Objects::equals);
        var weeks = pick(new Conflict(id, "due"), terms.map(Terms::weeks), Objects::equals);
        return content.on(new Terms(order.after(), order.gate(), optional, weeks));
    }

    private static List<Item> nested(String group, Map<String, List<String>> order, Map<String, Item> items) {
        return order.getOrDefault(group, List.of()).stream()
                .map(id -> Objects.requireNonNull(items.get(id)).with(nested(id, order, items)))
                .toList();
    }

    /** The same thing three times; absent before where both sides added it. */
    private record Sides<T>(@Nullable T before, T ours, T theirs) {

        <R> Sides<R> map(Function<T, R> part) {
            return new Sides<>(before == null ? null : part.apply(before), part.apply(ours), part.apply(theirs));
        }
    }

    private <T> Sides<T> sides(Function<Draft, T> part) {
        return new Sides<>(base, ours, theirs).map(part);
    }

    private String whole(String aspect, Function<Draft, String> part) {
        return pick(new Conflict("", aspect), sides(part), String::equals);
    }

    private <T> T pick(Conflict conflict, Sides<T> sides, BiPredicate<T, T> same) {
        var was = sides.before();
        if (same.test(sides.ours(), sides.theirs()) || was != null && same.test(was, sides.ours())) {
            return sides.theirs();
        }
        if (was != null && same.test(was, sides.theirs())) {
            return sides.ours();
        }
        return theirsIn(conflict) ? sides.theirs() : sides.ours();
    }
}

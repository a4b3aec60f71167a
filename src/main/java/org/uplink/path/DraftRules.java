package org.uplink.path;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.uplink.path.Draft.Content;
import org.uplink.path.Draft.Item;
import org.uplink.path.Path.Terms;

/** What the buttons of the page do to a draft. Whatever makes no sense, such as moving the first step up, changes nothing. */
final class DraftRules {

    static final int MOST_STEPS = 60;
    static final int DEEPEST = 2;

    private DraftRules() {}

    /** @param group where it goes to the end; "" for the path itself */
    static Draft add(Draft draft, String group, String kind, String name) {
        if (!takes(draft, group)
                || everything(draft.steps()).count() >= MOST_STEPS
                || kind.equals(Draft.GROUP) && depth(draft, group) >= DEEPEST) {
            return draft;
        }
        var content = name.isEmpty() ? Content.NOTHING : Content.named(name);
        var added = new Item("s" + draft.next(), kind, content, Terms.NONE, List.of());
        return new Draft(
                draft.title(), draft.promise(), draft.roles(), draft.next() + 1, append(draft.steps(), group, added));
    }

    static Draft up(Draft draft, String id) {
        return draft.with(among(draft.steps(), id, (items, at) -> swapped(items, at - 1)));
    }

    static Draft down(Draft draft, String id) {
        return draft.with(among(draft.steps(), id, DraftRules::swapped));
    }

    /** A group goes and leaves its steps in its place; nothing comes after what is gone. */
    static Draft remove(Draft draft, String id) {
        var left = among(draft.steps(), id, (items, at) -> {
            var changed = new ArrayList<>(items);
            changed.addAll(at, changed.remove(at.intValue()).steps());
            return changed;
        });
        return draft.with(each(left, item -> item.on(without(item.terms(), id))));
    }

    /** To the end of a group, or of the path itself. */
    static Draft move(Draft draft, String id, String group) {
        var moved = draft.find(id);
        if (moved == null || !takes(draft, group) || contains(moved, group)) {
            return draft;
        }
        var height = height(moved);
        if (height > 0 && depth(draft, group) + height > DEEPEST) {
            return draft;
        }
        var taken = among(draft.steps(), id, (items, at) -> {
            var changed = new ArrayList<>(items);
            changed.remove(at.intValue());
            return changed;
        });
        return draft.with(append(taken, group, moved));
    }

    /** Every step and group, each group before what stands in it. */
    static Stream<Item> everything(List<Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), everything(item.steps())));
    }

    static boolean contains(Item item, String id) {
        return everything(List.of(item)).anyMatch(one -> one.id().equals(id));
    }

    private static boolean takes(Draft draft, String group) {
        var found = draft.find(group);
        return group.isEmpty() || found != null && found.isGroup();
    }

    /** How many groups stand around what is in this group; 0 for the path itself. */
    private static int depth(Draft draft, String group) {
        return (int) everything(draft.steps())
                .filter(item -> item.isGroup() && contains(item, group))
                .count();
    }

    private static int height(Item item) {
        return item.isGroup()
                ? 1 + item.steps().stream().mapToInt(DraftRules::height).max().orElse(0)
                : 0;
    }

    private interface Change {
        List<Item> of(List<Item> siblings, Integer at);
    }

    /** Changes the steps among which this one stands. */
    private static List<Item> among(List<Item> items, String id, Change change) {
        for (var at = 0; at < items.size(); at++) {
            if (items.get(at).id().equals(id)) {
                return change.of(items, at);
            }
        }
        return items.stream()
                .map(item -> item.with(among(item.steps(), id, change)))
                .toList();
    }

    private static List<Item> swapped(List<Item> items, int at) {
        var changed = new ArrayList<>(items);
        if (at >= 0 && at + 1 < items.size()) {
            changed.add(at, changed.remove(at + 1));
        }
        return changed;
    }

    private static List<Item> append(List<Item> items, String group, Item added) {
        if (group.isEmpty()) {
            return Stream.concat(items.stream(), Stream.of(added)).toList();
        }
        return each(
                items,
                item -> item.id().equals(group) && item.isGroup() ? item.with(append(item.steps(), "", added)) : item);
    }

    private static List<Item> each(List<Item> items, UnaryOperator<Item> change) {
        Function<Item, Item> deep = item -> change.apply(item.with(each(item.steps(), change)));
        return items.stream().map(deep).toList();
    }

    private static Terms without(Terms terms, String id) {
        var after = terms.after().stream().filter(one -> !one.equals(id)).toList();
        return new Terms(after, terms.gate() && !after.isEmpty(), terms.optional(), terms.weeks());
    }
}

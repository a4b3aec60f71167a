package org.uplink.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Draft.Item;

/**
 * The steps of a draft by id, and where each stands. The path itself is the group "".
 *
 * @param groups by step, the group that it stands in
 * @param inside by group, the steps that stand in it
 */
record StepTree(Map<String, Item> items, Map<String, String> groups, Map<String, List<String>> inside) {

    static StepTree of(Draft draft) {
        var tree = new StepTree(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        tree.take(draft.steps(), "");
        return tree;
    }

    private void take(List<Item> steps, String group) {
        inside.put(group, steps.stream().map(Item::id).toList());
        for (var item : steps) {
            items.put(item.id(), item);
            groups.put(item.id(), group);
            take(item.steps(), item.id());
        }
    }

    boolean has(String id) {
        return items.containsKey(id);
    }

    @Nullable
    Item item(String id) {
        return items.get(id);
    }

    boolean holdsAsGroup(String id) {
        var item = items.get(id);
        return item == null || item.isGroup();
    }

    /** The nearest group around a step that is one of these. */
    String within(String id, Set<String> kept) {
        var group = groups.getOrDefault(id, "");
        while (!group.isEmpty() && !kept.contains(group)) {
            group = groups.getOrDefault(group, "");
        }
        return group;
    }

    /** What stands in a group; a group that is not one of these gives way to what stands in it. */
    List<String> within(String group, Set<String> kept, Set<String> wanted) {
        var found = new ArrayList<String>();
        for (var id : inside.getOrDefault(group, List.of())) {
            if (wanted.contains(id)) {
                found.add(id);
            }
            if (!kept.contains(id)) {
                found.addAll(within(id, kept, wanted));
            }
        }
        return found;
    }
}

package org.uplink.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.uplink.path.Path.Step;

/** How one revision of a path differs from another, step by step. Steps are the same where their ids are. Pure. */
final class PathDifference {

    /** {@code kind} {@code added}, {@code removed}, {@code moved} or {@code changed}. */
    record Change(String kind, String step, List<String> what) {}

    /** A step and the id of the group that it stands in, "" for the path itself. */
    private record Place(Step step, String group) {}

    private PathDifference() {}

    /** In the order of the later one, what was removed last. */
    static List<Change> between(Path before, Path after) {
        var old = places(before);
        var now = places(after);
        var moved = moved(old, now);
        var changes = new ArrayList<Change>();
        var whole = changed(before, after);
        if (!whole.isEmpty()) {
            changes.add(new Change("changed", "", whole));
        }
        now.forEach((id, place) -> {
            var was = old.get(id);
            if (was == null) {
                changes.add(new Change("added", id, List.of()));
                return;
            }
            if (moved.contains(id)) {
                changes.add(new Change("moved", id, List.of()));
            }
            var what = changed(was.step(), place.step());
            if (!what.isEmpty()) {
                changes.add(new Change("changed", id, what));
            }
        });
        old.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> changes.add(new Change("removed", id, List.of())));
        return changes;
    }

    private static List<String> changed(Path before, Path after) {
        var what = new ArrayList<String>();
        if (!before.title().equals(after.title()) || !before.promise().equals(after.promise())) {
            what.add("words");
        }
        if (!Set.copyOf(before.roles()).equals(Set.copyOf(after.roles()))) {
            what.add("roles");
        }
        return what;
    }

    /** What is different about a step, apart from where it stands and what stands in it. */
    private static List<String> changed(Step was, Step is) {
        var what = new ArrayList<String>();
        if (!content(was).equals(content(is))) {
            what.add("content");
        }
        var old = was.terms();
        var now = is.terms();
        if (!Set.copyOf(old.after()).equals(Set.copyOf(now.after())) || old.gate() != now.gate()) {
            what.add("order");
        }
        if (old.optional() != now.optional()) {
            what.add("optional");
        }
        if (old.weeks() != now.weeks()) {
            what.add("due");
        }
        return what;
    }

    /** A step without where it stands, what it holds and on what terms. */
    static Step content(Step step) {
        var group = step.group();
        var alone = group == null
                ? step
                : Step.of(step.id(), new Path.Group(group.title(), group.choose(), group.inOrder(), List.of()));
        return alone.on(Path.Terms.NONE);
    }

    /** In another group, or among the same steps in another order. */
    private static Set<String> moved(Map<String, Place> old, Map<String, Place> now) {
        var moved = new HashSet<String>();
        var before = new HashMap<String, List<String>>();
        var after = new HashMap<String, List<String>>();
        old.forEach((id, place) -> {
            var is = now.get(id);
            if (is != null && is.group().equals(place.group())) {
                before.computeIfAbsent(place.group(), _ -> new ArrayList<>()).add(id);
            } else if (is != null) {
                moved.add(id);
            }
        });
        now.forEach((id, place) -> {
            if (before.getOrDefault(place.group(), List.of()).contains(id)) {
                after.computeIfAbsent(place.group(), _ -> new ArrayList<>()).add(id);
            }
        });
        before.forEach((group, ids) -> {
            var others = Objects.requireNonNull(after.get(group));
            var kept = keptInOrder(ids, others);
            others.stream().filter(id -> !kept.contains(id)).forEach(moved::add);
        });
        return moved;
    }

    /** A longest run of ids that both have in the same order. */
    private static Set<String> keptInOrder(List<String> one, List<String> other) {
        var longest = new int[one.size() + 1][other.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--) {
            for (var j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var kept = new HashSet<String>();
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            if (one.get(i).equals(other.get(j))) {
                kept.add(one.get(i++));
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }

    private static Map<String, Place> places(Path path) {
        var places = new LinkedHashMap<String, Place>();
        place(path.steps(), "", places);
        return places;
    }

    private static void place(List<Step> steps, String group, Map<String, Place> places) {
        for (var step : steps) {
            places.put(step.id(), new Place(step, group));
            place(step.steps(), step.id(), places);
        }
    }
}

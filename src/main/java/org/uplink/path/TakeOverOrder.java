package org.uplink.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.uplink.path.TakeOverRules.Conflict;

/** Where each step stands after changes were taken over: in which group, and after what. Pure. */
final class TakeOverOrder {

    private final StepTree before;
    private final StepTree here;
    private final StepTree there;
    private final Set<String> kept;
    private final Set<String> groups;
    private final Predicate<Conflict> theirs;
    private final Map<String, String> around = new LinkedHashMap<>();

    /**
     * @param kept the steps that are there afterwards
     * @param theirs answers a conflict: whether the sharer's side is taken
     */
    TakeOverOrder(StepTree before, StepTree here, StepTree there, Set<String> kept, Predicate<Conflict> theirs) {
        this.before = before;
        this.here = here;
        this.there = there;
        this.kept = kept;
        this.theirs = theirs;
        this.groups = kept.stream()
                .filter(id -> here.holdsAsGroup(id) && there.holdsAsGroup(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** By group, "" for the path itself: the steps in it. */
    Map<String, List<String>> order() {
        kept.forEach(id -> around.put(id, group(id)));
        groups.forEach(this::straighten);
        var order = new HashMap<String, List<String>>();
        order.put("", sequence(""));
        groups.forEach(group -> order.put(group, sequence(group)));
        return order;
    }

    private String group(String id) {
        if (!here.has(id)) {
            return there.within(id, groups);
        }
        var our = here.within(id, groups);
        if (!there.has(id)) {
            return our;
        }
        var their = there.within(id, groups);
        if (our.equals(their)) {
            return our;
        }
        var was = before.within(id, groups);
        // Whoever removed the group around a step did not mean to move the step out of it.
        if (before.has(id) && (was.equals(our) || !isOrHas(here, was))) {
            return their;
        }
        if (before.has(id) && (was.equals(their) || !isOrHas(there, was))) {
            return our;
        }
        return theirs.test(new Conflict(id, "place")) ? their : our;
    }

    private static boolean isOrHas(StepTree tree, String group) {
        return group.isEmpty() || tree.has(group);
    }

    /** A group that would stand in itself, or too deep, because each side moved another one, stands in the path itself. */
    private void straighten(String group) {
        var seen = new HashSet<String>();
        var outer = around.getOrDefault(group, "");
        while (!outer.isEmpty() && seen.add(outer) && !outer.equals(group)) {
            outer = around.getOrDefault(outer, "");
        }
        if (!outer.isEmpty() || seen.size() >= DraftRules.DEEPEST) {
            around.put(group, "");
        }
    }

    /** The order of the side that changed it, with what only the other side has after what it follows there. */
    private List<String> sequence(String group) {
        var members = around.entrySet().stream()
                .filter(step -> step.getValue().equals(group))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var our = here.within(group, groups, members);
        var their = there.within(group, groups, members);
        var sequence = takesTheirs(group, members, our, their) ? woven(their, our) : woven(our, their);
        members.stream().filter(id -> !sequence.contains(id)).forEach(sequence::add);
        return sequence;
    }

    private boolean takesTheirs(String group, Set<String> members, List<String> our, List<String> their) {
        var was = before.within(group, groups, members);
        var common = new HashSet<>(was);
        common.retainAll(our);
        common.retainAll(their);
        var old = only(was, common);
        var ours = only(our, common);
        var others = only(their, common);
        if (ours.equals(old) || ours.equals(others)) {
            return true;
        }
        return !others.equals(old) && theirs.test(new Conflict(group, "sequence"));
    }

    private static List<String> only(List<String> steps, Set<String> wanted) {
        return steps.stream().filter(wanted::contains).toList();
    }

    private static List<String> woven(List<String> first, List<String> other) {
        var woven = new ArrayList<>(first);
        var at = 0;
        for (var id : other) {
            var known = woven.indexOf(id);
            if (known < 0) {
                woven.add(at++, id);
            } else {
                at = known + 1;
            }
        }
        return woven;
    }
}

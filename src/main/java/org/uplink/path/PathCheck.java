package org.uplink.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uplink.path.Path.Step;

/**
 * What makes steps such that somebody could not finish them: names that do not exist, circles, and gates behind what need
 * not or cannot be done. Pure; content and own paths pass the same check.
 */
public final class PathCheck {

    public enum Kind {
        NO_STEPS,
        ID_TWICE,
        AFTER_UNKNOWN,
        /** It comes after something that comes after it. */
        CIRCLE,
        /** A gate behind what need not be done: an optional step, or one of several to choose from. */
        GATE_UNSURE,
        /** More are to be chosen than there are. */
        TOO_MANY,
        ALL_OPTIONAL,
        OPTIONAL_CHOICE,
        /** To choose in order leaves the last ones out of reach. */
        CHOICE_IN_ORDER
    }

    /**
     * @param pointer where the step stands, as in {@code /steps/0/group/steps/2}
     * @param step its id
     * @param other the id of the other step that it is about, or ""
     */
    public record Flaw(Kind kind, String pointer, String step, String other) {}

    /** A step with where it stands; the groups around it, the outermost first. */
    private record Place(Step step, String pointer, List<Step> around) {

        /** @param depth how many of the groups around it do not count */
        boolean hasOptionalFrom(int depth) {
            return step.terms().optional()
                    || around.stream()
                            .skip(depth)
                            .anyMatch(group -> group.terms().optional());
        }
    }

    private final List<Step> steps;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Set<String>> waits = new HashMap<>();

    private PathCheck(List<Step> steps) {
        this.steps = steps;
    }

    public static List<Flaw> of(List<Step> steps) {
        var check = new PathCheck(steps);
        check.run();
        return check.flaws;
    }

    private void run() {
        if (steps.isEmpty()) {
            flaws.add(new Flaw(Kind.NO_STEPS, "/steps", "", ""));
            return;
        }
        if (steps.stream().allMatch(step -> step.terms().optional())) {
            flaws.add(new Flaw(Kind.ALL_OPTIONAL, "/steps", "", ""));
        }
        place(steps, "", List.of());
        places.values().forEach(this::checkGroup);
        places.values().forEach(this::link);
        places.values().forEach(this::checkAfter);
    }

    private void place(List<Step> among, String pointer, List<Step> around) {
        for (var i = 0; i < among.size(); i++) {
            var step = among.get(i);
            var place = new Place(step, pointer + "/steps/" + i, around);
            if (places.putIfAbsent(step.id(), place) != null) {
                add(Kind.ID_TWICE, place, "");
            }
            var inside = new ArrayList<>(around);
            inside.add(step);
            place(step.steps(), place.pointer() + "/group", inside);
        }
    }

    private void checkGroup(Place place) {
        var group = place.step().group();
        if (group == null) {
            return;
        }
        if (group.steps().isEmpty()) {
            add(Kind.NO_STEPS, place, "");
        } else if (group.choose() > group.steps().size()) {
            add(Kind.TOO_MANY, place, "");
        } else if (group.choose() == 0
                && group.steps().stream().allMatch(step -> step.terms().optional())) {
            add(Kind.ALL_OPTIONAL, place, "");
        }
        if (group.choose() > 0
                && group.steps().stream().anyMatch(step -> step.terms().optional())) {
            add(Kind.OPTIONAL_CHOICE, place, "");
        }
        if (group.inOrder()
                && group.choose() > 0
                && group.choose() < group.steps().size()) {
            add(Kind.CHOICE_IN_ORDER, place, "");
        }
    }

    /**
     * What begins or ends only after what: a step ends after it begins, and begins after the group around it; a group ends
     * after all that stands in it.
     */
    private void link(Place place) {
        var step = place.step();
        var begin = begin(step.id());
        edge(end(step.id()), begin);
        if (!place.around().isEmpty()) {
            edge(begin, begin(place.around().getLast().id()));
        }
        step.terms().after().forEach(other -> edge(begin, end(other)));
        var before = "";
        for (var inside : step.steps()) {
            edge(end(step.id()), end(inside.id()));
            if (step.group() != null && step.group().inOrder() && !before.isEmpty()) {
                edge(begin(inside.id()), end(before));
            }
            before = inside.terms().optional() ? before : inside.id();
        }
    }

    private void checkAfter(Place place) {
        for (var other : place.step().terms().after()) {
            var target = places.get(other);
            if (target == null) {
                add(Kind.AFTER_UNKNOWN, place, other);
            } else if (reaches(end(other), begin(place.step().id()), new HashSet<>())) {
                add(Kind.CIRCLE, place, other);
            } else if (place.step().terms().gate() && isUnsure(target, place)) {
                add(Kind.GATE_UNSURE, place, other);
            }
        }
    }

    /** Whether the target need not be done by those who must do what stands at the place. */
    private static boolean isUnsure(Place target, Place place) {
        var shared = 0;
        while (shared < target.around().size()
                && shared < place.around().size()
                && target.around()
                        .get(shared)
                        .id()
                        .equals(place.around().get(shared).id())) {
            shared++;
        }
        var groups =
                target.around().subList(Math.max(0, shared - 1), target.around().size());
        return !place.hasOptionalFrom(shared)
                && (target.hasOptionalFrom(shared) || groups.stream().anyMatch(PathCheck::isChoice));
    }

    private static boolean isChoice(Step step) {
        var group = step.group();
        return group != null
                && group.choose() > 0
                && group.choose() < group.steps().size();
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to)
                || seen.add(from)
                        && waits.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, seen));
    }

    private void edge(String from, String to) {
        waits.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    private static String begin(String step) {
        return "begin " + step;
    }

    private static String end(String step) {
        return "end " + step;
    }

    private void add(Kind kind, Place place, String other) {
        flaws.add(new Flaw(kind, place.pointer(), place.step().id(), other));
    }
}

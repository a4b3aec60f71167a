package org.uplink.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.uplink.path.Path.Group;
import org.uplink.path.Path.Step;

/**
 * Where somebody stands in nested steps. What is done counts in whatever order it was done; a gate only says what can be
 * begun. Doing more never undoes anything.
 */
public final class StepRules {

    private static final double ROUNDING = 1e-9;

    public enum State {
        DONE,
        OPEN,
        WAITS,
        /** The group that it stands in is done without it. */
        NOT_NEEDED
    }

    /**
     * One step, or group with its steps.
     *
     * @param waitsFor ids of what must be done before, its own and those of the groups around it
     * @param better ids of what had better be done before
     * @param needed false where what it stands in can be done without it
     */
    public record Standing(
            Step step, State state, List<String> waitsFor, List<String> better, boolean needed, List<Standing> steps) {}

    /**
     * @param needed how many steps are enough, where one chooses the shortest
     * @param done how many of those
     */
    public record Progress(int done, int needed) {

        public boolean complete() {
            return done == needed;
        }
    }

    private StepRules() {}

    /** @param done ids of the steps that are done, groups never among them */
    public static List<Standing> standings(List<Step> steps, Set<String> done) {
        return inside(root(steps), new Around(List.of(), false, true), withGroups(steps, done));
    }

    static Progress progress(List<Step> steps, Set<String> done) {
        var whole = root(steps);
        var needed = least(whole, _ -> 1);
        var reached = (int) (fraction(whole, done) * needed + ROUNDING);
        return new Progress(isEnough(whole, withGroups(steps, done)) ? needed : Math.min(reached, needed - 1), needed);
    }

    /** The same, and the ids of the groups that are done with these. */
    private static Set<String> withGroups(List<Step> steps, Set<String> done) {
        var all = new HashSet<>(done);
        addGroups(steps, all);
        return all;
    }

    private static void addGroups(List<Step> steps, Set<String> all) {
        for (var step : steps) {
            addGroups(step.steps(), all);
            if (step.group() != null && isEnough(step.group(), all)) {
                all.add(step.id());
            }
        }
    }

    /** The steps that are enough to be done with a group: those not optional, or whatever is chosen. */
    private static List<Step> needed(Group group) {
        return group.choose() > 0
                ? group.steps()
                : group.steps().stream()
                        .filter(step -> !step.terms().optional())
                        .toList();
    }

    private static Group root(List<Step> steps) {
        return new Group("", 0, false, steps);
    }

    /** What the groups around a step hand on to it. */
    private record Around(List<String> waitsFor, boolean done, boolean needed) {}

    /** @param done with the groups that are done */
    private static List<Standing> inside(Group group, Around around, Set<String> done) {
        var standings = new ArrayList<Standing>();
        var before = List.<String>of();
        for (var step : group.steps()) {
            standings.add(standing(step, before, around, done));
            if (group.inOrder() && !step.terms().optional()) {
                before = List.of(step.id());
            }
        }
        return standings;
    }

    /** @param before the step that order puts before it, if there is one */
    private static Standing standing(Step step, List<String> before, Around around, Set<String> done) {
        var terms = step.terms();
        var isDone = done.contains(step.id());
        var after = left(terms.after(), done);
        var waitsFor = Stream.of(around.waitsFor(), terms.gate() ? after : List.<String>of(), left(before, done))
                .flatMap(List::stream)
                .distinct()
                .toList();
        var needed = around.needed() && !terms.optional();
        var below = new Around(waitsFor, around.done() || isDone, needed);
        return new Standing(
                step,
                state(isDone, around.done(), waitsFor),
                isDone ? List.of() : waitsFor,
                terms.gate() || isDone ? List.of() : after,
                needed,
                step.group() == null ? List.of() : inside(step.group(), below, done));
    }

    private static List<String> left(List<String> steps, Set<String> done) {
        return steps.stream().filter(id -> !done.contains(id)).toList();
    }

    private static State state(boolean isDone, boolean aroundIsDone, List<String> waitsFor) {
        if (isDone) {
            return State.DONE;
        }
        if (aroundIsDone) {
            return State.NOT_NEEDED;
        }
        return waitsFor.isEmpty() ? State.OPEN : State.WAITS;
    }

    /** @param done with the groups inside that are done */
    private static boolean isEnough(Group group, Set<String> done) {
        var needed = needed(group);
        var enough = group.choose() > 0 ? group.choose() : needed.size();
        return needed.stream().filter(step -> done.contains(step.id())).count() >= enough;
    }

    /** What is enough at least, by what each step that is no group costs. */
    public static int least(List<Step> steps, ToIntFunction<Step> cost) {
        return least(root(steps), cost);
    }

    private static int least(Group group, ToIntFunction<Step> cost) {
        var costs = needed(group).stream()
                .map(step -> step.group() == null ? cost.applyAsInt(step) : least(step.group(), cost))
                .sorted();
        return (group.choose() > 0 ? costs.limit(group.choose()) : costs)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int size(Step step) {
        return step.group() == null ? 1 : least(step.group(), _ -> 1);
    }

    /** From 0 to 1. Of what is chosen from, those count that are furthest. */
    private static double fraction(Group group, Set<String> done) {
        var needed = needed(group);
        if (group.choose() > 0) {
            return needed.stream()
                            .map(step -> fraction(step, done))
                            .sorted(Comparator.reverseOrder())
                            .limit(group.choose())
                            .mapToDouble(Double::doubleValue)
                            .sum()
                    / group.choose();
        }
        var whole = needed.stream().mapToInt(StepRules::size).sum();
        return whole == 0
                ? 1
                : needed.stream()
                                .mapToDouble(step -> size(step) * fraction(step, done))
                                .sum()
                        / whole;
    }

    private static double fraction(Step step, Set<String> done) {
        if (step.group() == null) {
            return done.contains(step.id()) ? 1 : 0;
        }
        return fraction(step.group(), done);
    }
}

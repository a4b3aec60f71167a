package org.uplink.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private static final int ALL = 100;
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
            Step step, State state, List<String> waitsFor, List<String> better, boolean needed, List<Standing> steps) {

        private Stream<Standing> leaves() {
            return step.group() == null ? Stream.of(this) : steps.stream().flatMap(Standing::leaves);
        }
    }

    /**
     * @param needed how many steps are enough, where one chooses the shortest
     * @param done how many of those
     */
    public record Progress(int done, int needed) {

        public boolean complete() {
            return done == needed;
        }

        public int percent() {
            return needed == 0 ? ALL : ALL * done / needed;
        }
    }

    private StepRules() {}

    /** @param done ids of the steps that are done, groups never among them */
    public static List<Standing> standings(List<Step> steps, Set<String> done) {
        return inside(steps, root(steps), new Around(List.of(), false, true), new Doing(steps, done));
    }

    static Progress progress(List<Step> steps, Set<String> done) {
        var whole = root(steps);
        var needed = least(whole, _ -> 1);
        var reached = (int) (fraction(whole, done) * needed + ROUNDING);
        return new Progress(isEnough(whole, done) ? needed : Math.min(reached, needed - 1), needed);
    }

    public static boolean complete(List<Step> steps, Set<String> done) {
        return isEnough(root(steps), done);
    }

    /** The first step that must be done and can be begun; empty when nothing is left, or nothing can be begun. */
    public static Optional<Step> next(List<Step> steps, Set<String> done) {
        return leaves(standings(steps, done))
                .filter(one -> one.state() == State.OPEN && one.needed())
                .map(Standing::step)
                .findFirst();
    }

    /** The steps of all groups in their order. */
    public static Stream<Standing> leaves(List<Standing> standings) {
        return standings.stream().flatMap(Standing::leaves);
    }

    /** The steps that are enough to be done with a group: those not optional, or whatever is chosen. */
    static List<Step> needed(Group group) {
        return group.choose() > 0
                ? group.steps()
                : group.steps().stream()
                        .filter(step -> !step.terms().optional())
                        .toList();
    }

    private static Group root(List<Step> steps) {
        return new Group("", 0, false, steps);
    }

    private record Doing(List<Step> path, Set<String> done) {

        /** What is not done of these, steps or groups. */
        List<String> left(List<String> ids) {
            return ids.stream().filter(id -> !isDone(id, path)).toList();
        }

        private boolean isDone(String id, List<Step> among) {
            for (var step : among) {
                if (step.id().equals(id)) {
                    return StepRules.isDone(step, done);
                }
                if (isDone(id, step.steps())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What the groups around a step hand on to it. */
    private record Around(List<String> waitsFor, boolean done, boolean needed) {}

    private static List<Standing> inside(List<Step> steps, Group group, Around around, Doing doing) {
        var standings = new ArrayList<Standing>();
        var before = Optional.<Step>empty();
        for (var step : steps) {
            standings.add(standing(step, group.inOrder() ? before : Optional.empty(), around, doing));
            if (!step.terms().optional()) {
                before = Optional.of(step);
            }
        }
        return standings;
    }

    private static Standing standing(Step step, Optional<Step> before, Around around, Doing doing) {
        var terms = step.terms();
        var after = doing.left(terms.after());
        var waitsFor = Stream.of(
                        around.waitsFor().stream(),
                        terms.gate() ? after.stream() : Stream.<String>empty(),
                        before.filter(one -> !isDone(one, doing.done())).map(Step::id).stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        var isDone = isDone(step, doing.done());
        var needed = around.needed() && !terms.optional();
        var below = new Around(waitsFor, around.done() || isDone, needed);
        return new Standing(
                step,
                state(isDone, around.done(), waitsFor),
                isDone ? List.of() : waitsFor,
                terms.gate() || isDone ? List.of() : after,
                needed,
                step.group() == null ? List.of() : inside(step.steps(), step.group(), below, doing));
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

    private static boolean isDone(Step step, Set<String> done) {
        return step.group() == null ? done.contains(step.id()) : isEnough(step.group(), done);
    }

    private static boolean isEnough(Group group, Set<String> done) {
        var needed = needed(group);
        var enough = group.choose() > 0 ? group.choose() : needed.size();
        return needed.stream().filter(step -> isDone(step, done)).count() >= enough;
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

package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;
import org.uplink.path.StepRules.State;

/**
 * One step of a path, or group with its steps, and where somebody stands in it.
 *
 * @param needed false where what it stands in can be done without it
 * @param waitsFor titles of what must be done before it opens
 * @param opensAfter those of them that the group around it does not wait for already
 * @param better titles of what had better be done before
 * @param dueOn null where nothing is said, or nobody has begun
 */
public record WalkStep(
        StepLine line,
        Path.Step step,
        State state,
        boolean needed,
        List<String> waitsFor,
        List<String> opensAfter,
        List<String> better,
        @Nullable LocalDate dueOn,
        List<WalkStep> steps) {

    public String id() {
        return line.id();
    }

    public boolean done() {
        return state == State.DONE;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** {@code done}, {@code open}, {@code waits} or {@code not-needed}. */
    public String word() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many of the steps inside are enough, of those to choose from; 0 where it is no choice. */
    public int choose() {
        var group = step.group();
        return group == null || group.choose() >= group.steps().size() ? 0 : group.choose();
    }

    public boolean inOrder() {
        return step.group() != null && step.group().inOrder();
    }

    public boolean optional() {
        return step.terms().optional();
    }

    public int weeks() {
        return step.terms().weeks();
    }

    public boolean late(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && (state == State.OPEN || state == State.WAITS);
    }

    /** Itself, or what can be done in it. */
    public Stream<WalkStep> leaves() {
        return step.group() == null ? Stream.of(this) : steps.stream().flatMap(WalkStep::leaves);
    }
}

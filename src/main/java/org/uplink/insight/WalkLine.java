package org.uplink.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.StepLine;
import org.uplink.path.Path;

/**
 * Somebody's walk through a path as pages show it.
 *
 * @param given the open assignment; null for a walk by own choice
 */
record WalkLine(
        UUID id,
        Path path,
        List<Step> steps,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Given given) {

    record Step(StepLine line, boolean done) {}

    /**
     * Who assigned it and why.
     *
     * @param teams that it came by, separated by commas
     * @param rules that it came by, separated by commas; both are empty where the person was chosen by name
     * @param requiredBy the law or policy that a rule names, or ""
     * @param cycle the year of what comes again each year, else ""
     */
    record Given(
            UUID assignment,
            LocalDate dueOn,
            String reason,
            String by,
            Instant at,
            String teams,
            String rules,
            String requiredBy,
            String cycle) {}

    public boolean completed() {
        return completedAt != null;
    }

    public int doneCount() {
        return (int) steps.stream().filter(Step::done).count();
    }

    /** The next step that the person can do alone; a check by the manager is not. */
    public Optional<Step> nextOwn() {
        return steps.stream()
                .filter(step -> !step.done() && !step.line().kind().equals("check"))
                .findFirst();
    }

    /** The check that the walk waits for, once nothing else is left. */
    public Optional<Step> awaited() {
        return nextOwn().isPresent()
                ? Optional.empty()
                : steps.stream().filter(step -> !step.done()).findFirst();
    }

    public boolean late(LocalDate today) {
        return !completed() && given != null && given.dueOn().isBefore(today);
    }
}

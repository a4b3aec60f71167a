package org.uplink.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.WalkStep;
import org.uplink.path.Path;
import org.uplink.path.StepRules;

/**
 * Somebody's walk through a path as pages show it.
 *
 * @param proofs where the work of a done task can be seen, by step
 * @param given the open assignment; null for a walk by own choice
 */
record WalkLine(
        UUID id,
        Path path,
        List<WalkStep> steps,
        StepRules.Progress progress,
        Map<String, String> proofs,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Given given) {

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

    /** What can be done in it, whatever group it stands in. */
    public Stream<WalkStep> leaves() {
        return steps.stream().flatMap(WalkStep::leaves);
    }

    /** The next step that the person can do alone; a check by the manager is not. */
    public Optional<WalkStep> nextOwn() {
        return toDo().filter(step -> !isCheck(step)).findFirst();
    }

    /** The check that the walk waits for, once nothing else is left. */
    public Optional<WalkStep> awaited() {
        return nextOwn().isPresent() ? Optional.empty() : toDo().findFirst();
    }

    private Stream<WalkStep> toDo() {
        return leaves().filter(step -> step.open() && step.needed());
    }

    private static boolean isCheck(WalkStep step) {
        return step.line().kind().equals("check");
    }

    public boolean late(LocalDate today) {
        return !completed() && given != null && given.dueOn().isBefore(today);
    }
}

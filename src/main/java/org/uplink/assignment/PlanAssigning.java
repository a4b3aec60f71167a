package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.path.PathId;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Turns the lines of a plan into assignments: each is looked at first, and all of it is saved or nothing. */
@ApplicationScoped
class PlanAssigning {

    /**
     * What assigning would do now.
     *
     * @param made for the lines that can be assigned, by the line's id
     */
    record Preview(Plan plan, Map<UUID, AssignmentPlan> made) {

        String fingerprint() {
            return AssignmentPlan.fingerprint(made.values());
        }

        boolean ready() {
            return made.size() == plan.lines().size();
        }

        boolean changesSomething() {
            return made.values().stream().anyMatch(AssignmentPlan::changesSomething);
        }

        AssignmentRules.@Nullable Effect effect(Plan.Line line) {
            var one = made.get(line.id());
            return one == null ? null : one.lines().getFirst().effect();
        }
    }

    sealed interface Outcome {
        /** It is assigned, now or before. */
        record Saved(Instant at) implements Outcome {}

        /** It would do something else now than what was shown. */
        record Changed(Preview preview) implements Outcome {}
    }

    /** Two lines of somebody that come to the same assignment are one. */
    private record Same(PersonId person, PathId path) {}

    private final Plans plans;
    private final PlanStore store;
    private final Assignments assignments;
    private final Goals goals;
    private final CurrentActor current;
    private final Clock clock;

    PlanAssigning(
            Plans plans, PlanStore store, Assignments assignments, Goals goals, CurrentActor current, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.assignments = assignments;
        this.goals = goals;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    Preview preview(UUID id, PlanWords words) {
        return preview(plans.get(id), words);
    }

    private Preview preview(Plan plan, PlanWords words) {
        var today = current.get().today(clock);
        var same = new LinkedHashMap<Same, AssignmentPlan>();
        var made = new LinkedHashMap<UUID, AssignmentPlan>();
        for (var line : plan.lines()) {
            if (words.names().containsKey(line.person())
                    && line.dueOn().isAfter(today)
                    && goals.offered(line.path()).isPresent()) {
                made.put(
                        line.id(),
                        same.computeIfAbsent(
                                new Same(line.person(), line.path()),
                                _ -> assignments.preview(wish(plan, line, words))));
            }
        }
        return new Preview(plan, made);
    }

    private static AssignmentPlan.Wish wish(Plan plan, Plan.Line line, PlanWords words) {
        return new AssignmentPlan.Wish(
                line.path(), Set.of(line.person()), Set.of(), line.dueOn(), words.cause(plan.head(), line));
    }

    /**
     * Carries it out once, whoever says so how often.
     *
     * @param seen the fingerprint of what was shown
     */
    @Transactional
    Outcome save(UUID id, String seen, PlanWords words) {
        plans.get(id);
        var plan = store.hold(current.get().organization(), id).orElseThrow();
        var before = plan.head().assignedAt();
        if (before != null) {
            return new Outcome.Saved(before);
        }
        var preview = preview(plan, words);
        if (!preview.ready()
                || preview.changesSomething() && !preview.fingerprint().equals(seen)) {
            return new Outcome.Changed(preview);
        }
        var at = assignments.now();
        inOrder(preview).forEach(wish -> assignments.save(wish, null, at));
        store.assigned(current.get().organization(), id, at);
        return new Outcome.Saved(at);
    }

    /** By path, so that two who assign at the same time do not wait for each other in a circle. */
    private static List<AssignmentPlan.Wish> inOrder(Preview preview) {
        return preview.made().values().stream()
                .map(AssignmentPlan::wish)
                .distinct()
                .sorted(Comparator.comparing(wish -> wish.path().slug()))
                .toList();
    }
}

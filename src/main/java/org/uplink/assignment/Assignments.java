package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** The door to assigning paths to people and teams. */
@ApplicationScoped
public class Assignments {

    /** What became of a save. */
    public sealed interface Outcome {
        /**
         * The plan is carried out; where it was before, nothing is done twice.
         *
         * @param at when, which {@link Undoing} asks for
         */
        record Saved(AssignmentPlan plan, Instant at) implements Outcome {}

        /** Something changed since the preview, so that it would do something else now: look again. */
        record Changed(AssignmentPlan plan) implements Outcome {}
    }

    private final AssignmentPlanning planning;
    private final AssignmentStore store;
    private final AssignmentEffects effects;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Clock clock;

    Assignments(
            AssignmentPlanning planning,
            AssignmentStore store,
            AssignmentEffects effects,
            AuditTrail audit,
            CurrentActor current,
            Clock clock) {
        this.planning = planning;
        this.store = store;
        this.effects = effects;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What saving this wish would do now.
     *
     * @throws Refusal.NotFound where the path, a person or a team does not exist for the one who asks
     */
    @Transactional
    public AssignmentPlan preview(AssignmentPlan.Wish wish) {
        return planning.plan(wish);
    }

    /**
     * Carries out the plan of this wish. A second save, from a double click or another tab, finds nothing left to do.
     *
     * @param seen the fingerprint of the plan that was shown; null where the caller takes the plan as it is now
     */
    @Transactional
    public Outcome save(AssignmentPlan.Wish wish, @Nullable String seen) {
        return save(wish, seen, now());
    }

    /** As the database keeps it. */
    Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** @param at one moment for all that is saved, and taken back, together */
    @Transactional
    Outcome save(AssignmentPlan.Wish wish, @Nullable String seen, Instant at) {
        var actor = current.get();
        store.lock(actor.organization(), wish.path());
        var plan = planning.plan(wish);
        if (!plan.changesSomething()) {
            return new Outcome.Saved(plan, at);
        }
        if (seen != null && !seen.equals(plan.fingerprint())) {
            return new Outcome.Changed(plan);
        }
        var giving = new Giving(actor.organization(), plan.path(), "", null, wish.reason(), actor.person(), at);
        effects.carryOut(giving, plan.lines());
        store.saved(giving);
        audit.recordEach(
                "assigned-path", "/paths/" + wish.path(), AssignmentRules.concerned(plan.lines(), plan.path()));
        return new Outcome.Saved(plan, at);
    }
}

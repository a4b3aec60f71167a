package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;

/** Carries out a plan in the caller's transaction: walks, assignments, dates, causes, and the trail of it. */
@ApplicationScoped
class AssignmentEffects {

    private final AssignmentStore store;
    private final WalkStore walks;
    private final WalkSettling settling;
    private final AuditTrail audit;
    private final Event<PathAssigned> assigned;

    AssignmentEffects(
            AssignmentStore store,
            WalkStore walks,
            WalkSettling settling,
            AuditTrail audit,
            Event<PathAssigned> assigned) {
        this.store = store;
        this.walks = walks;
        this.settling = settling;
        this.audit = audit;
        this.assigned = assigned;
    }

    void carryOut(Actor actor, AssignmentPlan plan, Instant now) {
        var wish = plan.wish();
        var getting = plan.lines().stream()
                .filter(line -> line.effect() == Effect.GETS)
                .map(Line::person)
                .toList();
        walks.begin(actor.organization(), plan.path(), getting, now);
        store.assign(actor, wish.path(), new AssignmentStore.Wording(wish.dueOn(), wish.reason(), now), plan.lines());
        store.bringForward(actor, wish.path(), wish.dueOn(), plan.lines());
        store.addCauses(actor.organization(), wish.path(), now, plan.lines());
        audit.record(
                "assigned-path",
                "/paths/" + wish.path(),
                "due %s, new for %d, moved forward for %d"
                        .formatted(wish.dueOn(), getting.size(), plan.count(Effect.SOONER)));
        settling.settle(actor.organization(), getting);
        assigned.fire(new PathAssigned(actor.organization(), wish.path(), getting));
    }
}

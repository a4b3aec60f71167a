package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;

/** Carries out the lines of a plan in the caller's transaction: walks, assignments, dates, causes. */
@ApplicationScoped
class AssignmentEffects {

    private final AssignmentStore store;
    private final WalkStore walks;
    private final WalkSettling settling;
    private final Event<PathAssigned> assigned;

    AssignmentEffects(AssignmentStore store, WalkStore walks, WalkSettling settling, Event<PathAssigned> assigned) {
        this.store = store;
        this.walks = walks;
        this.settling = settling;
        this.assigned = assigned;
    }

    void carryOut(Giving giving, List<Line> lines) {
        var getting = lines.stream()
                .filter(line -> line.effect() == Effect.GETS)
                .map(Line::person)
                .toList();
        if (!getting.isEmpty()) {
            walks.begin(giving, getting);
            store.assign(giving, lines);
        }
        store.move(giving, lines);
        store.addCauses(giving, lines);
        if (!getting.isEmpty()) {
            settling.settle(giving.organization(), getting);
            assigned.fire(new PathAssigned(giving.organization(), giving.path(), getting));
        }
    }
}

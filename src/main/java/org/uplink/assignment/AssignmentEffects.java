package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Predicate;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.platform.PersonId;

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
        var beginning = people(lines, Line::begins);
        if (!beginning.isEmpty()) {
            walks.begin(giving, beginning);
            store.assign(giving, lines);
        }
        store.move(giving, lines);
        store.addCauses(giving, lines);
        if (!beginning.isEmpty()) {
            settling.settle(giving.organization(), beginning);
        }
        var getting = people(lines, line -> line.effect() == Effect.GETS);
        if (!getting.isEmpty()) {
            assigned.fire(new PathAssigned(giving.organization(), giving.path(), getting));
        }
    }

    private static List<PersonId> people(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(Line::person).toList();
    }
}

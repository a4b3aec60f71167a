package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.uplink.people.Leaves;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;

/** Says whose leave a date lies in that somebody sets by hand. */
@ApplicationScoped
class AwayOn {

    private final Leaves leaves;
    private final CurrentActor current;
    private final Page page;
    private final Clock clock;

    AwayOn(Leaves leaves, CurrentActor current, Page page, Clock clock) {
        this.leaves = leaves;
        this.current = current;
        this.page = page;
        this.clock = clock;
    }

    /** In words, of those whose assignments these are; "" where nobody is away on that day. */
    String of(Collection<ManagedAssignments.Detail> assignments, LocalDate day) {
        var actor = current.get();
        var away = leaves.from(actor.organization(), actor.today(clock));
        var names = assignments.stream()
                .collect(Collectors.toMap(
                        one -> new PersonId(one.person()), ManagedAssignments.Detail::name, (name, _) -> name));
        return away.values().stream()
                .flatMap(Collection::stream)
                .filter(leave -> leave.holds(day) && names.containsKey(leave.person()))
                .map(leave -> words().on_date(names.getOrDefault(leave.person(), ""), leave.until()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The same beside the field, with what to do. */
    String beside(Collection<ManagedAssignments.Detail> assignments, LocalDate day) {
        var away = of(assignments, day);
        return away.isEmpty() ? "" : away + " " + words().keep_date();
    }

    private LeaveMessages words() {
        return page.words(LeaveMessages.class);
    }
}

package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uplink.assignment.AssignmentRules.Line;
import org.uplink.people.Leaves;
import org.uplink.people.QuietPeriods;
import org.uplink.platform.CurrentActor;

/** Says beside a plan what a date runs into: a quiet period, somebody's leave, too little time for learning. */
@ApplicationScoped
class AssignPreviews {

    private final QuietPeriods quiet;
    private final Leaves leaves;
    private final Workload workload;
    private final CurrentActor current;
    private final Clock clock;

    AssignPreviews(QuietPeriods quiet, Leaves leaves, Workload workload, CurrentActor current, Clock clock) {
        this.quiet = quiet;
        this.leaves = leaves;
        this.workload = workload;
        this.current = current;
        this.clock = clock;
    }

    AssignView.Preview of(AssignmentPlan plan, boolean changed) {
        var organization = current.get().organization();
        var today = current.get().today(clock);
        var calendar = new Calendar(today, quiet.from(organization, today), leaves.from(organization, today));
        var changing = plan.lines().stream().filter(Line::changesSomething).toList();
        return new AssignView.Preview(
                plan,
                changed,
                quiet(calendar, plan.wish().dueOn()).orElse(null),
                away(calendar, plan, changing),
                tight(calendar, plan, changing));
    }

    private static Optional<AssignView.Quiet> quiet(Calendar calendar, LocalDate day) {
        return calendar.quiet().stream()
                .filter(period -> period.holds(day))
                .findFirst()
                .map(period -> new AssignView.Quiet(period.name(), ScheduleRules.outside(calendar.quiet(), day)));
    }

    private static List<AssignView.Away> away(Calendar calendar, AssignmentPlan plan, List<Line> lines) {
        var day = plan.wish().dueOn();
        return lines.stream()
                .flatMap(line -> calendar.leavesOf(line.person()).stream())
                .filter(leave -> leave.holds(day))
                .map(leave -> new AssignView.Away(plan.name(leave.person()), leave.until()))
                .toList();
    }

    private List<AssignView.Tight> tight(Calendar calendar, AssignmentPlan plan, List<Line> lines) {
        var people = lines.stream().map(Line::person).toList();
        var possible = workload.possibleBy(current.get().organization(), plan.path(), people, calendar);
        return possible.entrySet().stream()
                .map(one -> new AssignView.Tight(plan.name(one.getKey()), one.getValue()))
                .filter(one -> one.possibleBy().isAfter(plan.wish().dueOn()))
                .sorted(Comparator.comparing(AssignView.Tight::name))
                .toList();
    }
}

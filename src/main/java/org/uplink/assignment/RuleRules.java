package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Cause;
import org.uplink.assignment.AssignmentRules.Demand;
import org.uplink.assignment.RulePlan.Leaving;
import org.uplink.assignment.ScheduleRules.Occurrence;
import org.uplink.platform.PersonId;

/**
 * What a standing rule asks of whom on a day, and from whom it takes back what it gave. Carried out twice on a day, it
 * changes nothing the second time.
 */
public final class RuleRules {

    private RuleRules() {}

    /** Whom a rule reaches on this day, in the order of their ids; nobody, once it has ended. */
    public static Set<PersonId> reached(AssignmentRule rule, List<AudienceRules.Known> everybody, LocalDate today) {
        return rule.ended()
                ? Set.of()
                : everybody.stream()
                        .filter(known -> AudienceRules.reaches(rule.audience(), known, today))
                        .map(known -> known.entry().person())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What the rule asks of each whom it reaches.
     *
     * @param before the rule as it was saved before, which had given its own date
     * @param possibleBy the first day that the time for learning leaves to somebody, where that is set
     */
    public static List<Demand> demands(
            AssignmentRule rule,
            @Nullable AssignmentRule before,
            Set<PersonId> reached,
            Occurrence running,
            Calendar calendar,
            Map<PersonId, LocalDate> possibleBy) {
        var dueOn = ScheduleRules.dueOn(rule, running, calendar.today(), calendar.quiet());
        var causes = List.of(cause(rule));
        var instead = before == null ? null : given(before, running, calendar.today());
        return reached.stream()
                .map(person -> {
                    var possible = possibleBy.getOrDefault(person, dueOn);
                    var day = possible.isAfter(dueOn) ? possible : dueOn;
                    return new Demand(person, free(person, day, rule, calendar), causes, instead);
                })
                .toList();
    }

    private static LocalDate free(PersonId person, LocalDate dueOn, AssignmentRule rule, Calendar calendar) {
        return LeaveRules.outside(calendar.leavesOf(person), dueOn, rule.graceDays(), calendar.quiet());
    }

    /** The date that the rule gave for the same occurrence before it was changed. */
    private static @Nullable LocalDate given(AssignmentRule before, Occurrence running, LocalDate today) {
        return ScheduleRules.running(before.schedule(), before.madeOn(), today)
                .filter(earlier -> earlier.cycle().equals(running.cycle()))
                .map(Occurrence::dueOn)
                .orElse(null);
    }

    static Cause cause(AssignmentRule rule) {
        return new Cause(Cause.Kind.RULE, rule.id().value(), rule.name());
    }

    /** Who has it by the rule and is no longer reached. */
    public static List<Leaving> leaving(List<Leaving> holders, Set<PersonId> reached) {
        return holders.stream()
                .filter(holder -> !reached.contains(holder.person()))
                .toList();
    }
}

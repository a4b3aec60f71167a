package org.uplink.assignment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uplink.assignment.PlanCheck.Break;
import org.uplink.assignment.PlanCheck.Open;
import org.uplink.people.QuietPeriod;
import org.uplink.platform.PersonId;

/**
 * Says in words what a plan is for, what it breaks and what it leaves open.
 *
 * @param names of the people of the team
 */
record PlanWords(PlanMessages words, Map<PersonId, String> names) {

    private static final int MOST_REASONS = 3;
    private static final int MOST_PERIODS = 4;

    String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    String why(PlanWhy why) {
        return switch (why) {
            case PlanWhy.Backup(var service, var number) -> words.why_backup(service, number);
            case PlanWhy.Closes(var competency, var roles, var from, var to, var target) ->
                words.why_closes(competency, roles, from, to, target);
        };
    }

    List<String> why(Plan.Line line) {
        return line.why().isEmpty()
                ? List.of(words.why_nothing())
                : line.why().stream().map(this::why).toList();
    }

    /** Why somebody has it, for the learner. */
    String cause(Plan.Head plan, Plan.Line line) {
        var why = line.why().stream().limit(MOST_REASONS).map(this::why).collect(Collectors.joining("; "));
        var cause = words.cause(plan.madeOn(), plan.team(), line.task() ? words.cause_task(line.title(), why) : why);
        return cause.substring(0, Math.min(cause.length(), AssignForm.LONGEST_REASON));
    }

    String what(Plan.Line line) {
        return line.task() ? words.task(line.title()) : line.title();
    }

    private String what(PlanTake take) {
        var title = take.offer().title();
        return take.offer().task() ? words.task(title) : title;
    }

    String broken(Break one) {
        return switch (one) {
            case Break.TooMuch(var person, var by, var minutes) -> words.too_much(name(person), minutes, by);
            case Break.AfterEnd(var take, var due, var until) ->
                words.after_end(what(take), name(take.person()), due, until);
            case Break.InQuiet(var take, var due, var period) ->
                words.in_quiet(what(take), name(take.person()), due, period);
            case Break.OutOfOrder(var take, var first) ->
                words.out_of_order(name(take.person()), what(first), what(take));
        };
    }

    String open(Open one) {
        var reason = words.reason(one.reason().name());
        return switch (one) {
            case Open.Level level ->
                words.open_level(
                                name(level.person()),
                                level.competency(),
                                level.reached(),
                                level.target(),
                                level.roles())
                        + " " + reason;
            case Open.Cover cover -> words.open_cover(cover.service(), cover.able()) + " " + reason;
        };
    }

    /** Periods in which no work is planned, such as "Testing (1 Feb 2027 to 5 Feb 2027)". */
    static String quiet(PlanMessages words, List<QuietPeriod> periods) {
        return periods.stream()
                .limit(MOST_PERIODS)
                .map(period -> words.period(period.name(), period.from(), period.until()))
                .collect(Collectors.joining(", "));
    }
}

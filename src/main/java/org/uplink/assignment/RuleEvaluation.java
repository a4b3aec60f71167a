package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentTouched.Deed;
import org.uplink.assignment.AudienceRules.Known;
import org.uplink.assignment.RulePlan.Leaving;
import org.uplink.assignment.ScheduleRules.Occurrence;
import org.uplink.path.Path;
import org.uplink.people.DailyRound;
import org.uplink.people.Leaves;
import org.uplink.people.People;
import org.uplink.people.PeopleChanged;
import org.uplink.people.QuietPeriods;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Holds assignments to the standing rules: each day, and whenever somebody comes, goes or moves. All that is given and
 * taken is what the plan of the rule says.
 */
@ApplicationScoped
class RuleEvaluation implements DailyRound {

    private final RuleStore rules;
    private final KnownMembers members;
    private final QuietPeriods quiet;
    private final Leaves leaves;
    private final AssignmentStore assignments;
    private final Standings standings;
    private final AssignmentEffects effects;
    private final Workload workload;
    private final Goals goals;
    private final People people;
    private final AuditTrail audit;
    private final Event<AssignmentTouched> touched;
    private final Clock clock;

    RuleEvaluation(
            RuleStore rules,
            KnownMembers members,
            QuietPeriods quiet,
            Leaves leaves,
            AssignmentStore assignments,
            Standings standings,
            AssignmentEffects effects,
            Workload workload,
            Goals goals,
            People people,
            AuditTrail audit,
            Event<AssignmentTouched> touched,
            Clock clock) {
        this.rules = rules;
        this.members = members;
        this.quiet = quiet;
        this.leaves = leaves;
        this.assignments = assignments;
        this.standings = standings;
        this.effects = effects;
        this.workload = workload;
        this.goals = goals;
        this.people = people;
        this.audit = audit;
        this.touched = touched;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int order() {
        return 10;
    }

    /** Occurrences begin with the day. */
    @Override
    public int fromHour() {
        return 0;
    }

    @Override
    public void run(OrganizationId organization, LocalDate today) {
        evaluate(organization, today);
    }

    void onPeopleChanged(@Observes PeopleChanged changed) {
        var organization = changed.organization();
        evaluate(organization, LocalDate.now(clock.withZone(people.zoneOf(organization))));
    }

    /** Carries out every rule of the organization as of this day. A rule whose path is no longer offered rests. */
    void evaluate(OrganizationId organization, LocalDate today) {
        rules.lock(organization);
        var running = rules.running(organization).stream()
                .filter(rule -> goals.find(rule.path()).isPresent())
                .toList();
        if (running.isEmpty()) {
            return;
        }
        var everybody = members.of(organization, running, today);
        var calendar = calendar(organization, today);
        for (var rule : running) {
            assignments.lock(organization, rule.path());
            carryOut(organization, plan(organization, rule, null, everybody, calendar));
        }
    }

    /** What a rule would do on this day; the same as {@link #carryOut} then does. */
    RulePlan plan(OrganizationId organization, AssignmentRule rule, @Nullable AssignmentRule before, LocalDate today) {
        var everybody = members.of(organization, List.of(rule), today);
        return plan(organization, rule, before, everybody, calendar(organization, today));
    }

    private RulePlan plan(
            OrganizationId organization,
            AssignmentRule rule,
            @Nullable AssignmentRule before,
            List<Known> everybody,
            Calendar calendar) {
        var today = calendar.today();
        var path = rule.ended() ? goals.called(rule.path()) : goals.get(rule.path());
        var reached = RuleRules.reached(rule, everybody, today);
        var leaving = RuleRules.leaving(rules.holders(organization, rule.id()), reached);
        var running = ScheduleRules.running(rule.schedule(), rule.madeOn(), today);
        if (running.isEmpty() || rule.ended()) {
            var opens = rule.schedule() instanceof Schedule.EveryYear yearly
                    ? ScheduleRules.next(yearly, today).opensOn()
                    : null;
            return new RulePlan(rule, path, running, opens, reached.size(), List.of(), leaving);
        }
        var occurrence = running.get();
        var demands = RuleRules.demands(
                rule, before, reached, occurrence, calendar, possibleBy(organization, rule, path, reached, calendar));
        var standings =
                this.standings.of(organization, path, occurrence.cycle(), from(organization, occurrence), reached);
        return new RulePlan(
                rule, path, running, null, reached.size(), AssignmentRules.plan(demands, standings), leaving);
    }

    /** In the caller's transaction, which holds the lock of the path. */
    void carryOut(OrganizationId organization, RulePlan plan) {
        if (!plan.changesSomething()) {
            return;
        }
        var now = Instant.now(clock);
        var rule = plan.rule();
        rules.release(organization, rule.id(), plan.leaving(), now);
        plan.running().ifPresent(occurrence -> {
            var from = from(organization, occurrence);
            effects.carryOut(
                    new Giving(organization, plan.path(), occurrence.cycle(), from, rule.reason(), rule.madeBy(), now),
                    plan.lines());
        });
        plan.leaving().stream().filter(Leaving::withdrawn).forEach(gone -> tell(organization, plan, gone));
        record(organization, plan);
    }

    /** The rule gives and takes, whoever made it; so in the trail nobody stands beside it. */
    private void record(OrganizationId organization, RulePlan plan) {
        var address = RuleBook.address(plan.rule().id());
        audit.recordEachUnattended(organization, "assigned-by-rule", address, plan.given());
        audit.recordEachUnattended(organization, "withdrew-by-rule", address, plan.taken());
    }

    /** Only a date that hangs on the person makes room for what else they have to do. */
    private Map<PersonId, LocalDate> possibleBy(
            OrganizationId organization, AssignmentRule rule, Path path, Set<PersonId> reached, Calendar calendar) {
        return rule.schedule() instanceof Schedule.AfterReaching
                ? workload.possibleBy(organization, path, reached, calendar)
                : Map.of();
    }

    private Calendar calendar(OrganizationId organization, LocalDate today) {
        return new Calendar(today, quiet.from(organization, today), leaves.from(organization, today));
    }

    /** What comes again counts only what is done since it opened. */
    private @Nullable Instant from(OrganizationId organization, Occurrence occurrence) {
        return occurrence.cycle().isEmpty()
                ? null
                : occurrence.opensOn().atStartOfDay(people.zoneOf(organization)).toInstant();
    }

    private void tell(OrganizationId organization, RulePlan plan, Leaving gone) {
        touched.fire(new AssignmentTouched(
                organization,
                gone.person(),
                gone.assignment(),
                plan.path().slug(),
                plan.path().title(),
                gone.dueOn(),
                Deed.WITHDRAWN,
                plan.rule().name()));
    }
}

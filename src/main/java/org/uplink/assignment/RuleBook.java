package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.people.ManagedPeople;
import org.uplink.people.People;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/**
 * The door to standing rules. An admin's rule may reach the whole organization; a manager's names own teams, and only
 * rules that do are the manager's to see.
 */
@ApplicationScoped
class RuleBook {

    /** What became of a save. */
    sealed interface Outcome {
        /** The rule stands and its plan is carried out; where it was before, nothing is done twice. */
        record Saved(RulePlan plan) implements Outcome {}

        /** The plan would do something else now than what was shown: look again. */
        record Changed(RulePlan plan) implements Outcome {}

        /** Another rule that runs is called so. */
        record NameTaken() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(AssignmentRule saved) implements Outcome {}
    }

    private final RuleStore store;
    private final RuleEvaluation evaluation;
    private final AssignmentStore assignments;
    private final Goals goals;
    private final ManagedPeople managed;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Clock clock;

    RuleBook(
            RuleStore store,
            RuleEvaluation evaluation,
            AssignmentStore assignments,
            Goals goals,
            ManagedPeople managed,
            AuditTrail audit,
            CurrentActor current,
            Clock clock) {
        this.store = store;
        this.evaluation = evaluation;
        this.assignments = assignments;
        this.goals = goals;
        this.managed = managed;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Those that run first, by name. */
    @Transactional
    List<AssignmentRule> all() {
        var teams = teams();
        return store.all(current.get().organization()).stream()
                .filter(rule -> isOurs(rule.audience(), teams))
                .toList();
    }

    /** @throws Refusal.NotFound for a rule that is not one's to see */
    @Transactional
    AssignmentRule get(RuleId id) {
        return store.find(current.get().organization(), id)
                .filter(rule -> isOurs(rule.audience(), teams()))
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Whether the one who acts may make a rule for this audience. */
    boolean isOurs(Audience audience) {
        return isOurs(audience, teams());
    }

    private boolean isOurs(Audience audience, Set<UUID> teams) {
        return People.seesAll(current.get()) || !audience.teams().isEmpty() && teams.containsAll(audience.teams());
    }

    private Set<UUID> teams() {
        return managed.teams().stream().map(ManagedPeople.Team::id).collect(Collectors.toSet());
    }

    /** What saving this rule would do now. */
    @Transactional
    RulePlan preview(AssignmentRule rule) {
        var actor = current.get();
        if (before(rule) == null) {
            goals.mustBeOffered(rule.path());
        }
        return evaluation.plan(actor.organization(), rule, before(rule), actor.today(clock));
    }

    private @Nullable AssignmentRule before(AssignmentRule rule) {
        return store.find(current.get().organization(), rule.id()).orElse(null);
    }

    /**
     * Makes a rule or changes it, and carries out its plan. A second save of the same finds nothing left to do.
     *
     * @param seen the fingerprint of the plan that was shown; null where the caller takes the plan as it is now
     */
    @Transactional
    Outcome save(AssignmentRule rule, @Nullable String seen) {
        var actor = current.get();
        store.lock(actor.organization());
        assignments.lock(actor.organization(), rule.path());
        var before = before(rule);
        if (before != null && (!isOurs(before.audience()) || !before.path().equals(rule.path()))) {
            throw new Refusal.NotFound();
        }
        if (before == null) {
            goals.mustBeOffered(rule.path());
        }
        if (before != null && before.version() != rule.version() && !before.saysTheSame(rule)) {
            return new Outcome.Outdated(before);
        }
        if (store.nameTaken(actor.organization(), rule)) {
            return new Outcome.NameTaken();
        }
        var plan = evaluation.plan(actor.organization(), rule, before, actor.today(clock));
        if (before != null && before.saysTheSame(rule) && !plan.changesSomething()) {
            return new Outcome.Saved(plan);
        }
        if (seen != null && !seen.equals(plan.fingerprint())) {
            return new Outcome.Changed(plan);
        }
        store.save(actor.organization(), rule);
        evaluation.carryOut(actor.organization(), plan);
        audit.record(before == null ? "made-rule" : "changed-rule", address(rule.id()), rule.name());
        return new Outcome.Saved(plan);
    }

    /** What ending would take from whom. */
    @Transactional
    RulePlan ending(AssignmentRule rule) {
        var actor = current.get();
        return evaluation.plan(actor.organization(), rule.asEnded(true), null, actor.today(clock));
    }

    /** Ends a rule: who has something by it alone loses that. What is completed stays. */
    @Transactional
    AssignmentRule end(RuleId id) {
        return set(id, true, "ended-rule");
    }

    /** Lets an ended rule run again: it reaches whom it speaks of today. */
    @Transactional
    AssignmentRule resume(RuleId id) {
        return set(id, false, "resumed-rule");
    }

    /** @throws Refusal.Conflict where another rule has taken the name meanwhile */
    private AssignmentRule set(RuleId id, boolean ended, String deed) {
        var actor = current.get();
        store.lock(actor.organization());
        var rule = get(id);
        if (rule.ended() == ended) {
            return rule;
        }
        if (!ended && store.nameTaken(actor.organization(), rule)) {
            throw new Refusal.Conflict("Another rule is called " + rule.name() + " now. Rename that one first.");
        }
        assignments.lock(actor.organization(), rule.path());
        store.end(actor.organization(), id, ended ? actor.person() : null, ended ? Instant.now(clock) : null);
        var plan = evaluation.plan(actor.organization(), rule.asEnded(ended), null, actor.today(clock));
        evaluation.carryOut(actor.organization(), plan);
        audit.record(deed, address(id), rule.name());
        return rule;
    }

    static String address(RuleId id) {
        return "/team/assignments/rules/" + id;
    }
}

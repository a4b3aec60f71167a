package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** The door to plans: making one, keeping it, changing its lines. Plans of teams that one does not lead do not exist. */
@ApplicationScoped
class Plans {

    static final int MOST_PEOPLE = 60;
    private static final int MOST_LISTED = 50;

    private final PlanReading reading;
    private final PlanStore store;
    private final ManagedPeople managed;
    private final CurrentActor current;
    private final Clock clock;

    Plans(PlanReading reading, PlanStore store, ManagedPeople managed, CurrentActor current, Clock clock) {
        this.reading = reading;
        this.store = store;
        this.managed = managed;
        this.current = current;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    List<Plan.Head> all() {
        var teams = managed.teams().stream().map(ManagedPeople.Team::id).toList();
        return store.of(current.get().organization(), teams, MOST_LISTED);
    }

    /** @throws Refusal.NotFound for a plan that is not one's to see */
    @Transactional
    Plan get(UUID id) {
        var plan = store.find(current.get().organization(), id).orElseThrow(Refusal.NotFound::new);
        reading.team(plan.head().order().team());
        return plan;
    }

    /** Whether a team is of a size to plan for. */
    enum Size {
        FITS,
        NOBODY,
        TOO_MANY
    }

    /** @throws Refusal.NotFound for a team that one does not lead */
    @Transactional
    Size fits(PlanOrder order) {
        var people = reading.team(order.team()).people().size();
        return people == 0 ? Size.NOBODY : people > MOST_PEOPLE ? Size.TOO_MANY : Size.FITS;
    }

    /**
     * Plans, and keeps the plan. Not in one transaction: while the planner thinks, nobody waits for a connection.
     *
     * @param id chosen by the caller: asked for twice, it is made once
     * @param begins the first day with time for it, not before tomorrow; null for tomorrow
     */
    void make(UUID id, PlanOrder order, @Nullable LocalDate begins) {
        var actor = current.get();
        if (store.find(actor.organization(), id).isPresent()) {
            return;
        }
        var first = begins == null ? reading.tomorrow() : begins;
        var problem = reading.problem(order, first);
        var takes = Planner.plan(problem);
        var reasons = PlanReasons.of(problem, takes);
        var lines = PlanScheduleRules.lines(problem, takes).stream()
                .map(line -> line(Ids.next(), reasons, line))
                .toList();
        var head = new Plan.Head(id, order, "", first, actor.today(clock), actor.person(), null);
        store.add(actor.organization(), new Plan(head, problem.fingerprint(), lines), Instant.now(clock));
    }

    private static Plan.Line line(UUID id, PlanReasons reasons, PlanLine line) {
        var take = line.take();
        return new Plan.Line(
                id,
                take.person(),
                take.offer().course(),
                take.offer().task(),
                take.offer().title(),
                take.offer().minutes(),
                PlanTargetRules.goal(reasons.problem(), take),
                line.dueOn(),
                reasons.why(take));
    }

    /** What it is made from, as that is now, with the time that is left; of an assigned plan with the time that there was. */
    @Transactional
    PlanProblem problem(Plan plan) {
        var begins = plan.head().beginsOn();
        var tomorrow = reading.tomorrow();
        return reading.problem(
                plan.head().order(), plan.head().assigned() || begins.isAfter(tomorrow) ? begins : tomorrow);
    }

    /** Takes a line out; where it is gone already, nothing happens. */
    @Transactional
    void remove(UUID id, UUID line) {
        var plan = held(id);
        store.remove(current.get().organization(), id, line);
        save(plan, plan.lines().stream().filter(one -> !one.id().equals(line)).toList());
    }

    /**
     * Gives a line another date, or to somebody else.
     *
     * @return false where that person may not take it: it raises them in nothing that is asked, or they have it in this plan
     */
    @Transactional
    boolean change(UUID id, UUID line, PersonId person, LocalDate dueOn) {
        var plan = held(id);
        var before = plan.lines().stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        var problem = problem(plan);
        if (!before.person().equals(person)
                && !PlanTargetRules.others(
                                problem, plan.in(problem), before.in(problem).take())
                        .contains(person)) {
            return false;
        }
        var after = before.with(person, dueOn);
        save(
                plan,
                plan.lines().stream()
                        .map(one -> one.equals(before) ? after : one)
                        .toList());
        return true;
    }

    /** What each line is for hangs on the others. */
    private void save(Plan plan, List<Plan.Line> lines) {
        var problem = problem(plan);
        var takes = lines.stream().map(one -> one.in(problem).take()).toList();
        var reasons = PlanReasons.of(problem, takes);
        var saved = lines.stream()
                .map(one -> line(one.id(), reasons, one.in(problem)))
                .toList();
        store.save(current.get().organization(), plan.id(), saved);
    }

    /** @throws Refusal.Conflict for a plan that is assigned */
    private Plan held(UUID id) {
        get(id);
        var plan = store.hold(current.get().organization(), id).orElseThrow(Refusal.NotFound::new);
        if (plan.head().assigned()) {
            throw new Refusal.Conflict("This plan is assigned. Change the assignments themselves, or make a new plan.");
        }
        return plan;
    }
}

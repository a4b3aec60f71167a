package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentTouched.Deed;
import org.uplink.people.People;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** One assignment of somebody whom the one who acts manages: looking at it, moving its date, withdrawing it. */
@ApplicationScoped
class ManagedAssignments {

    /**
     * @param revision of the path that the person walks
     * @param done ids of the steps that are done, separated by commas
     * @param because the teams that it came by, separated by commas
     * @param rules the names of the rules that it came by; both are empty where the person was named alone
     * @param excusedBecause why the person is excused from it, or ""
     */
    record Detail(
            UUID id,
            UUID person,
            String name,
            String path,
            String title,
            LocalDate dueOn,
            String reason,
            String assignedBy,
            Instant assignedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant completedAt,
            int version,
            String revision,
            String done,
            String because,
            String rules,
            String excusedBecause) {

        public boolean open() {
            return withdrawnAt == null && completedAt == null;
        }

        /** What rules give, they give again: only an excuse holds against them. */
        public boolean byRules() {
            return !rules.isEmpty();
        }

        public boolean excused() {
            return !excusedBecause.isEmpty();
        }
    }

    /** An assignment as it was when somebody looked at it. */
    record Seen(UUID id, int version) {}

    private static final String DETAIL = """
            select a.id, a.person_id, p.name, a.path, r.document ->> 'title' as title, a.due_on, a.reason,
                   coalesce(manager.name, '') as assigned_by, a.assigned_at, a.withdrawn_at, w.completed_at, a.version,
                   w.revision, coalesce((select string_agg(s.step, ',') from step_completion s where s.walk_id = w.id), '') as done,
                   coalesce((select string_agg(c.label, ', ' order by c.label) from assignment_cause c
                             where c.assignment_id = a.id and c.kind = 'team' and c.ended_at is null), '') as because,
                   coalesce((select string_agg(r.name, ', ' order by r.name) from assignment_cause c
                             join assignment_rule r on r.id = c.target_id
                             where c.assignment_id = a.id and c.ended_at is null), '') as rules,
                   coalesce(a.excused_because, '') as excused_because
            from managed join assignment a on a.person_id = managed.person_id and a.organization_id = ?1
            join person p on p.id = a.person_id
            join walk w on w.id = a.walk_id
            join path_revision r on r.path = w.path and r.revision = w.revision
            left join person manager on manager.id = a.assigned_by
            where a.id = ?4""";

    private final EntityManager entities;
    private final RuleEvaluation rules;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Event<AssignmentTouched> touched;
    private final Clock clock;

    ManagedAssignments(
            EntityManager entities,
            RuleEvaluation rules,
            CurrentActor current,
            AuditTrail audit,
            Event<AssignmentTouched> touched,
            Clock clock) {
        this.entities = entities;
        this.rules = rules;
        this.current = current;
        this.audit = audit;
        this.touched = touched;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound for an assignment of somebody whom the one who acts does not manage */
    @Transactional
    @SuppressWarnings("unchecked")
    public Detail get(UUID id) {
        var actor = current.get();
        List<Detail> found = entities.createNativeQuery("with " + People.MANAGED + DETAIL, Detail.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, id)
                .getResultList();
        return found.stream().findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /**
     * Tells the person of it once more; twice on a day is once.
     *
     * @throws Refusal.Conflict where nothing is left to remind of
     */
    @Transactional
    public Detail remind(UUID id) {
        var assignment = get(id);
        if (!assignment.open()) {
            throw new Refusal.Conflict("This assignment is done or withdrawn, so there is nothing to remind of.");
        }
        audit.record("reminded", "/team/people/" + assignment.person(), assignment.title());
        tell(assignment, assignment.dueOn(), Deed.REMINDED);
        return assignment;
    }

    /**
     * Reminds of several at once; what is done or withdrawn meanwhile is passed over.
     *
     * @return how many people are reminded
     */
    @Transactional
    public int remindAll(Collection<UUID> ids) {
        var people = new HashSet<UUID>();
        for (var id : ids) {
            if (get(id).open()) {
                people.add(remind(id).person());
            }
        }
        return people.size();
    }

    private void tell(Detail assignment, LocalDate dueOn, Deed deed) {
        var actor = current.get();
        touched.fire(new AssignmentTouched(
                actor.organization(),
                new PersonId(assignment.person()),
                assignment.id(),
                assignment.path(),
                assignment.title(),
                dueOn,
                deed,
                actor.name()));
    }

    /**
     * Ends an open assignment; the walk stays the person's own, and the assignment stays as history.
     *
     * @throws Refusal.Conflict where a rule gave it, which would give it again
     */
    @Transactional
    public Detail withdraw(UUID id) {
        var assignment = get(id);
        if (assignment.open() && assignment.byRules()) {
            throw new Refusal.Conflict("A rule gave this and would give it again. Excuse the person instead.");
        }
        if (end(id, null) > 0) {
            audit.record("withdrew-assignment", "/team/people/" + assignment.person(), assignment.title());
            tell(assignment, assignment.dueOn(), Deed.WITHDRAWN);
        }
        return assignment;
    }

    /** Ends an open assignment with a reason that rules respect: they do not give it to this person again. */
    @Transactional
    public Detail excuse(UUID id, String because) {
        var assignment = get(id);
        if (end(id, because) > 0) {
            audit.record("excused", "/team/people/" + assignment.person(), assignment.title() + ": " + because);
            tell(assignment, assignment.dueOn(), Deed.WITHDRAWN);
        }
        return assignment;
    }

    /** Takes an excuse back: a rule that speaks of the person gives the path again. */
    @Transactional
    public Detail include(UUID id) {
        var assignment = get(id);
        var included = entities.createNativeQuery("update assignment set excused_because = null, version = version + 1"
                        + " where id = ?1 and excused_because is not null")
                .setParameter(1, id)
                .executeUpdate();
        if (included > 0) {
            audit.record("took-excuse-back", "/team/people/" + assignment.person(), assignment.title());
            var actor = current.get();
            rules.evaluate(actor.organization(), actor.today(clock));
        }
        return assignment;
    }

    private int end(UUID id, @Nullable String because) {
        return entities.createNativeQuery("""
                        update assignment a set withdrawn_at = ?2, withdrawn_by = ?3, excused_because = ?4,
                            version = a.version + 1
                        from walk w
                        where a.id = ?1 and w.id = a.walk_id and a.withdrawn_at is null and w.completed_at is null""")
                .setParameter(1, id)
                .setParameter(2, Instant.now(clock))
                .setParameter(3, current.get().person().value())
                .setParameter(4, because)
                .executeUpdate();
    }

    /** @return false where it was changed since it was shown, or has the date already */
    @Transactional
    public boolean moveIfSame(Seen seen, LocalDate dueOn) {
        var assignment = get(seen.id());
        var moves = assignment.open()
                && assignment.version() == seen.version()
                && !assignment.dueOn().equals(dueOn);
        if (moves) {
            moveTo(seen.id(), seen.version(), dueOn);
        }
        return moves;
    }

    /**
     * Moves the date of an open assignment.
     *
     * @param version of the assignment that was shown
     * @throws Refusal.Conflict where it was changed, withdrawn or completed since
     */
    @Transactional
    public Detail moveTo(UUID id, int version, LocalDate dueOn) {
        var assignment = get(id);
        var moved = entities.createNativeQuery("""
                        update assignment a set due_on = ?2, version = a.version + 1
                        from walk w
                        where a.id = ?1 and w.id = a.walk_id and a.withdrawn_at is null and w.completed_at is null
                          and a.version = ?3 and a.due_on <> ?2""")
                .setParameter(1, id)
                .setParameter(2, dueOn)
                .setParameter(3, version)
                .executeUpdate();
        if (moved > 0) {
            audit.record(
                    "moved-due-date",
                    "/team/people/" + assignment.person(),
                    "%s: %s → %s".formatted(assignment.title(), assignment.dueOn(), dueOn));
            tell(assignment, dueOn, Deed.MOVED);
        } else if (!assignment.open() || !assignment.dueOn().equals(dueOn)) {
            throw new Refusal.Conflict(
                    "Somebody changed this assignment meanwhile. Look at it again and change what is still needed.");
        }
        return assignment;
    }
}

package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.assignment.AssignmentTouched.Deed;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Later dates that people ask for, and what those who lead them say. */
@ApplicationScoped
class Extensions {

    /** One's own assignment that is open. */
    record Own(UUID id, String path, String title, LocalDate dueOn) {}

    private final EntityManager entities;
    private final ManagedAssignments managed;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Event<AssignmentTouched> touched;
    private final Clock clock;

    Extensions(
            EntityManager entities,
            ManagedAssignments managed,
            CurrentActor current,
            AuditTrail audit,
            Event<AssignmentTouched> touched,
            Clock clock) {
        this.entities = entities;
        this.managed = managed;
        this.current = current;
        this.audit = audit;
        this.touched = touched;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound where the walk is not one's own, or nothing of it is assigned and open */
    @Transactional
    @SuppressWarnings("unchecked")
    Own own(UUID walk) {
        Optional<Own> found = entities.createNativeQuery("""
                        select a.id, a.path, p.title, a.due_on
                        from assignment a join walk w on w.id = a.walk_id join path p on p.slug = a.path
                        where w.id = ?1 and a.organization_id = uplink_organization() and a.person_id = ?2
                          and a.withdrawn_at is null and w.completed_at is null""", Own.class)
                .setParameter(1, walk)
                .setParameter(2, current.get().person().value())
                .getResultStream()
                .findFirst();
        return found.orElseThrow(Refusal.NotFound::new);
    }

    /** What was asked about an assignment, the latest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Extension> of(UUID assignment) {
        return entities.createNativeQuery("""
                        select x.id, x.due_on, x.reason, x.asked_at, x.state, x.answered_at, coalesce(p.name, '') as by, x.answer
                        from extension_request x left join person p on p.id = x.answered_by
                        where x.organization_id = uplink_organization() and x.assignment_id = ?1
                        order by x.asked_at desc, x.id desc""", Extension.class)
                .setParameter(1, assignment)
                .getResultList();
    }

    /** Asks those who lead. While one question is open, another is not asked. @return whether it was asked now */
    @Transactional
    boolean ask(Own assignment, LocalDate dueOn, String reason) {
        var asked = entities.createNativeQuery("""
                        insert into extension_request (id, organization_id, assignment_id, person_id, due_on, reason, asked_at)
                        values (?1, uplink_organization(), ?2, ?3, ?4, ?5, ?6)
                        on conflict (assignment_id) where state = 'open' do nothing""")
                        .setParameter(1, Ids.next())
                        .setParameter(2, assignment.id())
                        .setParameter(3, current.get().person().value())
                        .setParameter(4, dueOn)
                        .setParameter(5, reason)
                        .setParameter(6, Instant.now(clock))
                        .executeUpdate()
                > 0;
        if (asked) {
            tell(assignment, current.get().person(), dueOn, Deed.ASKED);
        }
        return asked;
    }

    /** Done twice it is done once. */
    @Transactional
    void takeBack(Own assignment) {
        of(assignment.id()).stream().filter(Extension::open).forEach(request -> end(request.id(), "taken-back", ""));
    }

    /**
     * Says yes, and the date moves with it; or no.
     *
     * @throws Refusal.NotFound for an assignment of somebody whom the one who acts does not manage
     * @throws Refusal.Conflict where it was answered or taken back meanwhile
     */
    @Transactional
    ManagedAssignments.Detail answer(UUID assignment, UUID request, boolean grant, String answer) {
        var one = managed.get(assignment);
        var asked = of(assignment).stream()
                .filter(candidate -> candidate.id().equals(request))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        if (!end(request, grant ? "granted" : "declined", answer)) {
            throw new Refusal.Conflict("Somebody answered this meanwhile, or it was taken back. Look at it again.");
        }
        if (grant) {
            return managed.moveTo(assignment, one.version(), asked.dueOn());
        }
        audit.record("declined-extension", "/team/people/" + one.person(), one.title() + ": " + asked.dueOn());
        tell(
                new Own(one.id(), one.path(), one.title(), one.dueOn()),
                new PersonId(one.person()),
                one.dueOn(),
                Deed.DECLINED);
        return one;
    }

    private boolean end(UUID request, String state, String answer) {
        return entities.createNativeQuery("""
                        update extension_request set state = ?2, answer = ?3, answered_at = ?4, answered_by = ?5
                        where id = ?1 and organization_id = uplink_organization() and state = 'open'""")
                        .setParameter(1, request)
                        .setParameter(2, state)
                        .setParameter(3, answer)
                        .setParameter(4, Instant.now(clock))
                        .setParameter(5, current.get().person().value())
                        .executeUpdate()
                > 0;
    }

    private void tell(Own assignment, PersonId person, LocalDate day, Deed deed) {
        var actor = current.get();
        touched.fire(new AssignmentTouched(
                actor.organization(),
                person,
                assignment.id(),
                assignment.path(),
                assignment.title(),
                day,
                deed,
                actor.name()));
    }
}

package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.uplink.assignment.AssignmentTouched.Deed;
import org.uplink.path.PathId;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.AuditTrail.Concern;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Takes back what one save assigned, while it is fresh: new assignments go, dates and causes are as before. */
@ApplicationScoped
public class Undoing {

    private static final Duration WHILE = Duration.ofMinutes(1);
    private static final long MICROS = 1_000_000;

    private record Given(UUID id, UUID person, String path, String title, LocalDate dueOn) {}

    private final EntityManager entities;
    private final AssignmentStore store;
    private final PlanStore plans;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Event<AssignmentTouched> touched;
    private final Clock clock;

    Undoing(
            EntityManager entities,
            AssignmentStore store,
            PlanStore plans,
            CurrentActor current,
            AuditTrail audit,
            Event<AssignmentTouched> touched,
            Clock clock) {
        this.entities = entities;
        this.store = store;
        this.plans = plans;
        this.current = current;
        this.audit = audit;
        this.touched = touched;
        this.clock = clock;
    }

    /** What an address carries: microseconds since 1970. */
    static long key(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long key) {
        return Instant.ofEpochSecond(Math.floorDiv(key, MICROS), Math.floorMod(key, MICROS) * 1000);
    }

    /** Whether a save of that moment can still be taken back. */
    public boolean isFresh(long key) {
        var age = Duration.between(instant(key), Instant.now(clock));
        return !age.isNegative() && age.compareTo(WHILE) <= 0;
    }

    /**
     * Takes back what the one who acts saved at that moment; done twice it is done once. What is completed stays.
     *
     * @throws Refusal.Conflict where the minute is over
     * @throws Refusal.NotFound where the one who acts saved nothing at that moment
     */
    @Transactional
    public void undo(long key) {
        if (!isFresh(key)) {
            throw new Refusal.Conflict("The minute is over. Open the assignments one by one and withdraw them.");
        }
        var at = instant(key);
        if (!isOwn(at)) {
            throw new Refusal.NotFound();
        }
        paths(at).forEach(path -> store.lock(current.get().organization(), new PathId(path)));
        var given = given(at);
        var concerned = concerned(at);
        endCauses(at);
        moveBack(at);
        withdraw(given);
        plans.reopen(current.get().organization(), at);
        audit.recordEach("undid-assignment", "/team/assignments", concerned);
    }

    private boolean isOwn(Instant at) {
        return !entities.createNativeQuery("""
                        select saved_by from assignment_save
                        where organization_id = ?1 and saved_at = ?2 and saved_by = ?3""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, at)
                .setParameter(3, current.get().person().value())
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> paths(Instant at) {
        return entities.createNativeQuery("""
                        select distinct path from assignment
                        where organization_id = ?1 and (assigned_at = ?2 or moved_at = ?2)
                        order by path""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, at)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Given> given(Instant at) {
        return entities.createNativeQuery("""
                        select a.id, a.person_id, a.path, p.title, a.due_on
                        from assignment a join walk w on w.id = a.walk_id and w.completed_at is null
                        join path p on p.slug = a.path
                        where a.organization_id = ?1 and a.assigned_at = ?2 and a.assigned_by = ?3 and a.withdrawn_at is null
                        order by a.id""", Given.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, at)
                .setParameter(3, current.get().person().value())
                .getResultList();
    }

    /** Everybody for whom something goes back: an assignment, its date, or why they have it. */
    @SuppressWarnings("unchecked")
    private List<Concern> concerned(Instant at) {
        return entities.createNativeQuery("""
                        select a.person_id, p.title
                        from assignment a join walk w on w.id = a.walk_id join path p on p.slug = a.path
                        where a.organization_id = ?1 and a.withdrawn_at is null
                          and (a.moved_at = ?2
                               or w.completed_at is null and (
                                   a.assigned_at = ?2 and a.assigned_by = ?3
                                   or exists (select from assignment_cause c
                                              where c.assignment_id = a.id and c.caused_at = ?2 and c.ended_at is null
                                                and c.kind <> 'rule')))
                        order by p.title, a.person_id""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, at)
                .setParameter(3, current.get().person().value())
                .getResultStream()
                .map(row -> concern((Object[]) row))
                .toList();
    }

    private static Concern concern(Object[] row) {
        return new Concern(new PersonId((UUID) row[0]), (String) row[1]);
    }

    private void endCauses(Instant at) {
        entities.createNativeQuery("""
                        update assignment_cause set ended_at = ?3
                        where organization_id = ?1 and caused_at = ?2 and ended_at is null and kind <> 'rule'
                          and assignment_id in (select id from assignment where organization_id = ?1 and withdrawn_at is null)""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, at)
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }

    private void moveBack(Instant at) {
        entities.createNativeQuery("""
                        update assignment set due_on = moved_from, moved_at = null, moved_from = null, version = version + 1
                        where organization_id = ?1 and moved_at = ?2 and withdrawn_at is null""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, at)
                .executeUpdate();
    }

    private void withdraw(List<Given> given) {
        entities.createNativeQuery("""
                        update assignment set withdrawn_at = ?2, withdrawn_by = ?3, version = version + 1
                        where organization_id = ?1 and withdrawn_at is null and id = any (?4)""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, current.get().person().value())
                .setParameter(4, given.stream().map(Given::id).toArray(UUID[]::new))
                .executeUpdate();
        given.forEach(this::tell);
    }

    private void tell(Given gone) {
        var actor = current.get();
        touched.fire(new AssignmentTouched(
                actor.organization(),
                new PersonId(gone.person()),
                gone.id(),
                gone.path(),
                gone.title(),
                gone.dueOn(),
                Deed.WITHDRAWN,
                actor.name()));
    }
}

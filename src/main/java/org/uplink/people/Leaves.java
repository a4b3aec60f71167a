package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The door to who is away when. */
@ApplicationScoped
public class Leaves {

    private static final String STANDING = """
            select id, person_id, from_on, until_on from leave
            where organization_id = ?1 and cancelled_at is null and until_on >= ?2""";

    private final EntityManager entities;
    private final Lock lock;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    Leaves(EntityManager entities, Lock lock, CurrentActor current, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of an organization that run on this day or come later. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<PersonId, List<Leave>> from(OrganizationId organization, LocalDate day) {
        List<Leave> found = entities.createNativeQuery(STANDING + " order by from_on", Leave.class)
                .setParameter(1, organization.value())
                .setParameter(2, day)
                .getResultList();
        return found.stream().collect(Collectors.groupingBy(Leave::person));
    }

    /** Those of one person in the active organization that run today or come later. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Leave> of(PersonId person) {
        return entities.createNativeQuery(STANDING + " and person_id = ?3 order by from_on", Leave.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, current.get().today(clock))
                .setParameter(3, person.value())
                .getResultList();
    }

    /**
     * Notes a leave; nobody else changes leaves of the person until the transaction ends.
     *
     * @param wanted its id does not matter
     * @return as it is noted; empty where the person is away on one of these days already
     */
    @Transactional
    public Optional<Leave> note(Leave wanted) {
        lock(wanted.person());
        if (of(wanted.person()).stream().anyMatch(wanted::meets)) {
            return Optional.empty();
        }
        var leave = new Leave(Ids.next(), wanted.personId(), wanted.from(), wanted.until());
        entities.createNativeQuery("""
                        insert into leave (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, leave.id())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, leave.personId())
                .setParameter(4, leave.from())
                .setParameter(5, leave.until())
                .setParameter(6, current.get().person().value())
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
        record("noted-leave", leave);
        return Optional.of(leave);
    }

    /**
     * Takes a leave of the person back.
     *
     * @return empty where it is not there, or was taken back before
     */
    @Transactional
    public Optional<Leave> cancel(PersonId person, UUID id) {
        lock(person);
        var found = of(person).stream().filter(leave -> leave.id().equals(id)).findFirst();
        found.ifPresent(leave -> {
            entities.createNativeQuery("update leave set cancelled_at = ?2 where id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, Instant.now(clock))
                    .executeUpdate();
            record("cancelled-leave", leave);
        });
        return found;
    }

    private void lock(PersonId person) {
        lock.take("leave " + current.get().organization() + " " + person);
    }

    private void record(String action, Leave leave) {
        trail.record(action, "/team/people/" + leave.personId(), leave.from() + " – " + leave.until());
    }
}

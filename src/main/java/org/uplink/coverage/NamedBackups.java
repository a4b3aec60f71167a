package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.uplink.people.People;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Names people to step in for a service. Managers name whom they manage, and themselves; everybody who leads sees who it is. */
@ApplicationScoped
class NamedBackups {

    private final EntityManager entities;
    private final ServiceWriter writer;
    private final People people;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    NamedBackups(
            EntityManager entities,
            ServiceWriter writer,
            People people,
            CurrentActor current,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.writer = writer;
        this.people = people;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Once is enough: a second time changes nothing.
     *
     * @return the name of the person
     * @throws Refusal.NotFound for somebody whom the one who acts neither manages nor is, and for a service that is not there
     */
    @Transactional
    String name(ServiceId id, PersonId person) {
        var name = ownName(person);
        var saved = Services.found(writer.adopted(), id);
        var added = entities.createNativeQuery("""
                        insert into service_backup (service_id, organization_id, person_id, named_by, named_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, saved.key())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, person.value())
                .setParameter(4, current.get().person().value())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        if (added > 0) {
            trail.record(
                    "named-backup", "/team/people/" + person, saved.service().name());
        }
        return name;
    }

    /**
     * @return the name of the person
     * @throws Refusal.NotFound as for naming
     */
    @Transactional
    String release(ServiceId id, PersonId person) {
        var name = ownName(person);
        var saved = Services.found(writer.adopted(), id);
        var removed = entities.createNativeQuery("delete from service_backup where service_id = ?1 and person_id = ?2")
                .setParameter(1, saved.key())
                .setParameter(2, person.value())
                .executeUpdate();
        if (removed > 0) {
            trail.record(
                    "released-backup", "/team/people/" + person, saved.service().name());
        }
        return name;
    }

    private String ownName(PersonId person) {
        var actor = current.get();
        return actor.person().equals(person)
                ? actor.name()
                : people.managed(person).name();
    }
}

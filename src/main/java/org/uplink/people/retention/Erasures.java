package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** Who has left and is to be erased: asked for, taken back, and done by the night of its day. */
@ApplicationScoped
public class Erasures {

    /** One that is neither done nor taken back, by coming back or by hand. */
    public record Asked(UUID id, LocalDate dueOn) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final OrganizationLock lock;
    private final Clock clock;

    Erasures(EntityManager entities, CurrentActor current, AuditTrail audit, OrganizationLock lock, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.lock = lock;
        this.clock = clock;
    }

    public Optional<Asked> of(PersonId person) {
        return entities.createNativeQuery("""
                        select e.id, e.due_on from erasure e
                        where e.organization_id = uplink_organization() and e.person_id = ?1
                          and not exists (select from erasure_withdrawal w where w.erasure_id = e.id)
                          and uplink_left_on(e.person_id) <= uplink_day(e.asked_at)
                        order by e.asked_at desc limit 1""", Asked.class)
                .setParameter(1, person.value())
                .getResultStream()
                .map(Asked.class::cast)
                .findFirst();
    }

    /** Asked for twice it is asked for once. */
    Asked ask(PersonId person) {
        lock.take(Periods.MATTER);
        return of(person).orElseGet(() -> add(person));
    }

    private Asked add(PersonId person) {
        var asked = new Asked(Ids.next(), RetentionRules.erasedOn(current.get().today(clock)));
        entities.createNativeQuery("""
                        insert into erasure (id, organization_id, person_id, asked_by, asked_at, due_on)
                        values (?1, uplink_organization(), ?2, ?3, ?4, ?5)""")
                .setParameter(1, asked.id())
                .setParameter(2, person.value())
                .setParameter(3, current.get().person().value())
                .setParameter(4, Instant.now(clock))
                .setParameter(5, asked.dueOn())
                .executeUpdate();
        audit.record(
                "asked-for-erasure", "/admin/people/" + person, asked.dueOn().toString());
        return asked;
    }

    /** @return false where there was nothing to take back */
    boolean takeBack(PersonId person) {
        lock.take(Periods.MATTER);
        var asked = of(person);
        asked.ifPresent(one -> {
            entities.createNativeQuery("""
                            insert into erasure_withdrawal (erasure_id, organization_id, withdrawn_by, withdrawn_at)
                            values (?1, uplink_organization(), ?2, ?3) on conflict do nothing""")
                    .setParameter(1, one.id())
                    .setParameter(2, current.get().person().value())
                    .setParameter(3, Instant.now(clock))
                    .executeUpdate();
            audit.record("took-back-erasure", "/admin/people/" + person, "");
        });
        return asked.isPresent();
    }
}

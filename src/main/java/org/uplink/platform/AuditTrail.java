package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom. A row is written in the transaction of the deed, so that neither stands without the other, and the
 * database seals it into the organization's chain when that transaction commits.
 */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    AuditTrail(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param action a verb in the product's words, such as {@code assigned-path}
     * @param subject the address of what it was done to; one below {@code /people/} says whom it concerns
     */
    public void record(String action, String subject, String detail) {
        write(current.get().organization(), action, subject, detail, null);
    }

    /** For an address that does not say whom it concerns. */
    public void record(String action, String subject, String detail, PersonId whom) {
        write(current.get().organization(), action, subject, detail, whom.value());
    }

    /** In the trail of another organization than the actor's; the transaction must act for it. */
    public void recordIn(OrganizationId organization, String action, String subject, String detail) {
        write(organization, action, subject, detail, null);
    }

    private void write(OrganizationId organization, String action, String subject, String detail, @Nullable UUID whom) {
        entities.createNativeQuery("""
                        insert into audit_event (id, organization_id, at, actor_id, action, subject, detail, person_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid))""")
                .setParameter(1, Ids.next())
                .setParameter(2, organization.value())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, current.get().person().value())
                .setParameter(5, action)
                .setParameter(6, subject)
                .setParameter(7, detail)
                .setParameter(8, whom == null ? null : whom.toString())
                .executeUpdate();
    }
}

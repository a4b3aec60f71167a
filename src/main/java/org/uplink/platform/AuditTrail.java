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

    /** Who acts where nobody does, such as a round of the night. */
    public static final UUID NOBODY = new UUID(0, 0);

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
        write(current.get().organization(), me(), action, subject, detail, null);
    }

    /** For an address that does not say whom it concerns. */
    public void record(String action, String subject, String detail, PersonId whom) {
        write(current.get().organization(), me(), action, subject, detail, whom.value());
    }

    /** For somebody who is not known to the request yet; the transaction must act for the organization. */
    public void recordBy(PersonId who, OrganizationId organization, String action, String subject, String detail) {
        write(organization, who.value(), action, subject, detail, who.value());
    }

    /** In the trail of another organization than the actor's; the transaction must act for it. */
    public void recordIn(OrganizationId organization, String action, String subject, String detail) {
        write(organization, me(), action, subject, detail, null);
    }

    /** What the service does by itself, in the trail of the organization that the transaction acts for. */
    public void recordUnattended(OrganizationId organization, String action, String subject, String detail) {
        write(organization, NOBODY, action, subject, detail, null);
    }

    private UUID me() {
        return current.get().person().value();
    }

    private void write(
            OrganizationId organization,
            UUID actor,
            String action,
            String subject,
            String detail,
            @Nullable UUID whom) {
        entities.createNativeQuery("""
                        insert into audit_event (id, organization_id, at, actor_id, action, subject, detail, person_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid))""")
                .setParameter(1, Ids.next())
                .setParameter(2, organization.value())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, actor)
                .setParameter(5, action)
                .setParameter(6, subject)
                .setParameter(7, detail)
                .setParameter(8, whom == null ? null : whom.toString())
                .executeUpdate();
    }
}

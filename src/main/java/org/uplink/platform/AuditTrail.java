package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /** One of those whom a deed concerns, and what the deed is for this person. */
    public record Concern(PersonId whom, String detail) {}

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

    /** One deed that concerns many, however many: a row for each of them. Where it concerns nobody, nothing is written. */
    public void recordEach(String action, String subject, List<Concern> concerned) {
        writeEach(current.get().organization(), me(), action, subject, concerned);
    }

    /** For somebody who is not known to the request yet; the transaction must act for the organization. */
    public void recordBy(PersonId who, OrganizationId organization, String action, String subject, String detail) {
        write(organization, who.value(), action, subject, detail, who.value());
    }

    /** In the trail of another organization than the actor's; the transaction must act for it. */
    public void recordIn(OrganizationId organization, String action, String subject, String detail) {
        write(organization, me(), action, subject, detail, null);
    }

    /** As before, for an address that does not say whom it concerns. */
    public void recordIn(OrganizationId organization, String action, String subject, String detail, PersonId whom) {
        write(organization, me(), action, subject, detail, whom.value());
    }

    /** What the service does by itself, in the trail of the organization that the transaction acts for. */
    public void recordUnattended(OrganizationId organization, String action, String subject, String detail) {
        write(organization, NOBODY, action, subject, detail, null);
    }

    /** As before, for one deed that concerns many. */
    public void recordEachUnattended(
            OrganizationId organization, String action, String subject, List<Concern> concerned) {
        writeEach(organization, NOBODY, action, subject, concerned);
    }

    /**
     * What was said of a deed in the active organization, the last time that it was done: what is gone is known by that alone.
     *
     * @throws Refusal.NotFound where it was never done
     */
    public String said(String action, String subject) {
        List<?> found = entities.createNativeQuery("""
                        select detail from audit_event where organization_id = ?1 and action = ?2 and subject = ?3
                        order by at desc limit 1""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, action)
                .setParameter(3, subject)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst().orElseThrow(Refusal.NotFound::new);
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

    private void writeEach(
            OrganizationId organization, UUID actor, String action, String subject, List<Concern> concerned) {
        entities.createNativeQuery("""
                        insert into audit_event (id, organization_id, at, actor_id, action, subject, person_id, detail)
                        select gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, c.whom, c.detail
                        from unnest(?6 ::uuid[], ?7 ::text[]) with ordinality as c(whom, detail, place)
                        order by c.place""")
                .setParameter(1, organization.value())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, actor)
                .setParameter(4, action)
                .setParameter(5, subject)
                .setParameter(
                        6, concerned.stream().map(one -> one.whom().value()).toArray(UUID[]::new))
                .setParameter(7, concerned.stream().map(Concern::detail).toArray(String[]::new))
                .executeUpdate();
    }
}

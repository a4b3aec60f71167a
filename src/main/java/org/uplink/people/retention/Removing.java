package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Removes what is due, of the organization that the transaction acts for. Which rows are meant, and that nothing held goes, is
 * decided in the database: the service may delete nothing of a ledger itself ({@code uplink_due}).
 */
@ApplicationScoped
class Removing {

    /** How much is due. */
    record Due(long records, long people) {}

    private record Removed(long records, UUID[] people) {}

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Event<RecordsRemoved> removed;
    private final Clock clock;

    Removing(EntityManager entities, AuditTrail audit, Event<RecordsRemoved> removed, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.removed = removed;
        this.clock = clock;
    }

    Due count(RecordClass kind, int months, LocalDate today) {
        return (Due) entities.createNativeQuery("select records, people from uplink_count_due(?1, ?2, ?3)", Due.class)
                .setParameter(1, kind.key())
                .setParameter(2, RetentionRules.lastDayDue(months, today))
                .setParameter(3, today)
                .getSingleResult();
    }

    /** @return how many records went, at most as many as were asked for */
    long remove(OrganizationId organization, RecordClass kind, int months, LocalDate today, int most) {
        var gone = (Removed) entities.createNativeQuery(
                        "select records, people from uplink_remove_due(?1, ?2, ?3, ?4)", Removed.class)
                .setParameter(1, kind.key())
                .setParameter(2, RetentionRules.lastDayDue(months, today))
                .setParameter(3, today)
                .setParameter(4, most)
                .getSingleResult();
        if (gone.records() > 0) {
            var people = Arrays.stream(gone.people()).map(PersonId::new).collect(Collectors.toSet());
            removed.fire(new RecordsRemoved(organization, kind, people));
            note(kind, months, today, gone.records());
            audit.recordUnattended(
                    organization,
                    "removed-records",
                    "/admin/retention",
                    "%s: %d, after %d months".formatted(kind.key(), gone.records(), months));
        }
        return gone.records();
    }

    private void note(RecordClass kind, int months, LocalDate today, long records) {
        entities.createNativeQuery("""
                        insert into retention_run (id, organization_id, day, record_class, months, records, made_at)
                        values (?1, uplink_organization(), ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, Ids.next())
                .setParameter(2, today)
                .setParameter(3, kind.key())
                .setParameter(4, months)
                .setParameter(5, records)
                .setParameter(6, Instant.now(clock))
                .executeUpdate();
    }

    /** @return how many people were erased, at most as many as were asked for */
    @SuppressWarnings("unchecked")
    int erase(OrganizationId organization, LocalDate today, int most) {
        List<UUID> gone = entities.createNativeQuery("select person_id from uplink_erase_due(?1, ?2)")
                .setParameter(1, today)
                .setParameter(2, most)
                .getResultList();
        gone.forEach(person -> audit.recordUnattended(organization, "erased-person", "/admin/people/" + person, ""));
        return gone.size();
    }
}

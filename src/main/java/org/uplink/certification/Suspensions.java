package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Suspensions and their ends as rows. Nothing here is ever changed or deleted. */
@ApplicationScoped
class Suspensions {

    /**
     * One that is not lifted yet.
     *
     * @param since the day of the organization's calendar
     * @param by the name of who suspended
     */
    record Open(UUID id, UUID award, int number, LocalDate since, String by, String reason) {}

    private final EntityManager entities;

    Suspensions(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Open> openOf(UUID award) {
        return entities.createNativeQuery("""
                        select s.id, s.award_id, s.number, (s.suspended_at at time zone o.time_zone)::date as since, p.name,
                               s.reason
                        from award_suspension s
                        join organization o on o.id = s.organization_id
                        join person p on p.id = s.suspended_by
                        where s.award_id = ?1
                          and not exists (select from award_suspension_end l where l.suspension_id = s.id)""", Open.class)
                .setParameter(1, award)
                .getResultStream()
                .map(Open.class::cast)
                .findFirst();
    }

    /** How often an award was suspended so far. */
    int countOf(UUID award) {
        return (Integer) entities.createNativeQuery("select count(*)::int from award_suspension where award_id = ?1")
                .setParameter(1, award)
                .getSingleResult();
    }

    void add(UUID award, int number, OrganizationId organization, PersonId by, Instant now, String reason) {
        entities.createNativeQuery("""
                        insert into award_suspension (id, organization_id, award_id, number, suspended_at, suspended_by, reason)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, Ids.next())
                .setParameter(2, organization.value())
                .setParameter(3, award)
                .setParameter(4, number)
                .setParameter(5, now)
                .setParameter(6, by.value())
                .setParameter(7, reason)
                .executeUpdate();
    }

    /** @return false where it was lifted before */
    boolean end(UUID suspension, OrganizationId organization, PersonId by, Instant now, String note) {
        return entities.createNativeQuery("""
                                insert into award_suspension_end (suspension_id, organization_id, lifted_at, lifted_by, note)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                        .setParameter(1, suspension)
                        .setParameter(2, organization.value())
                        .setParameter(3, now)
                        .setParameter(4, by.value())
                        .setParameter(5, note)
                        .executeUpdate()
                == 1;
    }
}

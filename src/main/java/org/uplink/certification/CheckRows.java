package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.ContentJson;
import org.uplink.platform.OrganizationId;

/** Which yearly checks were met and missed, as rows, each once. Nothing here is ever changed or deleted. */
@ApplicationScoped
class CheckRows {

    record Met(UUID award, int number, LocalDate on) {}

    /** @param from the day after the window */
    record Missed(UUID award, int number, int year, LocalDate from) {}

    private final EntityManager entities;

    CheckRows(EntityManager entities) {
        this.entities = entities;
    }

    void met(OrganizationId organization, List<Met> met) {
        insert(organization, met, """
                insert into award_check (award_id, organization_id, number, met_on)
                select n.award, ?1, n.number, n.on
                from jsonb_to_recordset(?2 ::jsonb) as n(award uuid, number int, "on" date)
                on conflict do nothing""");
    }

    void missed(OrganizationId organization, List<Missed> missed) {
        insert(organization, missed, """
                insert into award_check_missed (award_id, organization_id, number, year, missed_from, missed_at)
                select n.award, ?1, n.number, n.year, n.from, n.from::timestamp at time zone o.time_zone
                from jsonb_to_recordset(?2 ::jsonb) as n(award uuid, number int, year int, "from" date)
                join organization o on o.id = ?1
                on conflict do nothing""");
    }

    /** @param today the first day on which the award counts again */
    void over(OrganizationId organization, List<Missed> over, LocalDate today) {
        if (!over.isEmpty()) {
            entities.createNativeQuery("""
                            insert into award_check_missed_end (award_id, organization_id, number, missed_from, ended_on)
                            select n.award, ?1, n.number, n.from, ?3
                            from jsonb_to_recordset(?2 ::jsonb) as n(award uuid, number int, "from" date)
                            on conflict do nothing""")
                    .setParameter(1, organization.value())
                    .setParameter(2, ContentJson.write(over))
                    .setParameter(3, today)
                    .executeUpdate();
        }
    }

    private void insert(OrganizationId organization, List<?> rows, String statement) {
        if (!rows.isEmpty()) {
            entities.createNativeQuery(statement)
                    .setParameter(1, organization.value())
                    .setParameter(2, ContentJson.write(rows))
                    .executeUpdate();
        }
    }
}

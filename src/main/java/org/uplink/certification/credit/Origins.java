package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where an entry comes from that somebody took over from an old register. */
@ApplicationScoped
class Origins {

    /** @param by "" for somebody whose records were erased */
    record Origin(String file, String by, Instant at, boolean undone) {}

    private final EntityManager entities;

    Origins(EntityManager entities) {
        this.entities = entities;
    }

    /** Nothing for one that its owner wrote, or that came by itself. */
    Optional<Origin> of(UUID entry) {
        var found = entities.createNativeQuery("""
                        select u.file_name, coalesce(p.name, '') as by, u.taken_at, u.undone_at is not null from credit_entry e
                        join history_upload u on u.id = e.upload_id left join person p on p.id = u.taken_by
                        where e.organization_id = uplink_organization() and e.id = ?1""", Origin.class)
                .setParameter(1, entry)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((Origin) found.getFirst());
    }
}

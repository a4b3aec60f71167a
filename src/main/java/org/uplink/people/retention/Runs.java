package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** What the last nights removed. */
@ApplicationScoped
class Runs {

    private static final int SHOWN = 30;

    /** One class on one night. */
    record Run(LocalDate day, String kind, int months, long records) {}

    private final EntityManager entities;

    Runs(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Run> last() {
        return entities.createNativeQuery("""
                        select day, record_class, months, cast(sum(records) as bigint) as records from retention_run
                        where organization_id = uplink_organization()
                        group by day, record_class, months order by day desc, min(made_at) limit ?1""", Run.class).setParameter(1, SHOWN).getResultList();
    }
}

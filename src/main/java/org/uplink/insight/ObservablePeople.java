package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.CurrentActor;

/** Whom an assessor may observe: everybody of the organization but themselves. */
@ApplicationScoped
class ObservablePeople {

    static final int PAGE_SIZE = 50;

    /** @param jobs titles, separated by commas */
    record Row(UUID id, String name, String jobs, long total) {}

    private final EntityManager entities;
    private final CurrentActor current;

    ObservablePeople(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** @param find a part of a name; "" for all */
    @SuppressWarnings("unchecked")
    List<Row> list(String find, int page) {
        return entities.createNativeQuery("""
                        select p.id, p.name,
                               coalesce((select string_agg(r.title, ', ' order by j.since, r.position)
                                         from membership_job j join role_profile r on r.key = j.role_profile
                                         where j.membership_id = m.id), '') as jobs,
                               count(*) over () as total
                        from membership m join person p on p.id = m.person_id
                        where m.organization_id = uplink_organization() and m.ended_on is null and p.id <> ?1
                          and (?2 = '' or strpos(lower(p.name), lower(?2)) > 0)
                        order by lower(p.name), p.id limit ?3 offset ?4""", Row.class)
                .setParameter(1, current.get().person().value())
                .setParameter(2, find)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }
}

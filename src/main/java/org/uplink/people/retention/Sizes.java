package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.uplink.platform.PersonId;

/** How much an erasure would remove, of what an administrator may know to exist. */
@ApplicationScoped
class Sizes {

    /** @param credentials whose pages will say that they are no longer kept */
    record Size(long courses, long evidence, long work, long files, long assignments, long awards, long credentials) {}

    private final EntityManager entities;

    Sizes(EntityManager entities) {
        this.entities = entities;
    }

    Size of(PersonId person) {
        return (Size) entities.createNativeQuery("""
                        with me as (select uplink_organization() as organization, cast(?1 as uuid) as person)
                        select (select count(*) from enrolment t where t.organization_id = me.organization and t.person_id = me.person),
                               (select count(*) from evidence t where t.organization_id = me.organization and t.person_id = me.person),
                               (select count(*) from submission t where t.organization_id = me.organization and t.person_id = me.person),
                               (select count(*) from submission_file f join submission t on t.id = f.submission_id
                                where t.organization_id = me.organization and t.person_id = me.person)
                               + (select count(*) from credit_file f join credit_entry t on t.id = f.entry_id
                                  where t.organization_id = me.organization and t.person_id = me.person),
                               (select count(*) from assignment t where t.organization_id = me.organization and t.person_id = me.person),
                               (select count(*) from award t where t.organization_id = me.organization and t.person_id = me.person),
                               (select count(*) from credential t where t.organization_id = me.organization and t.person_id = me.person)
                        from me""", Size.class)
                .setParameter(1, person.value())
                .getSingleResult();
    }
}

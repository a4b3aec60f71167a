package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads which courses somebody has completed, in the edition that they took. */
@ApplicationScoped
class CompletedCourses {

    record Row(String course, String title, Instant at) {}

    private final EntityManager entities;
    private final CurrentActor current;

    CompletedCourses(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    @SuppressWarnings("unchecked")
    List<Row> of(PersonId person) {
        return entities.createNativeQuery("""
                        select e.course, r.document ->> 'title' as title, e.completed_at
                        from enrolment e join course_revision r on r.course = e.course and r.revision = e.revision
                        where e.organization_id = ?1 and e.person_id = ?2 and e.completed_at is not null
                        order by e.completed_at desc, e.id""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getResultList();
    }
}

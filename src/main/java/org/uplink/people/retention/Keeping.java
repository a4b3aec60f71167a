package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.uplink.platform.PersonId;

/** The door to how long records are kept, for those who tell people of it. */
@ApplicationScoped
public class Keeping {

    private final Periods periods;
    private final LegalHolds holds;
    private final EntityManager entities;

    Keeping(Periods periods, LegalHolds holds, EntityManager entities) {
        this.periods = periods;
        this.holds = holds;
        this.entities = entities;
    }

    /** What is kept without an end is absent. */
    public Map<RecordClass, Integer> months() {
        return periods.find().months();
    }

    public boolean isHeld(PersonId person) {
        return holds.isHeld(person);
    }

    /** Whether somebody is noted as employed because they are a student. */
    public boolean isStudent(PersonId person) {
        return (Boolean)
                entities.createNativeQuery("""
                        select exists (select from membership m where m.organization_id = uplink_organization()
                                       and m.person_id = ?1 and m.student_intern and m.ended_on is null)""").setParameter(1, person.value()).getSingleResult();
    }
}

package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.uplink.platform.PersonId;

/** How people of the organization that the transaction acts for want to be written to. */
@ApplicationScoped
class Preferences {

    private final EntityManager entities;

    Preferences(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Frequency of(PersonId person) {
        Optional<String> chosen = entities.createNativeQuery("""
                        select mail from notice_preference
                        where organization_id = uplink_organization() and person_id = ?1""")
                .setParameter(1, person.value())
                .getResultStream()
                .findFirst();
        return chosen.flatMap(Frequency::find).orElse(Frequency.DAILY);
    }

    void save(PersonId person, Frequency frequency) {
        entities.createNativeQuery("""
                        insert into notice_preference (organization_id, person_id, mail)
                        values (uplink_organization(), ?1, ?2)
                        on conflict (organization_id, person_id) do update set mail = excluded.mail""")
                .setParameter(1, person.value())
                .setParameter(2, frequency.key())
                .executeUpdate();
    }
}

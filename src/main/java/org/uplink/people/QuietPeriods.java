package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.uplink.platform.OrganizationId;

/** The door to the quiet periods of an organization's year. */
@ApplicationScoped
public class QuietPeriods {

    private final EntityManager entities;

    QuietPeriods(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that run on this day or come later, in their order. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<QuietPeriod> from(OrganizationId organization, LocalDate day) {
        return entities.createNativeQuery("""
                        select name, from_on, until_on from calendar_period
                        where organization_id = ?1 and until_on >= ?2 order by from_on, until_on, id""", QuietPeriod.class)
                .setParameter(1, organization.value())
                .setParameter(2, day)
                .getResultList();
    }
}

package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.uplink.platform.CurrentActor;

/** One change at a time, within an organization, where two at once would break a rule over several rows. */
@ApplicationScoped
public class OrganizationLock {

    private final EntityManager entities;
    private final CurrentActor current;

    OrganizationLock(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** Held until the transaction ends. */
    public void take(String matter) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, matter + " of " + current.get().organization())
                .getSingleResult();
    }
}

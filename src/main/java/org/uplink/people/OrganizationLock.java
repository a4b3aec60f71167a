package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** One change at a time, within an organization, where two at once would break a rule over several rows. */
@ApplicationScoped
public class OrganizationLock {

    /** Two who take the role of an administrator from each other at once would leave nobody. */
    public static final String ADMINS = "admins";

    private final EntityManager entities;
    private final CurrentActor current;

    OrganizationLock(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** Held until the transaction ends. */
    public void take(String matter) {
        take(matter, current.get().organization());
    }

    /** The same where nobody acts. */
    public void take(String matter, OrganizationId organization) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, matter + " of " + organization)
                .getSingleResult();
    }
}

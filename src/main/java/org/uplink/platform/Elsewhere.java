package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What a deed of one organization brings to another: in its transaction, or neither stands. */
@ApplicationScoped
public class Elsewhere {

    private final EntityManager entities;
    private final CurrentActor current;

    Elsewhere(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** In a transaction that acts for the actor's own organization, and does so again afterwards. */
    public void within(OrganizationId organization, Runnable work) {
        actFor(organization);
        work.run();
        actFor(current.get().organization());
    }

    private void actFor(OrganizationId organization) {
        entities.createNativeQuery("select set_config('uplink.organization', ?1, true)")
                .setParameter(1, organization.toString())
                .getSingleResult();
    }
}

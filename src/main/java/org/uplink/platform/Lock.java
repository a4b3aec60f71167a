package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * A name that one transaction at a time has taken, across all copies of the service, until it ends. Names never change: during a
 * rollout an old and a new copy wait for each other by them.
 */
@ApplicationScoped
public class Lock {

    private final EntityManager entities;

    Lock(EntityManager entities) {
        this.entities = entities;
    }

    public void take(String name) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, name)
                .getSingleResult();
    }

    /** The same within the organization that the transaction acts for. */
    public void takeHere(String name) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1 || uplink_organization(), 0))")
                .setParameter(1, name)
                .getSingleResult();
    }
}

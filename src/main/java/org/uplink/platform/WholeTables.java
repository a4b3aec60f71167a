package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Statements about all lines of a file. The database knows nothing of rows that have just come, takes them for a few and would look
 * for each line through all people; so that way is shut while these statements run.
 */
@ApplicationScoped
public class WholeTables {

    private final EntityManager entities;

    WholeTables(EntityManager entities) {
        this.entities = entities;
    }

    public void read(Runnable statements) {
        loopOver("off");
        statements.run();
        loopOver("on");
    }

    private void loopOver(String nested) {
        entities.createNativeQuery("select set_config('enable_nestloop', ?1, true)")
                .setParameter(1, nested)
                .getSingleResult();
    }
}

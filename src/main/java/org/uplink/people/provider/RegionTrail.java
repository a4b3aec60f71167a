package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** Says in the trail of the other side, too, what one side has done: in the transaction of the deed. */
@ApplicationScoped
class RegionTrail {

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;

    RegionTrail(EntityManager entities, CurrentActor current, AuditTrail trail) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
    }

    void record(String action, String subject, String detail) {
        trail.record(action, subject, detail);
    }

    /** Where both sides are one organization it has been said already. */
    void tell(OrganizationId other, String action, String subject, String detail) {
        var own = current.get().organization();
        if (other.equals(own)) {
            return;
        }
        actFor(other);
        trail.recordIn(other, action, subject, detail);
        actFor(own);
    }

    /** Until the transaction ends, or is told otherwise. */
    private void actFor(OrganizationId organization) {
        entities.createNativeQuery("select set_config('uplink.organization', ?1, true)")
                .setParameter(1, organization.toString())
                .getSingleResult();
    }
}

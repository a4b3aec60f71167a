package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** Says in the trail of the other side, too, what one side has done: in the transaction of the deed. */
@ApplicationScoped
class RegionTrail {

    private final CurrentActor current;
    private final AuditTrail trail;

    RegionTrail(CurrentActor current, AuditTrail trail) {
        this.current = current;
        this.trail = trail;
    }

    void record(String action, String subject, String detail) {
        trail.record(action, subject, detail);
    }

    /** Where both sides are one organization it has been said already. */
    void tell(OrganizationId other, String action, String subject, String detail) {
        if (!other.equals(current.get().organization())) {
            trail.recordThere(other, action, subject, detail);
        }
    }
}

package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Elsewhere;
import org.uplink.platform.OrganizationId;

/** Says to the other side, too, what one side has done: in the transaction of the deed. */
@ApplicationScoped
class RegionTrail {

    private final CurrentActor current;
    private final AuditTrail trail;
    private final Elsewhere elsewhere;
    private final Event<RegionTouched> touched;

    RegionTrail(CurrentActor current, AuditTrail trail, Elsewhere elsewhere, Event<RegionTouched> touched) {
        this.current = current;
        this.trail = trail;
        this.elsewhere = elsewhere;
        this.touched = touched;
    }

    void record(String action, String subject, String detail) {
        trail.record(action, subject, detail);
    }

    /** Where both sides are one organization it has been said already. */
    void tell(OrganizationId other, String action, String subject, String detail) {
        if (!other.equals(current.get().organization())) {
            elsewhere.within(other, () -> trail.recordIn(other, action, subject, detail));
        }
    }

    /** In the transaction, acting for that organization. */
    void within(OrganizationId organization, Runnable work) {
        elsewhere.within(organization, work);
    }

    /** To whom it concerns in the organization. */
    void tell(RegionTouched news) {
        elsewhere.within(news.organization(), () -> touched.fire(news));
    }
}

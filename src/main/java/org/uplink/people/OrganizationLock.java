package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;

/** One change at a time, within an organization, where two at once would break a rule over several rows. */
@ApplicationScoped
public class OrganizationLock {

    /** Two who take the role of an administrator from each other at once would leave nobody. */
    public static final String ADMINS = "admins";

    private final Lock lock;
    private final CurrentActor current;

    OrganizationLock(Lock lock, CurrentActor current) {
        this.lock = lock;
        this.current = current;
    }

    /** Held until the transaction ends. */
    public void take(String matter) {
        take(matter, current.get().organization());
    }

    /** The same where nobody acts. */
    public void take(String matter, OrganizationId organization) {
        lock.take(matter + " of " + organization);
    }
}

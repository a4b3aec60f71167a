package org.uplink.notification;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import org.uplink.people.DailyRounds;
import org.uplink.platform.OrganizationId;

/** What the scheduler does early on an organization's day, for tests of other rooms. */
public final class Morning {

    private Morning() {}

    /** People are told what the day brings, and what they have not read is mailed. */
    public static void of(OrganizationId organization, LocalDate day) {
        var container = Arc.container();
        container.instance(DailyRounds.class).get().day(organization, day);
        container.instance(Postman.class).get().deliver();
    }
}

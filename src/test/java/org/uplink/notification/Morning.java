package org.uplink.notification;

import io.quarkus.arc.Arc;
import java.time.LocalDate;
import org.uplink.people.DailyRounds;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Browser;

/** What the scheduler does early on an organization's day, for tests of other rooms. */
public final class Morning {

    private Morning() {}

    /** People are told what the day brings, and what they have not read is mailed. */
    public static void of(OrganizationId organization, LocalDate day) {
        Arc.container().instance(DailyRounds.class).get().day(organization, day);
        mail();
    }

    /** All that waits to be mailed is. */
    public static void mail() {
        Arc.container().instance(Postman.class).get().deliver();
        Arc.container().instance(InvitationPost.class).get().deliver();
    }

    /** The words of the mails that somebody got, the latest first. */
    public static String caught(String email) {
        return Browser.anonymous()
                .get("/local/mail?to=" + email.replace("@", "%40"))
                .html()
                .select("article")
                .text();
    }
}

package org.uplink.notification;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.uplink.people.DailyRound;
import org.uplink.platform.OrganizationId;

/** Early on each day people are told what it brings, and mails are made of what they have not read. */
@ApplicationScoped
class Rounds implements DailyRound {

    private final NoticeSources sources;
    private final NoticeRows notices;
    private final Digests digests;

    Rounds(NoticeSources sources, NoticeRows notices, Digests digests) {
        this.sources = sources;
        this.notices = notices;
        this.digests = digests;
    }

    @Override
    public String name() {
        return "notices";
    }

    /** After rules have given and taken what the day brings. */
    @Override
    public int order() {
        return 20;
    }

    /** Before people come to work, and after the night in which servers restart. */
    @Override
    public int fromHour() {
        return 5;
    }

    @Override
    public void run(OrganizationId organization, LocalDate today) {
        var added = notices.add(sources.on(organization.value(), today));
        var mails = digests.make(organization, today);
        if (added + mails > 0) {
            Log.infof("%s: %d notices, %d mails", organization, added, mails);
        }
    }
}

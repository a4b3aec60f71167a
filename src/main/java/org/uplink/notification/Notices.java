package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.uplink.platform.PersonId;

/** The door to telling people something: in the service, and in the mail that gathers what they have not read. */
@ApplicationScoped
public class Notices {

    private final NoticeRows notices;

    Notices(NoticeRows notices) {
        this.notices = notices;
    }

    /**
     * A report that somebody of the transaction's organization asked to be told of.
     *
     * @param key of the report and its period: told again with the same key, it is told once
     * @param name that the person gave it
     * @param figures what it adds up to, in the reader's language
     * @param address of the page with all of it
     */
    @Transactional
    public void report(PersonId person, String key, String name, String figures, String address) {
        notices.add(List.of(new Told(person.value(), NoticeKind.REPORT.key(), key, name, figures, null, address)));
    }
}

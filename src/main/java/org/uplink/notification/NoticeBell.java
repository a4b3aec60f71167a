package org.uplink.notification;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;

/** The number in the head of every page. */
@ApplicationScoped
class NoticeBell implements Page.Bell {

    /** One more than is shown as a number. */
    private static final int MOST = 100;

    private final NoticeRows notices;
    private final CurrentActor current;

    NoticeBell(NoticeRows notices, CurrentActor current) {
        this.notices = notices;
        this.current = current;
    }

    /** Error pages have the head, too: a database that fails takes the number away and nothing else. */
    @Override
    public int unread() {
        try {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> notices.unread(current.get().person(), MOST));
        } catch (RuntimeException failed) {
            Log.warn("The number of unread notices is not known", failed);
            return 0;
        }
    }
}

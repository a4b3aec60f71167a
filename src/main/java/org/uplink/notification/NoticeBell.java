package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    @Override
    @Transactional
    public int unread() {
        return notices.unread(current.get().person(), MOST);
    }
}

package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.uplink.people.provider.RegionTouched;
import org.uplink.people.provider.RegionTouched.Deed;

/** Administrators hear what a region offers their organization, and when that changes. What is over waits for no mail. */
@ApplicationScoped
class RegionNews {

    private static final Set<NoticeKind> WAITING = EnumSet.of(NoticeKind.REGION_OFFERED, NoticeKind.REGION_CHANGED);
    private static final Set<NoticeKind> MOVED = EnumSet.of(NoticeKind.REGION_WORDS_MOVED);

    private final NoticeRows notices;
    private final NoticeSources sources;

    RegionNews(NoticeRows notices, NoticeSources sources) {
        this.notices = notices;
        this.sources = sources;
    }

    void onTouched(@Observes RegionTouched touched) {
        switch (touched.deed()) {
            case OFFERED -> tell(NoticeKind.REGION_OFFERED, touched, Set.of());
            case CHANGED -> tell(NoticeKind.REGION_CHANGED, touched, Set.of());
            case ACCEPTED, ENDED -> notices.settle(WAITING, touched.settled());
            case REPLACED -> notices.takeBack(WAITING, touched.settled());
            case WORDS_MOVED -> {
                notices.takeBack(MOVED, touched.settled());
                tell(NoticeKind.REGION_WORDS_MOVED, touched, Set.of());
            }
            case WORDS_BACK -> notices.takeBack(MOVED, touched.settled());
            case WORDS_TAKEN -> notices.settle(MOVED, touched.settled());
            case WITHDRAWN, REMOVED ->
                tell(NoticeKind.REGION_WITHDRAWN, touched, notices.takeBack(WAITING, touched.settled()));
        }
    }

    /** Of a region that is gone no value is left. */
    private static String values(RegionTouched touched) {
        return touched.deed() == Deed.REMOVED ? "" : String.join(", ", touched.values());
    }

    private static String page(NoticeKind kind) {
        return kind == NoticeKind.REGION_WORDS_MOVED ? "/admin/sign-in/roles" : "/admin/sign-in";
    }

    private void tell(NoticeKind kind, RegionTouched touched, Set<UUID> but) {
        notices.add(sources.administrators(touched.organization()).stream()
                .filter(admin -> !but.contains(admin))
                .map(admin -> new Told(
                        admin, kind.key(), touched.matter(), touched.name(), values(touched), null, page(kind)))
                .toList());
    }
}

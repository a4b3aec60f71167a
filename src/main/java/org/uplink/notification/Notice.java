package org.uplink.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as it is kept; see {@link Told} for its words. */
record Notice(
        UUID id,
        String kind,
        String subject,
        String detail,
        @Nullable LocalDate day,
        String address,
        Instant madeAt,
        @Nullable Instant readAt,
        long total) {

    /** Columns in the order of this record. */
    static final String COLUMNS = """
            n.id, n.kind, n.subject, n.detail, n.day, n.address, n.made_at, n.read_at, count(*) over () as total""";

    NoticeKind about() {
        return NoticeKind.of(kind);
    }

    public boolean unread() {
        return readAt == null;
    }
}

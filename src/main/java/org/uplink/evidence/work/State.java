package org.uplink.evidence.work;

import java.util.Locale;

/** Where a submission is. */
enum State {
    DRAFT,
    SUBMITTED,
    CHANGES_ASKED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package org.uplink.evidence.work;

import java.util.Locale;

/** What is done to a submission, by its author or by an assessor. */
enum Deed {
    SAVE,
    HAND_IN,
    WITHDRAW,
    ASK_CHANGES,
    ACCEPT,
    DECLINE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.uplink.credential;

import java.util.Locale;

/** What a status list says of a credential. What is revoked stays so; a suspension is set and cleared. */
enum StatusPurpose {
    REVOCATION,
    SUSPENSION;

    /** As in the standard, and at the end of the address of a list. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

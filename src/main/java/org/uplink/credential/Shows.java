package org.uplink.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a credential says of its holder. */
enum Shows {
    /** Whoever has it holds it. */
    NOBODY,
    /** A hash of an e-mail address: who knows the address can check it, and is told no name. */
    EMAIL,
    NAME;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shows> find(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}

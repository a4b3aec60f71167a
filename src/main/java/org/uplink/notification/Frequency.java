package org.uplink.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often somebody wants to be written to, at most. */
enum Frequency {
    DAILY,
    WEEKLY,
    NEVER;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Frequency::key).toList();
    }

    static Optional<Frequency> find(@Nullable String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}

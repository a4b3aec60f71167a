package org.uplink.evidence.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be handed in; each is an evidence kind of the framework. */
enum Kind {
    WORK_SAMPLE,
    CONTRIBUTION,
    EXTERNAL_CREDENTIAL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
        return find(key).orElseThrow();
    }

    static Optional<Kind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}

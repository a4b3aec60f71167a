package org.uplink.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How fresh evidence is, or the level that rests on it. Later ones are weaker; {@code NONE} is for level 0. */
public enum Currency {
    NONE,
    CURRENT,
    DUE,
    STALE,
    LAPSED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Currency of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean atLeast(Currency other) {
        return compareTo(other) <= 0;
    }
}

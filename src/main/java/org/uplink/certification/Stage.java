package org.uplink.certification;

import java.util.Locale;

/** Which award is next in the line of awards of a person: each asks for its own. */
public enum Stage {
    /** The first, or the first again after all that was held has lapsed for good. */
    FIRST,
    /** In the window before the end, or in the days of grace after it. It counts from the old end. */
    RENEWAL,
    /** After the days of grace, for as long as the terms allow. It counts from the day. */
    REINSTATEMENT;

    /** As rows and templates name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for what is no key */
    public static Stage of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

package org.uplink.competency.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One element of a framework, as much of it as a difference needs.
 *
 * @param position within its list
 * @param code such as {@code SEC-01}, where it has one
 */
record Entry(
        Key key, UUID fingerprint, int position, @Nullable String code, String title) {

    /** What an element is known by within its framework. */
    record Key(Part part, UUID identifier) {}
}

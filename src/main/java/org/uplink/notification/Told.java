package org.uplink.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person, once.
 *
 * @param kind key of a {@link NoticeKind}
 * @param key what it is about: the same kind and key are not told to a person again
 * @param subject the title of what it is about
 * @param detail depends on the kind: a reason, a name, an outcome
 * @param day that it speaks of
 * @param address of the page where one acts on it
 */
record Told(
        UUID person,
        String kind,
        String key,
        String subject,
        String detail,
        @Nullable LocalDate day,
        String address) {}

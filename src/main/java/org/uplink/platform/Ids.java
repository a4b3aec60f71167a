package org.uplink.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Makes ids: UUIDv7 for rows, so that they sort by time, and random words for addresses that must not be guessed. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** 128 random bits as 22 letters, digits, '-' and '_'. */
    public static String secret() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param text null where nothing was sent
     * @throws Refusal.NotFound when the text is no UUID in its usual form
     */
    public static UUID parse(@Nullable String text) {
        try {
            var id = UUID.fromString(Typed.text(text));
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            throw new Refusal.NotFound();
        }
        throw new Refusal.NotFound();
    }

    /**
     * The id that a form brings for what it makes; a new one where it brings none, as a page of an earlier version does.
     *
     * @throws Refusal.NotFound for what is no id
     */
    public static UUID orNext(@Nullable String text) {
        return Typed.text(text).isEmpty() ? next() : parse(text);
    }

    /**
     * An id that may be left out, for queries that look for it as text.
     *
     * @throws Refusal.NotFound for what is neither empty nor an id: it is nobody's
     */
    public static String orEmpty(String text) {
        return text.isEmpty() ? "" : parse(text).toString();
    }
}

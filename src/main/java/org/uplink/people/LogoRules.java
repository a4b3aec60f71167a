package org.uplink.people;

import java.util.Arrays;
import java.util.Optional;

/** What may be an organization's logo. The bytes decide, never the name of the file or what the browser calls it. */
final class LogoRules {

    static final int MOST_BYTES = 200_000;
    static final long MOST_PIXELS = 4_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private LogoRules() {}

    /** The media type; empty for anything but PNG and JPEG. */
    static Optional<String> typeOf(byte[] content) {
        if (startsWith(content, PNG)) {
            return Optional.of("image/png");
        }
        return startsWith(content, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}

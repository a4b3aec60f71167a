package org.uplink.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Sha256;

/** E-mail addresses as salted hashes ({@code IdentityHash} of Open Badges 3.0): the address and then the salt. Pure. */
final class IdentityRules {

    /** Stands in where there is no hash, so that an answer takes as long. */
    private static final String NONE = "sha256$" + "0".repeat(64);

    private IdentityRules() {}

    /** Addresses are compared without regard to case, as mail servers in practice do. */
    static String hash(String email, String salt) {
        return "sha256$" + Sha256.hex(email.strip().toLowerCase(Locale.ROOT) + salt);
    }

    /**
     * Whether an address is the one behind a hash. Takes as long for a miss, and where there is nothing to hit.
     *
     * @param hash null where the holder shares none
     */
    static boolean matches(String email, @Nullable String hash, @Nullable String salt) {
        var given = hash(email, salt == null ? "" : salt).getBytes(StandardCharsets.US_ASCII);
        var kept = (hash == null ? NONE : hash).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(kept, given);
    }
}

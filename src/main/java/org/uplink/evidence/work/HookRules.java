package org.uplink.evidence.work;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a delivery is from whom it says, and fresh. Signed as the Standard Webhooks specification has it: HMAC-SHA256
 * over {@code <id>.<timestamp>.<body>}, as {@code v1,<base64>}, several with spaces between.
 */
final class HookRules {

    /** Before and after: clocks differ. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String HMAC = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final int LONGEST_ID = 200;

    private HookRules() {}

    /** @param timestamp seconds since 1970, as sent */
    record Delivery(String id, String timestamp, String signatures, byte[] body) {}

    static boolean isGenuine(Delivery delivery, List<byte[]> secrets, Instant now) {
        return isNamed(delivery.id())
                && isFresh(delivery.timestamp(), now)
                && secrets.stream().anyMatch(secret -> isSigned(delivery, secret));
    }

    private static boolean isNamed(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ID && !id.contains(".");
    }

    private static boolean isFresh(String timestamp, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, now).abs().compareTo(WINDOW) <= 0;
    }

    private static boolean isSigned(Delivery delivery, byte[] secret) {
        var expected = signature(delivery, secret).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(delivery.signatures().split(" "))
                .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), expected));
    }

    static String signature(Delivery delivery, byte[] secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update((delivery.id() + "." + delivery.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(delivery.body()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

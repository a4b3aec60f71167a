package org.uplink.people.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.uplink.platform.Ids;

/** Secrets of 256 random bits, of which only the hash is kept. */
public final class Secrets {

    private Secrets() {}

    /** Letters, digits, '-' and '_'. */
    public static String next() {
        return Ids.secret() + Ids.secret();
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.uplink.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Which credentials of an organization are revoked, or which are suspended, as a {@code BitstringStatusListCredential} (W3C Bitstring Status List
 * 1.0) before it is signed. A list has room for so many that nobody who reads it is seen to ask for one. Pure.
 */
final class StatusList {

    static final int LENGTH = 131_072;
    static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration VALID = Duration.ofDays(1);

    private StatusList() {}

    /**
     * @param address of the list
     * @param issuer the identifier of the organization
     * @param purpose what the positions say
     * @param set the positions of which it is so
     * @param now to the second: the list is of this moment
     */
    static Map<String, Object> of(
            String address, String issuer, StatusPurpose purpose, Collection<Integer> set, Instant now) {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", address + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", purpose.key());
        subject.put("encodedList", encoded(set));
        subject.put("ttl", FRESH.toMillis());
        var list = new LinkedHashMap<String, Object>();
        list.put("@context", List.of(Contexts.CREDENTIALS));
        list.put("id", address);
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", issuer);
        list.put("validFrom", now.toString());
        list.put("validUntil", now.plus(VALID).toString());
        list.put("credentialSubject", subject);
        return list;
    }

    /** Position 0 is the highest bit of the first byte. */
    private static String encoded(Collection<Integer> set) {
        var bits = new byte[LENGTH / Byte.SIZE];
        set.forEach(position -> bits[position / Byte.SIZE] |= (byte) (0x80 >>> position % Byte.SIZE));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Multibase.base64(packed.toByteArray());
    }
}

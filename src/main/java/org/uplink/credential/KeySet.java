package org.uplink.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * The keys that credentials are signed with: Ed25519 for proofs, RSA for tokens. The newest that has begun signs; all stay
 * published, so that what an earlier one has signed can be checked. A key is known by its thumbprint (RFC 7638).
 */
record KeySet(List<JWK> keys) {

    private static final int RSA_BITS = 2048;

    /** A pair of keys that sign from a moment on. */
    static KeySet first(Instant from) {
        return new KeySet(List.of()).withNew(from);
    }

    /** @throws IllegalArgumentException for anything but a JWK set with a private Ed25519 and a private RSA key */
    static KeySet parse(String json) {
        try {
            var set = new KeySet(JWKSet.parse(json).getKeys());
            set.forProofs(Instant.EPOCH);
            set.forTokens(Instant.EPOCH);
            return set;
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("not a JWK set: " + malformed.getMessage());
        }
    }

    /** These keys and a new pair, which signs from a moment on. */
    KeySet withNew(Instant from) {
        var more = new ArrayList<>(keys);
        more.add(new OctetKeyPair.Builder(Ed25519.generate())
                .keyUse(KeyUse.SIGNATURE)
                .notBeforeTime(Date.from(from))
                .build());
        more.add(new RSAKey.Builder(newRsa())
                .keyUse(KeyUse.SIGNATURE)
                .notBeforeTime(Date.from(from))
                .build());
        return new KeySet(List.copyOf(more));
    }

    OctetKeyPair forProofs(Instant now) {
        return signing(OctetKeyPair.class, now);
    }

    RSAKey forTokens(Instant now) {
        return signing(RSAKey.class, now);
    }

    /** The public key with a thumbprint, of whatever age. */
    <K extends JWK> Optional<K> find(Class<K> kind, String id) {
        return keys.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(key -> idOf(key).equals(id))
                .findFirst();
    }

    /** With the private parts: for the file and nothing else. */
    String toJson() {
        return new JWKSet(keys).toString(false);
    }

    static String idOf(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    static Instant begins(JWK key) {
        return key.getNotBeforeTime() == null
                ? Instant.EPOCH
                : key.getNotBeforeTime().toInstant();
    }

    private <K extends JWK> K signing(Class<K> kind, Instant now) {
        var own = keys.stream()
                .filter(key -> kind.isInstance(key) && key.isPrivate())
                .map(kind::cast)
                .sorted(Comparator.comparing(KeySet::begins))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException("no private key of the kind " + kind.getSimpleName());
        }
        return own.reversed().stream()
                .filter(key -> !begins(key).isAfter(now))
                .findFirst()
                .orElse(own.getFirst());
    }

    private static RSAKey newRsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            var pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }
}

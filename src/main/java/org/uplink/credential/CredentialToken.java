package org.uplink.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A credential as a signed token: VC-JWT with RS256, whose payload is the credential itself beside the claims that Open
 * Badges 3.0 (section 8.2) asks for. No clock, no network.
 */
final class CredentialToken {

    private static final JOSEObjectType TYPE = new JOSEObjectType("vc+jwt");

    private CredentialToken() {}

    /** @param method the identifier of the key */
    static String sign(Map<String, Object> document, RSAKey key, String method) {
        var claims = new LinkedHashMap<>(document);
        claims.put("iss", idOf(document.get("issuer")));
        claims.put("jti", document.get("id"));
        claims.put("sub", idOf(document.get("credentialSubject")));
        claims.put("nbf", seconds(document.get("validFrom")));
        if (document.containsKey("validUntil")) {
            claims.put("exp", seconds(document.get("validUntil")));
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(TYPE)
                .contentType("vc")
                .keyID(method)
                .build();
        try {
            var token = new JWSObject(header, new Payload(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key for tokens cannot sign", e);
        }
    }

    /** What a token says, whoever has signed it: nothing to rely on. Empty for text that is no such token. */
    static Optional<Map<String, Object>> payload(String token) {
        return parse(token).map(read -> read.getPayload().toJSONObject());
    }

    /**
     * Whether a token was signed with the key that it names.
     *
     * @param keys finds a key by its identifier; null for one that is not the issuer's
     */
    static boolean verifies(String token, Function<String, @Nullable RSAKey> keys) {
        var read = parse(token);
        if (read.isEmpty() || !TYPE.equals(read.get().getHeader().getType())) {
            return false;
        }
        var key = keys.apply(String.valueOf(read.get().getHeader().getKeyID()));
        var algorithm = read.get().getHeader().getAlgorithm();
        try {
            return key != null
                    && JWSAlgorithm.RS256.equals(algorithm)
                    && read.get().verify(new RSASSAVerifier(key));
        } catch (JOSEException malformed) {
            return false;
        }
    }

    private static Optional<JWSObject> parse(String token) {
        try {
            var read = JWSObject.parse(token);
            return read.getPayload().toJSONObject() == null ? Optional.empty() : Optional.of(read);
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }

    /** The identifier of the issuer or the subject, written alone or in an object. */
    private static Object idOf(@Nullable Object whole) {
        return whole instanceof Map<?, ?> object ? String.valueOf(object.get("id")) : String.valueOf(whole);
    }

    private static long seconds(@Nullable Object instant) {
        return Instant.parse(String.valueOf(instant)).getEpochSecond();
    }
}

package org.uplink.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of accounts, as {@code uplink-cli} gets them. Asked for once in a run and account. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String of(String email) {
        return KNOWN.compute(email, (_, known) -> known != null && isFresh(known) ? known : fetch(email));
    }

    /** Who the account is in the identity provider. */
    static String subjectOf(String email) {
        return claims(of(email)).get("sub").asText();
    }

    private static String fetch(String email) {
        return Keycloak.token("uplink", "uplink-cli", email, Map.of("scope", "openid organization:*"))
                .jsonPath()
                .getString("access_token");
    }

    /** Good for a while yet by the claim itself; a minute is kept in hand. */
    private static boolean isFresh(String token) {
        return claims(token).get("exp").asLong() > System.currentTimeMillis() / 1000 + 60;
    }

    private static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

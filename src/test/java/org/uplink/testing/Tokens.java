package org.uplink.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Bearer tokens of accounts, as {@code uplink-cli} gets them. Asked for once in a run and account. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String of(String email) {
        return KNOWN.compute(email, (_, known) -> known != null && isFresh(known) ? known : fetch(email));
    }

    /** What tells a client who signed in, and is for nobody else. */
    public static String idTokenOf(String email) {
        return given(email).getString("id_token");
    }

    public static String refreshTokenOf(String email) {
        return given(email).getString("refresh_token");
    }

    /** Signed by the same realm, for a program that is not the API. */
    public static String forAnotherAudience(String email) {
        try (var _ = Accounts.programOfElsewhere("elsewhere")) {
            return Keycloak.token("uplink", "elsewhere", email, Map.of("scope", "openid"))
                    .jsonPath()
                    .getString("access_token");
        }
    }

    /** Signed by the same server, by another realm. */
    public static String ofAnotherRealm() {
        return Keycloak.token("master", "admin-cli", "admin", Map.of())
                .jsonPath()
                .getString("access_token");
    }

    /** A token that was good a moment ago. */
    public static String expired(String email) {
        try (var _ = Accounts.programTokensThatLast(1)) {
            var token = fetch(email);
            LockSupport.parkNanos(Duration.ofMillis(2500).toNanos());
            return token;
        }
    }

    /** The keys that the realm publishes. */
    public static String keys() {
        return RestAssured.given()
                .get(Keycloak.address() + "/realms/uplink/protocol/openid-connect/certs")
                .asString();
    }

    private static JsonPath given(String email) {
        return Keycloak.token("uplink", "uplink-cli", email, Map.of("scope", "openid organization:*"))
                .jsonPath();
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

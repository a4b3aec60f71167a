package org.uplink.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The test Keycloak and its administrator. */
final class Keycloak {

    /** Less than a token of the administrator lasts. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private record Kept(String address, String token, Instant until) {}

    private static volatile @Nullable Kept kept;

    private Keycloak() {}

    static String address() {
        return ConfigProvider.getConfig().getValue("uplink.test.keycloak", String.class);
    }

    static RequestSpecification administrator() {
        return administrator("uplink");
    }

    static RequestSpecification administrator(String realm) {
        return given().baseUri(address())
                .port(port())
                .basePath("/admin/realms/" + realm)
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(administratorsToken());
    }

    /** Hashing the password is most of what an account costs, so that it is not done for each request. */
    static String administratorsToken() {
        var now = Instant.now();
        var last = kept;
        if (last == null || !last.address().equals(address()) || now.isAfter(last.until())) {
            var token =
                    token("master", "admin-cli", "admin", Map.of()).jsonPath().getString("access_token");
            last = new Kept(address(), token, now.plus(FRESH));
            kept = last;
        }
        return last.token();
    }

    static Response token(String realm, String client, String account, Map<String, String> more) {
        var answer = given().baseUri(address())
                .port(port())
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", account)
                .formParam("password", Accounts.PASSWORD)
                .formParams(more)
                .post("/realms/" + realm + "/protocol/openid-connect/token");
        if (answer.statusCode() != 200) {
            throw new AssertionError("Keycloak gave " + account + " no token: " + answer.asString());
        }
        return answer;
    }

    private static int port() {
        return java.net.URI.create(address()).getPort();
    }
}

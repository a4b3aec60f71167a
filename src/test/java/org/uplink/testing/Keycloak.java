package org.uplink.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test Keycloak and its administrator. */
final class Keycloak {

    private Keycloak() {}

    static String address() {
        return ConfigProvider.getConfig().getValue("uplink.test.keycloak", String.class);
    }

    static RequestSpecification administrator() {
        var token = token("master", "admin-cli", "admin", Map.of()).jsonPath().getString("access_token");
        return given().baseUri(address())
                .port(port())
                .basePath("/admin/realms/uplink")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
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

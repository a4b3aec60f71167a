package org.uplink.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The provider of a region, in a realm of its own; nobody is in it yet. */
public record Regional(String slug) {

    /** That of a demo district under another name. */
    private static final String LIKE_OPENID = "riverbend";

    private static final String LIKE_SAML = "lakeside";

    public static Regional openId() {
        return like(LIKE_OPENID);
    }

    public static Regional saml() {
        return like(LIKE_SAML);
    }

    private static Regional like(String district) {
        var region = new Regional(UUID.randomUUID().toString().substring(0, 8));
        try (var file = Regional.class.getResourceAsStream("/keycloak/" + district + "-idp-realm-development.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(district, region.alias())
                    .replace("${UPLINK_KEYCLOAK_ADDRESS}", Keycloak.address());
            var realm = (ObjectNode) new ObjectMapper().readTree(text);
            realm.remove("users");
            given().baseUri(Keycloak.address())
                    .port(URI.create(Keycloak.address()).getPort())
                    .contentType(ContentType.JSON)
                    .auth()
                    .oauth2(Keycloak.administratorsToken())
                    .body(realm.toString())
                    .post("/admin/realms")
                    .then()
                    .statusCode(201);
            return region;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String alias() {
        return "region-" + slug;
    }

    public String address() {
        return Keycloak.address() + "/realms/" + alias() + "-idp";
    }

    /** As whoever runs it can change it. */
    public Upstream upstream() {
        return new Upstream(alias());
    }

    /** Follows the link to it, and gives the password there. */
    public Browser.Page signIn(Browser browser, String username) {
        var asked = browser.get("/login/through/" + alias() + "?to=/me/settings");
        if (!asked.path().startsWith("/realms/" + alias() + "-idp/")) {
            throw new AssertionError("The link leads to " + asked.address());
        }
        return browser.fillIn(asked, username);
    }
}

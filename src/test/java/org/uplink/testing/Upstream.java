package org.uplink.testing;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The identity provider of a demo district, as whoever runs it can change it: its accounts, and what it says of them. */
public record Upstream(String district) {

    /** Undoes a change when it is closed. */
    @FunctionalInterface
    public interface Change extends AutoCloseable {
        @Override
        void close();
    }

    /** Somebody whom Uplink has never seen; returns the address. */
    public String hire() {
        var address = "n" + UUID.randomUUID().toString().substring(0, 13) + "@" + district + ".example";
        hire(address, address, "Robin");
        return address;
    }

    /** @param email what the district says is the address, whoever has it elsewhere */
    public void hire(String username, String email, String firstName) {
        administrator()
                .body(Map.of(
                        "username",
                        username,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        firstName,
                        "lastName",
                        "Upstream",
                        "credentials",
                        List.of(Map.of("type", "password", "value", Accounts.PASSWORD, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201);
    }

    /** From now on the district says that somebody has another address. */
    public void rename(String username, String email) {
        var user = new HashMap<>(user(username));
        user.put("email", email);
        administrator().body(user).put("/users/{id}", user.get("id")).then().statusCode(204);
    }

    public void dismiss(String username) {
        administrator().delete("/users/{id}", user(username).get("id")).then().statusCode(204);
    }

    /** Ends the sessions of somebody at the district, as its own logout does. */
    public void logOut(String username) {
        administrator()
                .post("/users/{id}/logout", user(username).get("id"))
                .then()
                .statusCode(204);
    }

    public int sessions(String username) {
        return administrator()
                .get("/users/{id}/sessions", user(username).get("id"))
                .jsonPath()
                .getList("$")
                .size();
    }

    /** Puts a claim into every token that the district gives Uplink. */
    public Change claiming(String claim, String type, String value) {
        return mapped(
                "openid-connect",
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        claim,
                        "claim.value",
                        value,
                        "jsonType.label",
                        type,
                        "id.token.claim",
                        "true",
                        "access.token.claim",
                        "true",
                        "userinfo.token.claim",
                        "true"));
    }

    /** The same in every SAML assertion. */
    public Change asserting(String attribute, String value) {
        return mapped(
                "saml",
                "saml-hardcode-attribute-mapper",
                Map.of("attribute.name", attribute, "attribute.value", value, "attribute.nameformat", "Basic"));
    }

    private Change mapped(String protocol, String mapper, Map<String, String> config) {
        String client = administrator().get("/clients").jsonPath().getString("find { it.name == 'Uplink' }.id");
        var location = administrator()
                .body(Map.of(
                        "name",
                        "lie " + UUID.randomUUID(),
                        "protocol",
                        protocol,
                        "protocolMapper",
                        mapper,
                        "config",
                        config))
                .post("/clients/{client}/protocol-mappers/models", client)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);
        return () -> administrator()
                .delete("/clients/{client}/protocol-mappers/models/{id}", client, id)
                .then()
                .statusCode(204);
    }

    private Map<String, Object> user(String username) {
        return administrator()
                .queryParam("username", username)
                .queryParam("exact", true)
                .get("/users")
                .jsonPath()
                .getMap("[0]");
    }

    private RequestSpecification administrator() {
        return Keycloak.administrator(district + "-idp");
    }
}

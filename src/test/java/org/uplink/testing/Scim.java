package org.uplink.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;

/** A directory that keeps the people of an organization in step by SCIM. */
public record Scim(UUID token, String secret) {

    /** With a token that is good for a day. */
    public static Scim of(OrganizationId organization) {
        var token = Ids.next();
        var secret = "test-" + Ids.secret();
        Db.run("""
                insert into directory_token (id, organization_id, name, secret_hash, made_by, made_at, expires_at)
                values (?, ?, 'A directory', ?, ?, now(), now() + interval '1 day')""", token, organization.value(), hash(secret), Ids.next());
        return new Scim(token, secret);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Response get(String path) {
        return request().get("/scim/v2" + path);
    }

    public Response post(String path, String json) {
        return request().body(json).post("/scim/v2" + path);
    }

    public Response put(String path, String json) {
        return request().body(json).put("/scim/v2" + path);
    }

    public Response patch(String path, String operations) {
        return request().body(patch(operations)).patch("/scim/v2" + path);
    }

    public Response delete(String path) {
        return request().delete("/scim/v2" + path);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(secret).contentType("application/scim+json");
    }

    /** The ids of whom a filter finds. */
    public List<String> found(String filter) {
        return request()
                .queryParam("filter", filter)
                .get("/scim/v2/Users")
                .jsonPath()
                .getList("Resources.id");
    }

    public static String patch(String operations) {
        return """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}""".formatted(operations);
    }

    /** Somebody new, as a directory describes them; the id that they get. */
    public String user(String userName, String externalId) {
        var made = post("/Users", described(userName, externalId, "Robin", "Reyes"));
        if (made.statusCode() != 201) {
            throw new AssertionError(made.statusCode() + " " + made.asString());
        }
        return made.jsonPath().getString("id");
    }

    public static String described(String userName, String externalId, String given, String family) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "externalId": "%s",
                 "name": {"givenName": "%s", "familyName": "%s"}, "emails": [{"value": "%1$s", "primary": true}],
                 "roles": [{"value": "admin"}], "active": true}""".formatted(userName, externalId, given, family);
    }
}

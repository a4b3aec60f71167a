package org.uplink.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads back from the running Keycloak what the realm files promise: a misspelt setting is silently ignored. */
class KeycloakRealmTest {
    private static final List<String> DISTRICT_ROLES = List.of("learner", "manager", "assessor", "admin", "newcomer");

    private static String keycloak = "";

    @BeforeAll
    static void start() {
        keycloak = LocalStack.started().keycloakAddress();
    }

    @Test
    void theRealmIsHardened() throws IOException {
        var realm = admin("");
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("bruteForceStrategy").asText()).isEqualTo("LINEAR");
        assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
        assertThat(realm.get("failureFactor").asInt()).isEqualTo(5);
        assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.get("refreshTokenMaxReuse").asInt()).isLessThanOrEqualTo(1);
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isEqualTo(1800);
        assertThat(realm.get("ssoSessionMaxLifespan").asInt()).isEqualTo(36000);
        assertThat(realm.get("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.get("organizationsEnabled").asBoolean()).isTrue();
    }

    @Test
    void eventsOfPeopleAndAdministratorsAreKeptFor90Days() throws IOException {
        var realm = admin("");
        assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.get("eventsExpiration").asInt()).isEqualTo(90 * 24 * 3600);
        assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.at("/attributes/adminEventsExpiration").asInt()).isEqualTo(90 * 24 * 3600);
    }

    @Test
    void uplinkItselfSignsPeopleInByCodeWithProofAndReturnsToOneAddress() throws IOException {
        var web = admin("/clients?clientId=uplink-web").get(0);
        assertThat(web.get("publicClient").asBoolean()).isFalse();
        assertThat(web.get("standardFlowEnabled").asBoolean()).isTrue();
        for (var other : List.of(
                "directAccessGrantsEnabled", "implicitFlowEnabled", "serviceAccountsEnabled", "fullScopeAllowed")) {
            assertThat(web.get(other).asBoolean()).as(other).isFalse();
        }
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.get("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("http://127.0.0.1/login/callback");
        assertThat(web.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo("http://127.0.0.1/logout/done");
    }

    @Test
    void aTestOnAnyPortMayReturnToTheCallbackAndNowhereElse() {
        assertThat(statusOfSignIn("http://127.0.0.1:43210/login/callback")).isEqualTo(200);
        assertThat(statusOfSignIn("http://127.0.0.1:43210/elsewhere")).isEqualTo(400);
        assertThat(statusOfSignIn("http://uplink.example/login/callback")).isEqualTo(400);
    }

    @Test
    void everyDemoAccountIsVouchedForByItsOrganization() throws IOException {
        for (var alias : List.of("riverbend", "lakeside")) {
            for (var role : DISTRICT_ROLES) {
                assertThat(organizationsOf(role + "@" + alias + ".example")).containsExactly(alias);
            }
        }
        assertThat(organizationsOf("platform@uplink.example")).containsExactly("uplink");
        assertThat(organizationsOf("shared@riverbend.example")).containsExactlyInAnyOrder("riverbend", "lakeside");
        assertThat(organizationsOf("visitor@elsewhere.example")).isEmpty();
    }

    @Test
    void aTokenForTheApiSaysSoAndNamesTheOrganizationById() throws IOException {
        var token = tokenOf("learner@lakeside.example");
        assertThat(token.get("iss").asText()).isEqualTo(keycloak + "/realms/uplink");
        assertThat(token.get("aud").asText()).isEqualTo("uplink-api");
        assertThat(token.get("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000111");
        assertThat(token.get("name").asText()).isEqualTo("Leo Fischer");
        assertThat(token.at("/organization/lakeside/id").asText()).isEqualTo("10000000-0000-4000-8000-000000000002");
    }

    private static List<String> organizationsOf(String account) throws IOException {
        var names = new ArrayList<String>();
        tokenOf(account).path("organization").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode tokenOf(String account) throws IOException {
        var form = Map.of("client_id", "uplink-cli", "username", account, "scope", "openid organization:*");
        var payload = token("uplink", form).split("\\.")[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static JsonNode admin(String path) throws IOException {
        var token = token("master", Map.of("client_id", "admin-cli", "username", KeycloakServer.ADMIN));
        var answer = given().auth().oauth2(token).get(keycloak + "/admin/realms/uplink" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.asString());
    }

    private static String token(String realm, Map<String, String> form) {
        return given().formParams(form)
                .formParam("grant_type", "password")
                .formParam("password", "uplink")
                .post(keycloak + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static int statusOfSignIn(String redirectUri) {
        return given().queryParams(Map.of("client_id", "uplink-web", "response_type", "code", "scope", "openid"))
                .queryParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .queryParam("code_challenge_method", "S256")
                .queryParam("redirect_uri", redirectUri)
                .redirects()
                .follow(false)
                .get(keycloak + "/realms/uplink/protocol/openid-connect/auth")
                .statusCode();
    }
}

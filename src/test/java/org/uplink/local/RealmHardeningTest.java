package org.uplink.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Production's realm file, and nothing over it, in a Keycloak that runs: what it became is read back. */
class RealmHardeningTest {

    private static final String REALM = "hardened";
    private static final String HOME = "https://uplink.example";

    private static String keycloak = "";

    @BeforeAll
    static void importIt() throws IOException {
        keycloak = LocalStack.started().keycloakAddress();
        remove();
        var file = RealmFiles.production()
                .toString()
                .replace("\"realm\":\"uplink\"", "\"realm\":\"" + REALM + "\"")
                .replace("${UPLINK_PUBLIC_ADDRESS:http://127.0.0.1:8080}", HOME)
                .replace("${UPLINK_WEB_SECRET}", "a-secret-for-a-test-of-the-file");
        administrator().body(file).post("/admin/realms").then().statusCode(201);
    }

    @AfterAll
    static void remove() {
        administrator().delete("/admin/realms/" + REALM);
    }

    @ParameterizedTest
    @CsvSource({
        "bruteForceProtected,true",
        "permanentLockout,false",
        "bruteForceStrategy,LINEAR",
        "failureFactor,5",
        "eventsEnabled,true",
        "eventsExpiration,7776000",
        "adminEventsEnabled,true",
        "adminEventsDetailsEnabled,true",
        "revokeRefreshToken,true",
        "sslRequired,all",
        "verifyEmail,true",
        "registrationAllowed,false",
        "resetPasswordAllowed,false",
        "rememberMe,false",
        "duplicateEmailsAllowed,false",
        "editUsernameAllowed,false",
        "organizationsEnabled,true",
        "accessTokenLifespan,300",
        "ssoSessionIdleTimeout,1800",
        "ssoSessionMaxLifespan,36000",
        "accessCodeLifespan,60",
        "firstBrokerLoginFlow,first broker login",
        "browserFlow,browser"
    })
    void theRealmIs(String setting, String value) throws IOException {
        assertThat(read("").get(setting).asText()).isEqualTo(value);
    }

    @Test
    void passwordsAreLongAndSayNothingOfTheirOwner() throws IOException {
        assertThat(read("").get("passwordPolicy").asText()).contains("length(12)", "notUsername", "notEmail");
    }

    @Test
    void nobodyGetsATokenForAPassword() throws IOException {
        for (var client : read("/clients")) {
            var open = client.get("enabled").asBoolean()
                    && (client.get("directAccessGrantsEnabled").asBoolean()
                            || client.get("implicitFlowEnabled").asBoolean());
            assertThat(open).as(client.get("clientId").asText()).isFalse();
        }
    }

    @Test
    void uplinkIsTheOnlyClientOfOursAndReturnsToOneAddress() throws IOException {
        var web = read("/clients?clientId=uplink-web").get(0);
        assertThat(web.get("publicClient").asBoolean()).isFalse();
        assertThat(web.get("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(web.get("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(web.get("redirectUris")).extracting(JsonNode::asText).containsExactly(HOME + "/login/callback");
        assertThat(web.at("/attributes/backchannel.logout.url").asText()).isEqualTo(HOME + "/logout/backchannel");
        assertThat(web.get("defaultClientScopes")).extracting(JsonNode::asText).contains("organization", "uplink-api");
        assertThat(read("/clients?clientId=uplink-cli")).isEmpty();
    }

    @Test
    void noClientCanBeAddedThatLeadsElsewhere() {
        var elsewhere = Map.of(
                "clientId", "elsewhere", "publicClient", false, "redirectUris", List.of("http://evil.example/*"));
        administrator()
                .body(elsewhere)
                .post("/admin/realms/" + REALM + "/clients")
                .then()
                .statusCode(400);
    }

    @Test
    void theTokenNamesOrganizationsByIdAndSaysWhenThePasswordWasGiven() throws IOException {
        var scopes = read("/client-scopes");
        assertThat(scopes)
                .anySatisfy(scope -> assertThat(scope.at("/protocolMappers/0/config/addOrganizationId")
                                .asText())
                        .isEqualTo("true"));
        assertThat(scopes.toString()).contains("auth_time", "oidc-audience-mapper");
    }

    @Test
    void whatAProviderSaidOfRolesAndDistrictsIsWrittenByNoPersonAndReadByUplinkAlone() throws IOException {
        var profile = read("/users/profile");
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        for (var name : List.of("upstream_from", "upstream_roles", "upstream_district")) {
            assertThat(profile.get("attributes"))
                    .filteredOn(one -> one.get("name").asText().equals(name))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.at("/permissions/edit"))
                                .extracting(JsonNode::asText)
                                .containsExactly("admin");
                        assertThat(one.at("/permissions/view"))
                                .extracting(JsonNode::asText)
                                .containsExactly("admin");
                    });
        }
        assertThat(read("/client-scopes").toString()).contains("upstream_from", "upstream_roles", "upstream_district");
    }

    @Test
    void whoComesFromADistrictIsTiedToNoAccountByTheirAddress() throws IOException {
        var steps = read("/authentication/flows/first%20broker%20login/executions");
        assertThat(steps).isNotEmpty();
        assertThat(steps.toString()).doesNotContain("idp-auto-link").contains("idp-review-profile");
    }

    @Test
    void theFileKnowsNobody() throws IOException {
        assertThat(read("/users")).isEmpty();
        assertThat(read("/organizations")).isEmpty();
        assertThat(read("/identity-provider/instances")).isEmpty();
    }

    private static JsonNode read(String path) throws IOException {
        var answer = administrator().urlEncodingEnabled(false).get("/admin/realms/" + REALM + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(answer.asString());
    }

    private static RequestSpecification administrator() {
        String token = given().formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMIN,
                        "password",
                        KeycloakServer.ADMIN_PASSWORD))
                .post(keycloak + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().baseUri(keycloak)
                .port(URI.create(keycloak).getPort())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }
}

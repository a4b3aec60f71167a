package org.uplink.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operations.md tells somebody to type into Keycloak is typed as it stands there. */
class OperatorsCommandsTest {

    private static final Path GUIDE = Path.of("src/docs/operations.md");

    private static String keycloak = "";

    @TempDir
    private Path folder;

    private final String name = "operator-" + System.nanoTime();
    private final String address = name + "@district.example";

    @BeforeAll
    static void start() {
        keycloak = LocalStack.started().keycloakAddress();
    }

    @AfterEach
    void forget() {
        for (var kind :
                List.of("users?username=" + address, "organizations?search=" + name, "clients?clientId=" + name)) {
            List<String> found = admin().get(kind).jsonPath().getList("id");
            found.forEach(id -> admin().delete(kind.substring(0, kind.indexOf('?')) + "/" + id));
        }
    }

    private static Path kcadm() throws IOException {
        try (var all = Files.list(LocalStack.FOLDER)) {
            return all.map(path -> path.resolve("bin/kcadm.sh"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static RequestSpecification admin() {
        var token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", KeycloakServer.ADMIN)
                .formParam("password", KeycloakServer.ADMIN_PASSWORD)
                .post(keycloak + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().auth().oauth2((String) token).baseUri(keycloak).basePath("/admin/realms/uplink/");
    }

    /** The first block of commands below a heading or a line. */
    private static String block(String after) throws IOException {
        var text = Files.readString(GUIDE);
        var from = text.indexOf("```\n", text.indexOf(after)) + 4;
        return text.substring(from, text.indexOf("```", from));
    }

    /** With the names and the Keycloak of this test. */
    private String run(String commands) throws IOException, InterruptedException {
        var script = commands.replace("/opt/keycloak/bin/kcadm.sh", "bash " + kcadm())
                .replace("/tmp/first.config", folder.resolve("first.config").toString())
                .replace("http://127.0.0.1:8180", keycloak)
                .replace("alias=association", "alias=" + name)
                .replace("Our Association", name)
                .replace("ada@district.example", address)
                .replace("uplink-admin", name)
                .replace("secret=…", "secret=" + name);
        var builder = new ProcessBuilder("sh", "-e", "-c", script).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_CLI_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void theFirstAdministratorIsMade() throws Exception {
        var said = run(block("## The first administrator"));
        var person = said.substring(said.indexOf("UPLINK_PLATFORM_ADMIN=") + 22).strip();
        var organization = admin().get("organizations?search=" + name).jsonPath();
        assertThat(organization.getList("alias")).containsExactly(name);
        var members = admin().get("organizations/" + organization.getString("[0].id") + "/members")
                .jsonPath();
        assertThat(members.getList("id")).containsExactly(person);
        assertThat(members.getList("email")).containsExactly(address);
        assertThat(admin().get("users/" + person).jsonPath().getList("requiredActions"))
                .containsExactly("UPDATE_PASSWORD");
    }

    @Test
    void theServiceCanThenChangeTheRealm() throws Exception {
        var signIn = block("## The first administrator").lines().limit(2).toList();
        run(String.join("\n", signIn) + "\n" + block("With the function `kcadm`"));
        var token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", name)
                .formParam("client_secret", name)
                .post(keycloak + "/realms/uplink/protocol/openid-connect/token")
                .path("access_token");
        for (var allowed : List.of("identity-provider/instances", "organizations")) {
            given().auth()
                    .oauth2((String) token)
                    .get(keycloak + "/admin/realms/uplink/" + allowed)
                    .then()
                    .statusCode(200);
        }
    }
}

package org.uplink.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.PackagedService;
import org.uplink.testing.Tokens;

/** The packaged service starts on the data of the version before it, loses nothing, and its people go on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    /** The version before, and the last migration that it had. */
    private static final String BEFORE = "v0.1.0.zip";

    private static final String LAST_MIGRATION = "56";

    /** Content: what the new version carries is loaded over it, and adds versions of its own. */
    private static final Set<String> CONTENT =
            Set.of("case_framework", "case_part", "certification", "certification_revision");

    private OlderDatabase database;
    private Map<String, String> before;
    private Map<String, String> after;
    private PackagedService service;

    @BeforeAll
    void start() throws SQLException, IOException {
        var stack = new HashMap<>(new LocalStack().start());
        database = OlderDatabase.of(stack, BEFORE, LAST_MIGRATION);
        var columns = database.columns();
        columns.keySet().removeAll(CONTENT);
        before = database.fingerprints(columns);
        stack.put("quarkus.datasource.jdbc.url", database.address());
        stack.put("uplink.test.superuser-url", database.superuserAddress());
        LocalStack.tell(stack);
        var keys = Path.of("target", "upgraded-keys", "credential-keys.json").toAbsolutePath();
        service = new PackagedService(
                stack,
                // Nothing is written that nobody asked for, so that every row can be compared.
                Map.of("ORG_UPLINK_CREDENTIAL_KEYS", keys.toString(), "QUARKUS_SCHEDULER_ENABLED", "false"),
                Path.of("target", "upgraded-service.log"));
        after = database.fingerprints(columns);
        RestAssured.port = service.port();
        RestAssured.baseURI = "http://127.0.0.1";
    }

    @AfterAll
    void stop() {
        service.close();
        RestAssured.reset();
    }

    @Test
    void noRowIsLostDoubledOrChanged() {
        assertThat(before.get("evidence")).doesNotStartWith("0 ");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void peopleFindWhatTheyHadLearned() {
        var learner = Browser.signedInAs("learner@riverbend.example");
        assertThat(learner.get("/me/record").text())
                .contains(
                        "School Operations and Privacy Essentials", "Privacy at work", "Request and incident handling");
        for (var page : List.of("/me", "/me/skills", "/me/learning", "/me/evidence", "/me/credits")) {
            assertThat(learner.get(page).status()).as(page).isEqualTo(200);
        }
        given().auth()
                .oauth2(Tokens.of("learner@riverbend.example"))
                .get("/api/v1/me/awards")
                .then()
                .statusCode(200);
    }

    @Test
    void managersSeeTheirPeople() {
        var manager = Browser.signedInAs("manager@riverbend.example");
        for (var page :
                List.of("/team", "/team/skills", "/team/coverage", "/team/assignments", "/team/certifications")) {
            assertThat(manager.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(manager.get("/team").text()).contains("Lena Ortiz");
    }

    @Test
    void credentialsOfBeforeAreChecked() throws SQLException {
        var states = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select slug from credential where shared_at is not null")) {
            while (rows.next()) {
                var address = "/verify/" + rows.getString(1);
                given().accept("application/vc").get(address).then().statusCode(200);
                states.add(Browser.anonymous()
                        .get(address)
                        .html()
                        .expectFirst("h1")
                        .text());
            }
        }
        assertThat(states).hasSizeGreaterThan(4).anyMatch(state -> state.startsWith("Revoked"));
    }

    @Test
    void aSecondStartHasNothingLeftToMigrate() throws IOException, SQLException {
        var migrated = migrations();
        service.kill();
        service.startAgain();
        assertThat(migrations()).isEqualTo(migrated);
    }

    private int migrations() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

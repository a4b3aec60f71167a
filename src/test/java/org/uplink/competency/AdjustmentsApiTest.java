package org.uplink.competency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/** A program adjusts the framework of a district; each test has a district of its own. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class AdjustmentsApiTest {

    private static final String ADDRESS = "/api/v1/framework/adjustments";
    private static final Map<String, String> LEVELS =
            Map.of("1", "Watches.", "2", "Helps.", "3", "Runs it.", "4", "Plans it.", "5", "Teaches it.");

    Office office;
    OrganizationId here;
    String admin;
    PersonId ana;
    String code;
    String role;

    @BeforeEach
    void anAdministratorAndATechnician() {
        office = Office.open();
        here = office.organization();
        admin = Accounts.vouchedBy(office.alias());
        Districts.member(admin, office.alias(), "admin");
        ana = office.own("Ana Able");
        Districts.job(ana, here, "support-technician");
        code = office.alias().toUpperCase(Locale.ROOT) + "-01";
        role = office.alias() + "-drone-pilot";
    }

    private RequestSpecification asAdmin() {
        return given().auth().oauth2(Tokens.of(admin)).contentType(ContentType.JSON);
    }

    private ValidatableResponse put(int version, Object adjustments) {
        return asAdmin()
                .body(Map.of("version", version, "adjustments", adjustments))
                .put(ADDRESS)
                .then();
    }

    private Map<String, Object> target(String of, String competency, int level) {
        return Map.of("role", of, "competency", competency, "level", level, "core", false);
    }

    private Map<String, Object> whole() {
        return Map.of(
                "competencies",
                List.of(Map.of(
                        "id",
                        code,
                        "domain",
                        "END",
                        "title",
                        "Stadium scoreboard",
                        "statement",
                        "Runs the scoreboard at games.",
                        "currency",
                        "medium",
                        "levels",
                        LEVELS)),
                "roles",
                List.of(Map.of("id", role, "title", "Drone Pilot", "overlay", true)),
                "targets",
                List.of(
                        target("support-technician", "SVC-01", 4),
                        target("support-technician", code, 2),
                        target(role, "SVC-03", 3)));
    }

    private static Map<String, Object> nothing() {
        return Map.of("competencies", List.of(), "roles", List.of(), "targets", List.of());
    }

    private long auditRows() {
        return Db.number(
                "select count(*) from audit_event where organization_id = ? and action = 'adjusted-framework'",
                here.value());
    }

    @Test
    void theWholeDocumentIsSavedReadBackAndSentAgain() {
        put(0, whole())
                .statusCode(200)
                .body("version", equalTo(1))
                .body("adjustments.competencies[0].title", equalTo("Stadium scoreboard"))
                .body("adjustments.targets", hasSize(3));
        var read = asAdmin().get(ADDRESS).then().statusCode(200).extract().asString();
        for (var twice = 0; twice < 2; twice++) {
            asAdmin().body(read).put(ADDRESS).then().statusCode(200).body("version", equalTo(1));
        }
        put(0, whole()).statusCode(200).body("version", equalTo(1));
        assertThat(auditRows()).isOne();
        assertThat(office.managing().get("/team/people/" + ana).text()).contains("Stadium scoreboard");
        assertThat(Db.number(
                        "select level from adjusted_target where organization_id = ? and role_profile = ? and competency = 'SVC-01'",
                        here.value(),
                        "support-technician"))
                .isEqualTo(4);
    }

    @Test
    void theCatalogueCountsForARoleOfTheDistrictAtOnceAndForNobodyElse() {
        var manager = office.managing();
        manager.get("/catalog");
        put(0, whole()).statusCode(200);
        var option = manager.get("/catalog").html().expectFirst("#role option[value=" + role + "]");
        assertThat(option.text()).matches("Drone Pilot \\([1-9]\\d*\\)");
        assertThat(Office.open().managing().get("/catalog").text()).doesNotContain("Drone Pilot");
    }

    @Test
    void anotherVersionIsAConflictThatNamesTheCurrentOne() {
        put(0, whole()).statusCode(200);
        put(0, nothing())
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/adjustments-changed"))
                .body("version", equalTo(1));
        put(7, nothing()).statusCode(409);
        put(1, nothing()).statusCode(200).body("version", equalTo(2)).body("adjustments.competencies", empty());
        assertThat(auditRows()).isEqualTo(2);
    }

    @Test
    void everyMistakeIsNamedByItsFieldAndNothingIsSaved() {
        put(
                        0,
                        Map.of(
                                "competencies",
                                List.of(Map.of("id", "OTHER-01", "title", "Half")),
                                "roles",
                                List.of(),
                                "targets",
                                List.of(target("nobody", "SVC-01", 9))))
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        contains(
                                "adjustments.competencies[0].id",
                                "adjustments.competencies[0].domain",
                                "adjustments.competencies[0].statement",
                                "adjustments.competencies[0].currency",
                                "adjustments.competencies[0].levels.1",
                                "adjustments.competencies[0].levels.2",
                                "adjustments.competencies[0].levels.3",
                                "adjustments.competencies[0].levels.4",
                                "adjustments.competencies[0].levels.5",
                                "adjustments.targets[0].role",
                                "adjustments.targets[0].level"));
        asAdmin()
                .body(Map.of("adjustments", nothing()))
                .put(ADDRESS)
                .then()
                .statusCode(422)
                .body("errors.field", contains("version"));
        asAdmin().body("{}").put(ADDRESS).then().statusCode(422).body("errors.field", contains("adjustments"));
        asAdmin()
                .body("{\"version\": 0, \"adjustments\": {\"targets\": [{\"level\": \"high\"}]}}")
                .put(ADDRESS)
                .then()
                .statusCode(400)
                .body("detail", containsString("'adjustments.targets.0.level'"));
        for (var wrong : List.of("", "null", "[]", "{\"version\": 0, \"adjustments\": {\"roles\": [null]}}")) {
            asAdmin().body(wrong).put(ADDRESS).then().statusCode(400).contentType("application/problem+json");
        }
        assertThat(auditRows()).isZero();
    }

    @Test
    void whatRecordsHangOnIsNotWithdrawn() {
        put(0, whole()).statusCode(200);
        var manager = office.managing();
        manager.form("/team/people/" + ana + "/ratings?competency=" + code, "#rate")
                .with("level", "2")
                .with("comment", "Ran it at three games.")
                .send();
        put(1, nothing())
                .statusCode(409)
                .body("type", equalTo("/errors/adjustments-in-use"))
                .body("detail", containsString(code));
        asAdmin().get(ADDRESS).then().body("version", equalTo(1)).body("adjustments.roles", hasSize(1));
    }

    @Test
    void anUpdateOfTheSharedFrameworkIsTakenByAProgram() {
        put(0, whole()).statusCode(200);
        restOnAnOlderRevision();
        asAdmin().get(ADDRESS).then().body("restsOn", equalTo("0.0.8")).body("version", equalTo(1));
        asAdmin()
                .body(Map.of("version", 0))
                .post(ADDRESS + "/update")
                .then()
                .statusCode(409)
                .body("version", equalTo(1));
        asAdmin().body("{}").post(ADDRESS + "/update").then().statusCode(422).body("errors.field", contains("version"));
        String latest = asAdmin().get(ADDRESS).jsonPath().getString("latest");
        for (var twice = 0; twice < 2; twice++) {
            asAdmin()
                    .body(Map.of("version", 1))
                    .post(ADDRESS + "/update")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2))
                    .body("restsOn", equalTo(latest))
                    .body("adjustments.targets", hasSize(3));
        }
        assertThat(auditRows()).isEqualTo(2);
    }

    private void restOnAnOlderRevision() {
        Db.run("""
                insert into framework_revision (framework, revision, document, loaded_at)
                select f.slug, 'older still', r.document || '{"version": "0.0.8", "revision": "older still"}', now()
                from framework f join framework_revision r on r.framework = f.slug and r.revision = f.revision
                on conflict do nothing""");
        Db.run("update framework_adjustment set revision = 'older still' where organization_id = ?", here.value());
    }

    @Test
    void onlyAdministratorsFindIt() {
        given().auth()
                .oauth2(Tokens.of(office.managerMail()))
                .contentType(ContentType.JSON)
                .body(Map.of("version", 0, "adjustments", nothing()))
                .put(ADDRESS)
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("version", 0))
                .post(ADDRESS + "/update")
                .then()
                .statusCode(401);
        var neighbour = Office.open();
        var other = Accounts.vouchedBy(neighbour.alias());
        Districts.member(other, neighbour.alias(), "admin");
        put(0, whole()).statusCode(200);
        given().auth()
                .oauth2(Tokens.of(other))
                .get(ADDRESS)
                .then()
                .body("version", equalTo(0))
                .body("adjustments.competencies", empty());
    }
}

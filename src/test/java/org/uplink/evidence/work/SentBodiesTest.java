package org.uplink.evidence.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Tokens;

/** A body that is not what the description says is answered with what to do, at every address that takes JSON. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SentBodiesTest {

    private static final String MINE = "/api/v1/me/submissions/";
    private static final List<String> NEVER_RIGHT =
            List.of("", "null", "[]", "{}", "5", "true", "\"text\"", "{", "[null]", "{\"\\u0000\": 1}", "<html>");

    private record Address(String method, String path, List<String> wrong) {}

    Desk learner;
    Desk everything;
    UUID work;
    String pass = "";

    @BeforeEach
    void somebodyWithWork() {
        learner = Desk.of("riverbend");
        everything = Desk.of("riverbend", "assessor", "manager", "admin");
        work = Ids.next();
        as(learner)
                .body(Map.of("id", work, "kind", "work_sample", "title", "Gym", "text", "Placed them."))
                .post(MINE)
                .then()
                .statusCode(201);
        pass = as(learner)
                .body(Map.of("role", "support-technician"))
                .post("/api/v1/me/self-assessments")
                .jsonPath()
                .getString("id");
    }

    private static RequestSpecification as(Desk desk) {
        return given().auth().oauth2(Tokens.of(desk.email())).contentType(ContentType.JSON);
    }

    private Map<Address, Desk> addresses() {
        var judged = Desk.id(learner.handIn(learner.work()));
        return Map.ofEntries(
                Map.entry(
                        new Address("POST", "/api/v1/me/self-assessments", List.of("{\"role\": 5}", "{\"role\": []}")),
                        learner),
                Map.entry(
                        new Address(
                                "PUT",
                                "/api/v1/me/self-assessments/" + pass + "/answers/SVC-01",
                                List.of(
                                        "{\"level\": \"3\"}",
                                        "{\"level\": 2.5}",
                                        "{\"level\": 9}",
                                        "{\"level\": true}")),
                        learner),
                Map.entry(
                        new Address(
                                "PUT",
                                "/api/v1/me/self-assessments/" + pass + "/sharing",
                                List.of("{\"shared\": \"yes\"}", "{\"shared\": 1}")),
                        learner),
                Map.entry(
                        new Address(
                                "POST",
                                MINE,
                                List.of(
                                        "{\"kind\": \"work_sample\", \"claims\": [null]}",
                                        "{\"kind\": \"work_sample\", \"claims\": [{}]}",
                                        "{\"kind\": \"work_sample\", \"links\": [null]}",
                                        "{\"kind\": \"work_sample\", \"links\": \"https://one.example\"}",
                                        "{\"kind\": \"work_sample\", \"occurredOn\": \"soon\"}",
                                        "{\"kind\": \"work_sample\", \"id\": \"mine\"}",
                                        "{\"kind\": \"work_sample\", \"title\": \"\\u0000\"}")),
                        learner),
                Map.entry(
                        new Address(
                                "PUT",
                                MINE + work,
                                List.of("{\"version\": \"1\"}", "{\"version\": 1, \"claims\": [{\"level\": 2}]}")),
                        learner),
                Map.entry(
                        new Address(
                                "POST",
                                MINE + work + "/hand-in",
                                List.of("{\"redaction\": [null]}", "{\"redaction\": \"own\"}", "{\"version\": \"1\"}")),
                        learner),
                Map.entry(
                        new Address(
                                "POST",
                                "/api/v1/reviews/" + judged,
                                List.of(
                                        "{\"round\": 1}",
                                        "{\"round\": \"1\"}",
                                        "{\"round\": 1, \"decision\": \"accept\", \"scores\": [null]}",
                                        "{\"round\": 1, \"decision\": \"accept\", \"scores\": [{\"level\": 3}]}")),
                        everything),
                Map.entry(
                        new Address(
                                "POST",
                                "/api/v1/frameworks/k12tsf/evaluations",
                                List.of(
                                        "{\"competency\": 5}",
                                        "[[]]",
                                        "{\"competency\": \"SEC-01\", \"evidence\": 1}")),
                        learner),
                Map.entry(
                        new Address(
                                "POST",
                                "/api/v1/me/checks",
                                List.of("{\"course\": 5}", "{\"course\": \"x\", \"again\": \"yes\"}")),
                        learner),
                Map.entry(
                        new Address(
                                "POST",
                                "/api/v1/team/assignments",
                                List.of(
                                        "{\"people\": [null]}",
                                        "{\"people\": [\"x\"]}",
                                        "{\"dueOn\": 5, \"path\": \"x\"}")),
                        everything));
    }

    private static Response send(Desk desk, Address address, String body) {
        return as(desk).body(body).request(address.method(), address.path());
    }

    @Test
    void eachWrongBodyIsAnsweredWithWhatToDo() {
        var wrong = new SoftAssertions();
        addresses().forEach((address, desk) -> {
            for (var body : NEVER_RIGHT) {
                check(wrong, desk, address, body);
            }
            address.wrong().forEach(body -> check(wrong, desk, address, body));
        });
        wrong.assertAll();
    }

    private static void check(SoftAssertions wrong, Desk desk, Address address, String body) {
        var answer = send(desk, address, body);
        var what = address.method() + " " + address.path() + " " + body;
        // Evaluating nothing is no mistake.
        if (address.path().endsWith("evaluations") && body.equals("[]")) {
            wrong.assertThat(answer.statusCode()).as(what).isLessThan(500);
            return;
        }
        wrong.assertThat(answer.statusCode()).as(what).isIn(400, 422);
        wrong.assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        if (answer.contentType().contains("json")) {
            wrong.assertThat(answer.jsonPath().getString("title")).as(what).isNotBlank();
            wrong.assertThat(answer.jsonPath().getString("detail")).as(what).isNotBlank();
        }
    }

    @Test
    void theAnswerNamesTheFieldOrThePlace() {
        as(learner)
                .body("{\"kind\": \"work_sample\", \"claims\": [{\"competency\": \"INF-02\", \"level\": \"3\"}]}")
                .post(MINE)
                .then()
                .statusCode(400)
                .body("detail", containsString("'claims.0.level'"));
        as(learner)
                .body("{\n  \"kind\": nothing}")
                .post(MINE)
                .then()
                .statusCode(400)
                .body("detail", containsString("line 2"));
        as(learner)
                .body("null")
                .post(MINE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/errors/malformed"))
                .body("detail", containsString("empty, or null"));
    }

    @Test
    void whatTheDescriptionDoesNotNameIsRefusedAndNotLeftOut() {
        as(learner)
                .body("{\"shared\": true, \"passed\": true}")
                .put("/api/v1/me/self-assessments/" + pass + "/sharing")
                .then()
                .statusCode(400)
                .body("type", equalTo("/errors/malformed"))
                .body("detail", equalTo("Leave 'passed' out: the description does not name it."));
        as(learner)
                .body("{\"kind\": \"work_sample\", \"claims\": [{\"competency\": \"INF-02\", \"score\": 5}]}")
                .post(MINE)
                .then()
                .statusCode(400)
                .body("detail", containsString("'claims.0.score'"));
    }

    @Test
    void whatHasNoBodyNeedsNone() {
        as(learner).post(MINE + work + "/withdrawal").then().statusCode(200);
        var finished = as(learner).post("/api/v1/me/self-assessments/" + pass + "/finish");
        assertThat(finished.statusCode()).isLessThan(500);
    }
}

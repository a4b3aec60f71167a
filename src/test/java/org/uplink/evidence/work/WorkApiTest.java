package org.uplink.evidence.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Db;
import org.uplink.testing.Tokens;

/** Handing in and judging by programs. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class WorkApiTest {

    private static final String SUBMISSIONS = "/api/v1/me/submissions";
    private static final String REVIEWS = "/api/v1/reviews";

    Desk learner;

    @BeforeEach
    void aLearner() {
        learner = Desk.of("riverbend");
    }

    private static RequestSpecification as(Desk desk) {
        return given().auth().oauth2(Tokens.of(desk.email())).contentType(ContentType.JSON);
    }

    private static Map<String, Object> work(UUID id) {
        var work = new HashMap<String, Object>();
        work.put("id", id);
        work.put("kind", "work_sample");
        work.put("title", "Two access points for the gym");
        work.put("text", "Surveyed, placed and tested them before the concert.");
        work.put("links", List.of("https://wiki.riverbend.example/gym"));
        work.put("occurredOn", "2026-09-14");
        work.put("claims", List.of(Map.of("competency", "INF-02", "level", 3)));
        return work;
    }

    private static Map<String, Object> handedIn(UUID id) {
        var work = work(id);
        work.put("handIn", true);
        work.put("redaction", HandInRules.REDACTION);
        return work;
    }

    private ValidatableResponse create(Map<String, Object> work) {
        return as(learner).body(work).post(SUBMISSIONS).then();
    }

    private static Map<String, Object> verdict(int round, String decision, int level) {
        return Map.of(
                "round",
                round,
                "decision",
                decision,
                "comment",
                "The survey shows that the places were chosen.",
                "scores",
                List.of(Map.of("competency", "INF-02", "level", level, "comment", "Chosen, not guessed.")));
    }

    private static ValidatableResponse judge(Desk desk, UUID id, Map<String, Object> verdict) {
        return as(desk).body(verdict).post(REVIEWS + "/" + id).then();
    }

    @Test
    void aDraftIsKeptChangedAndHandedIn() {
        var id = Ids.next();
        create(work(id))
                .statusCode(201)
                .header("Location", endsWith(SUBMISSIONS + "/" + id))
                .body("state", equalTo("draft"))
                .body("version", equalTo(1))
                .body("claims[0].level", equalTo(3));
        create(work(id)).statusCode(201).body("version", equalTo(1));
        var changed = work(id);
        changed.put("title", "Three access points");
        as(learner).body(changed).put(SUBMISSIONS + "/" + id).then().statusCode(400);
        changed.put("version", 1);
        as(learner)
                .body(changed)
                .put(SUBMISSIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        changed.put("title", "Four access points");
        as(learner)
                .body(changed)
                .put(SUBMISSIONS + "/" + id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        as(learner)
                .body(Map.of())
                .post(SUBMISSIONS + "/" + id + "/hand-in")
                .then()
                .statusCode(422)
                .body("errors.field", contains("redaction"));
        for (var twice = 0; twice < 2; twice++) {
            as(learner)
                    .body(Map.of("redaction", HandInRules.REDACTION))
                    .post(SUBMISSIONS + "/" + id + "/hand-in")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("submitted"))
                    .body("title", equalTo("Three access points"))
                    .body("history.deed", contains("hand-in"));
        }
    }

    @Test
    void sentTwiceItIsHandedInOnceEvenAfterAnAssessorAskedForChanges() {
        var id = Ids.next();
        var first = create(handedIn(id)).statusCode(201).extract().asString();
        assertThat(create(handedIn(id)).statusCode(201).extract().asString()).isEqualTo(first);
        judge(Desk.of("riverbend", "assessor"), id, verdict(1, "changes", 2)).statusCode(200);
        create(handedIn(id)).statusCode(201).body("state", equalTo("changes-asked"));
        var other = handedIn(id);
        other.put("text", "Something else.");
        create(other).statusCode(409);
        assertThat(Db.number("select round from submission where id = ?", id)).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamedInTheWordsOfThePageAndTheDraftIsKept() {
        var id = Ids.next();
        var work = handedIn(id);
        work.put("text", "");
        work.put("claims", List.of());
        work.put("redaction", List.of("students"));
        create(work)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/work-incomplete"))
                .body("instance", equalTo(SUBMISSIONS + "/" + id))
                .body("errors.field", contains("text", "claims", "redaction"))
                .body("errors.find { it.field == 'text' }.detail", equalTo("Say what you did."));
        as(learner).get(SUBMISSIONS + "/" + id).then().statusCode(200).body("state", equalTo("draft"));
        as(learner)
                .body(Map.of("kind", "external_credential", "number", "COMP001"))
                .post(SUBMISSIONS)
                .then()
                .statusCode(422)
                .body("instance", nullValue())
                .body("errors.field", contains("credential"));
    }

    @Test
    void whatThePageCouldNotSendIsRefusedAsMalformed() {
        var unknown = work(Ids.next());
        unknown.put("claims", List.of(Map.of("competency", "XXX-99", "level", 3)));
        var high = work(Ids.next());
        high.put("claims", List.of(Map.of("competency", "INF-02", "level", 9)));
        var wrongDay = work(Ids.next());
        wrongDay.put("occurredOn", "yesterday");
        var wrongKind = work(Ids.next());
        wrongKind.put("kind", "poem");
        for (var work : List.of(unknown, high, wrongDay, wrongKind)) {
            create(work)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/errors/malformed"));
        }
        as(learner).post(SUBMISSIONS).then().statusCode(400);
    }

    @Test
    void nobodyElseFindsWhatIsOnes() {
        var id = Ids.next();
        create(work(id)).statusCode(201);
        var other = Desk.of("riverbend");
        var mine = SUBMISSIONS + "/" + id;
        as(other).get(mine).then().statusCode(404).contentType("application/problem+json");
        var changed = work(id);
        changed.put("version", 1);
        as(other).body(changed).put(mine).then().statusCode(404);
        as(other).body(work(id)).post(SUBMISSIONS).then().statusCode(404);
        as(other)
                .body(Map.of("redaction", List.of()))
                .post(mine + "/hand-in")
                .then()
                .statusCode(404);
        as(other).post(mine + "/withdrawal").then().statusCode(404);
        var unknown = work(Ids.next());
        unknown.put("version", 0);
        as(learner).body(unknown).put(SUBMISSIONS + "/" + Ids.next()).then().statusCode(404);
        as(learner).get(SUBMISSIONS).then().statusCode(200).body("id", contains(id.toString()));
        as(other).get(SUBMISSIONS).then().statusCode(200).body("size()", equalTo(0));
        given().get(SUBMISSIONS).then().statusCode(401);
    }

    @Test
    void withdrawnItStaysWithdrawn() {
        var id = Ids.next();
        create(handedIn(id)).statusCode(201);
        for (var twice = 0; twice < 2; twice++) {
            as(learner)
                    .post(SUBMISSIONS + "/" + id + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("withdrawn"));
        }
        create(handedIn(id)).statusCode(409);
        as(learner)
                .body(Map.of("redaction", HandInRules.REDACTION))
                .post(SUBMISSIONS + "/" + id + "/hand-in")
                .then()
                .statusCode(409);
        as(Desk.of("riverbend", "assessor")).get(REVIEWS + "/" + id).then().statusCode(404);
    }

    @Test
    void anAssessorJudgesOnceAndTheEvidenceIsInTheLedger() {
        var id = Ids.next();
        create(handedIn(id)).statusCode(201);
        var assessor = Desk.of("riverbend", "assessor");
        as(assessor)
                .get(REVIEWS + "/" + id)
                .then()
                .statusCode(200)
                .body("round", equalTo(1))
                .body("judgeable", equalTo(true))
                .body("rubric.competency", contains("INF-02"))
                .body("rubric[0].levels.size()", equalTo(4));
        for (var twice = 0; twice < 2; twice++) {
            judge(assessor, id, verdict(1, "accept", 3)).statusCode(200).body("state", equalTo("accepted"));
        }
        judge(Desk.of("riverbend", "assessor"), id, verdict(1, "decline", 0)).statusCode(409);
        as(learner)
                .get("/api/v1/me/evidence")
                .then()
                .statusCode(200)
                .body("found", equalTo(1))
                .body("evidence[0].competency", equalTo("INF-02"))
                .body("evidence[0].kind", equalTo("work_sample"))
                .body("evidence[0].level", equalTo(3))
                .body("evidence[0].occurredOn", equalTo("2026-09-14"))
                .body("evidence[0].recordedBy", startsWith("Robin"))
                .body("evidence[0].source", equalTo("submission:" + id))
                .body("evidence[0].comment", equalTo("Chosen, not guessed."))
                .body("evidence[0].revocation", nullValue());
        as(learner)
                .get(SUBMISSIONS + "/" + id)
                .then()
                .body("state", equalTo("accepted"))
                .body("history[0].deed", equalTo("accept"))
                .body("history[0].scores[0].level", equalTo(3));
        as(assessor)
                .queryParam("show", "decided")
                .get(REVIEWS)
                .then()
                .statusCode(200)
                .body("reviews.id", hasItem(id.toString()));
    }

    @Test
    void whatIsMissingInAReviewIsNamedByItsField() {
        var id = Ids.next();
        create(handedIn(id)).statusCode(201);
        var assessor = Desk.of("riverbend", "assessor");
        judge(assessor, id, Map.of("round", 1, "decision", "accept"))
                .statusCode(422)
                .body("errors.field", contains("comment", "scores.INF-02"));
        judge(assessor, id, Map.of("round", 1, "comment", "Fine."))
                .statusCode(422)
                .body("errors.field", contains("decision"));
        judge(assessor, id, verdict(1, "accept", 0))
                .statusCode(422)
                .body("errors[0].detail", startsWith("You accept it, but it shows nothing."));
        judge(assessor, id, Map.of("decision", "accept", "comment", "Fine.")).statusCode(400);
        judge(assessor, id, verdict(2, "accept", 3)).statusCode(409);
        assertThat(learner.evidence()).isZero();
    }

    @Test
    void nobodyJudgesTheirOwnWorkOrThatOfAnotherDistrict() {
        var assessor = Desk.of("riverbend", "assessor");
        var own = Ids.next();
        as(assessor).body(handedIn(own)).post(SUBMISSIONS).then().statusCode(201);
        as(assessor).get(REVIEWS + "/" + own).then().statusCode(404);
        judge(assessor, own, verdict(1, "accept", 3)).statusCode(404);
        var id = Ids.next();
        create(handedIn(id)).statusCode(201);
        var elsewhere = Desk.of("lakeside", "assessor");
        as(elsewhere).get(REVIEWS + "/" + id).then().statusCode(404);
        judge(elsewhere, id, verdict(1, "accept", 3)).statusCode(404);
        as(learner).get(REVIEWS).then().statusCode(404).contentType("application/problem+json");
        judge(learner, id, verdict(1, "accept", 3)).statusCode(404);
    }

    @Test
    void theDescriptionSaysWhatAGoodAnswerHolds() {
        var description = given().get("/q/openapi?format=json").jsonPath();
        for (var operation : List.of(
                "'" + SUBMISSIONS + "/{id}'.get",
                "'" + SUBMISSIONS + "/{id}/withdrawal'.post",
                "'" + REVIEWS + "/{id}'.get",
                "'/api/v1/team/people/{person}/self-assessments'.get")) {
            assertThat(description.getString(
                            "paths." + operation + ".responses.'200'.content.'application/json'.schema.$ref"))
                    .as(operation)
                    .startsWith("#/components/schemas/");
        }
    }

    @Test
    void theDescriptionNamesWhatProgramsCanDo() {
        var paths = given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        assertThat(paths.keySet().stream().map(Object::toString))
                .contains(
                        "/api/v1/me/evidence",
                        SUBMISSIONS,
                        SUBMISSIONS + "/{id}",
                        SUBMISSIONS + "/{id}/hand-in",
                        SUBMISSIONS + "/{id}/withdrawal",
                        REVIEWS,
                        REVIEWS + "/{id}");
    }
}

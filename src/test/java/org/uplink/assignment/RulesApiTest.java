package org.uplink.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class RulesApiTest {

    private static final String RULES = "/api/v1/team/assignments/rules";

    Crew crew;
    Map<String, Object> sent;

    @BeforeEach
    void aRule() {
        crew = Crew.with();
        sent = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "name",
                "By program " + UUID.randomUUID(),
                "path",
                Crew.PATH,
                "audience",
                Map.of("teams", List.of(crew.team().toString())),
                "schedule",
                Map.of("kind", "after-reaching", "days", 45),
                "reason",
                "Everybody in the field begins with this"));
    }

    @AfterEach
    void noRuleIsLeft() {
        Db.run("update assignment_rule set ended_at = now(), ended_by = made_by where ended_at is null");
    }

    private Response send(String method, String path) {
        return given().auth()
                .oauth2(Tokens.of(crew.managerMail()))
                .contentType(ContentType.JSON)
                .body(sent)
                .request(method, RULES + path);
    }

    private long open() {
        return Db.number(
                "select count(*) from assignment where person_id = ? and withdrawn_at is null",
                crew.learner().value());
    }

    @Test
    void aDryRunSaysWhatSavingThenDoes() {
        var dry = send("POST", "?dryRun=true").then().statusCode(200).extract().jsonPath();
        assertThat(open()).isZero();
        var made = send("POST", "").then().statusCode(200).extract().jsonPath();
        assertThat(made.getList("people")).isEqualTo(dry.getList("people")).hasSize(1);
        assertThat(made.getString("people[0].effect")).isEqualTo("GETS");
        assertThat(open()).isOne();
        send("POST", "").then().statusCode(200);
        assertThat(open()).isOne();
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        send("POST", "").then().statusCode(200);
        sent.put("graceDays", 10);
        sent.put("version", 0);
        send("PUT", "/" + sent.get("id")).then().statusCode(200);
        sent.put("graceDays", 20);
        send("PUT", "/" + sent.get("id")).then().statusCode(409).contentType("application/problem+json");
        sent.put("version", 1);
        send("PUT", "/" + sent.get("id")).then().statusCode(200);
    }

    @Test
    void endingSaysFromWhomAndTakesItBack() {
        send("POST", "").then().statusCode(200);
        var dry = send("DELETE", "/" + sent.get("id") + "?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(dry.getList("leaving.withdrawn")).isEqualTo(List.of(true));
        assertThat(open()).isOne();
        send("DELETE", "/" + sent.get("id")).then().statusCode(200);
        assertThat(open()).isZero();
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        sent.remove("name");
        sent.put("schedule", Map.of("kind", "after-reaching", "days", 0));
        var refused = send("POST", "").then().statusCode(400).extract().jsonPath();
        assertThat(refused.getString("detail")).contains("Give the rule a name.", "Give a number from 1");
    }

    @Test
    void aScheduleThatNobodyKnowsIsRefused() {
        sent.put("schedule", Map.of("kind", "every-full-moon"));
        send("POST", "").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void othersHaveNoRules() {
        sent.remove("audience");
        send("POST", "").then().statusCode(404);
        given().auth().oauth2(Tokens.of(crew.learnerMail())).get(RULES).then().statusCode(404);
    }
}

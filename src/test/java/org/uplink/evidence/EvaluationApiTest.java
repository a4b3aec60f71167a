package org.uplink.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class EvaluationApiTest {

    private static final String ADDRESS = "/api/v1/frameworks/k12tsf/evaluations";

    String email;

    @BeforeEach
    void aLearner() {
        email = Accounts.vouchedBy("riverbend");
        Districts.member(email, "riverbend");
    }

    private ValidatableResponse post(Object body) {
        return given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .body(body)
                .post(ADDRESS)
                .then();
    }

    private static Map<String, Object> lab(String id, int level, String on) {
        return Map.of("id", id, "kind", "lab", "level", level, "occurredOn", on);
    }

    private static Map<String, Object> evaluation(String competency, List<Map<String, Object>> evidence) {
        return Map.of("competency", competency, "asOf", "2026-11-23", "evidence", evidence);
    }

    @Test
    void oneObjectInIsOneObjectOut() {
        var answer = post(evaluation("SEC-01", List.of(lab("a", 3, "2026-01-31"), lab("b", 0, "2026-02-01"))))
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .jsonPath();
        Map<String, Object> whole = answer.getMap("");
        assertThat(whole.keySet())
                .containsExactlyInAnyOrder("level", "claimed", "counted", "notCounted", "nextReview", "nextStep");
        assertThat(answer.getInt("level")).isEqualTo(2);
        assertThat(answer.getList("counted")).isEqualTo(List.of(Map.of("id", "a", "countsAs", 3, "state", "current")));
        assertThat(answer.getList("notCounted")).isEqualTo(List.of(Map.of("id", "b", "reason", "not-yet")));
        assertThat(answer.getString("nextReview")).isEqualTo("2027-02-01");
        assertThat(answer.getString("nextStep.type")).isEqualTo("needs-second-kind");
    }

    @Test
    void anArrayIsAnsweredInTheOrderSent() {
        var answer = post(List.of(
                        evaluation("SEC-01", List.of(lab("a", 1, "2026-01-31"))),
                        evaluation("SVC-05", List.of()),
                        evaluation("SVC-01", List.of(lab("a", 3, "2026-01-31")))))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("level")).isEqualTo(List.of(1, 0, 2));
        assertThat(answer.getString("[1].nextReview")).isNull();
        assertThat(post(List.of()).statusCode(200).extract().jsonPath().getList(""))
                .isEmpty();
    }

    @Test
    void aSeasonEndsOnTheFrameworksDayWhateverTheDistrictSays() {
        var seasonal = Db.texts("select key from competency where currency = 'seasonal'");
        var district = Districts.organization("riverbend").value();
        Db.run("update organization set season_ends = '01-15' where id = ?", district);
        try {
            var answer = post(evaluation(seasonal.getFirst(), List.of(lab("a", 3, "2026-08-01"))))
                    .extract()
                    .jsonPath();
            assertThat(answer.getString("nextReview")).isEqualTo("2027-08-01");
        } finally {
            Db.run("update organization set season_ends = '07-31' where id = ?", district);
        }
    }

    @Test
    void nothingIsStoredAndTheDatabaseIsNotAsked() {
        post(evaluation("SEC-01", List.of())).statusCode(200);
        var before = Db.number("select count(*) from evidence");
        var few = Queries.of(() -> post(evaluation("SEC-01", List.of())).statusCode(200));
        var many = Queries.of(() -> post(Collections.nCopies(
                        1000, evaluation("SEC-01", List.of(lab("a", 3, "2026-01-31")))))
                .statusCode(200));
        assertThat(many).isEqualTo(few);
        assertThat(Db.number("select count(*) from evidence")).isEqualTo(before);
    }

    @Test
    void aMistakeIsAnsweredAsAProblemThatNamesItsPlace() {
        var problem = post(List.of(
                        evaluation("SEC-01", List.of()), evaluation("SEC-01", List.of(lab("a", 6, "2026-01-31")))))
                .statusCode(422)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(problem.getInt("index")).isEqualTo(1);
        assertThat(problem.getString("field")).isEqualTo("evidence[0].level");
        assertThat(problem.getString("detail")).contains("Send a whole number from 0 to 5.");
        post("no json").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anUnknownFrameworkIsNotFoundAndAStrangerIsRefused() {
        given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/frameworks/unknown/evaluations")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON).body("{}").post(ADDRESS).then().statusCode(401);
    }

    @Test
    void aThousandAreAnsweredInWellUnderASecond() {
        var evidence = new SentCases(3)
                .items(20).stream()
                        .map(item -> Map.<String, Object>of(
                                "id", item.id(),
                                "kind", item.kind(),
                                "level", item.level(),
                                "occurredOn", item.occurredOn().toString()))
                        .toList();
        var all = Collections.nCopies(1000, evaluation("SEC-01", evidence));
        var best = Duration.ofDays(1);
        for (var i = 0; i < 4; i++) {
            var took = Duration.ofMillis(post(all).statusCode(200).extract().time());
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void withoutADayTheOrganizationsTodayIsMeant() {
        var tomorrow = LocalDate.now(TestDistrict.ZONE).plusDays(1).toString();
        var answer = post(Map.of("competency", "SEC-01", "evidence", List.of(lab("a", 3, tomorrow))))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("notCounted[0].reason")).isEqualTo("not-yet");
    }
}

package org.uplink.evidence.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.work.HookRules.Delivery;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;

@QuarkusTest
@WithTestResource(LocalStack.class)
class WorkHookTest {

    Desk admin;
    Desk learner;
    byte[] secret;

    @BeforeEach
    void aHookOfLakeside() {
        admin = Desk.of("lakeside", "admin");
        learner = Desk.of("lakeside");
        secret = makeSecret();
    }

    private byte[] makeSecret() {
        var page = admin.browser().form("/admin/evidence", "form#hook").send();
        assertThat(page.status()).isEqualTo(200);
        var words = page.html().expectFirst(".flash .code").text();
        return Base64.getDecoder().decode(words.substring("whsec_".length()));
    }

    private String body(String person) {
        return """
                {"person": "%s", "title": "Changed the core switch", "text": "In the night of the 14th, without a ticket after it.",
                 "links": ["https://desk.lakeside.example/4711"], "occurredOn": "2026-09-14",
                 "competencies": [{"competency": "INF-01", "level": 3}], "redacted": true}""".formatted(person);
    }

    private ValidatableResponse post(String id, long seconds, String body, byte[] with) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var signature = HookRules.signature(new Delivery(id, Long.toString(seconds), "", bytes), with);
        return given().header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature)
                .contentType("application/json")
                .body(bytes)
                .post("/api/v1/hooks/work/lakeside")
                .then();
    }

    private static String delivery() {
        return "msg_" + UUID.randomUUID();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @Test
    void signedWorkStandsInTheQueueOnceHoweverOftenItArrives() {
        var id = delivery();
        var first = post(id, now(), body(learner.email()), secret)
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("submission");
        var again = post(id, now(), body(learner.email()), secret)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("submission");
        assertThat(again).isEqualTo(first);
        var assessor = Desk.of("lakeside", "assessor");
        assertThat(assessor.browser().get("/reviews/" + first).text()).contains("Changed the core switch");
        assertThat(learner.browser().get("/me/evidence/" + first).text()).contains("by a program of your district");
        assertThat(Db.number(
                        "select count(*) from submission where person_id = ?",
                        learner.person().value()))
                .isEqualTo(1);
    }

    @Test
    void neitherALateNorAFalseNorAnUnsignedDeliveryIsTaken() {
        post(delivery(), now() - 301, body(learner.email()), secret).statusCode(401);
        post(delivery(), now(), body(learner.email()), new byte[32]).statusCode(401);
        given().contentType("application/json")
                .body(body(learner.email()))
                .post("/api/v1/hooks/work/lakeside")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/hooks/work/no-such-district")
                .then()
                .statusCode(401);
    }

    @Test
    void aNewSecretLeavesTheOldOneADayAndNotMore() {
        var second = makeSecret();
        post(delivery(), now(), body(learner.email()), secret).statusCode(202);
        post(delivery(), now(), body(learner.email()), second).statusCode(202);
        makeSecret();
        post(delivery(), now(), body(learner.email()), secret).statusCode(401);
    }

    @Test
    void workForAStrangerOrWithoutTheWordThatItIsRedactedIsRefusedWithReasons() {
        var body = body("nobody@elsewhere.example").replace("\"redacted\": true", "\"redacted\": false");
        post(delivery(), now(), body, secret)
                .statusCode(422)
                .body("problems", hasItems("person: no member has this address", "redaction: unticked"));
    }

    @Test
    void aFieldThatTheHookDoesNotKnowIsNamed() {
        var body = body("learner@lakeside.example").replace("\"redacted\"", "\"state\": \"accepted\", \"redacted\"");
        post(delivery(), now(), body, secret)
                .statusCode(400)
                .body("detail", equalTo("Leave 'state' out: the description does not name it."));
    }

    @Test
    void anAddressSaysWhoseWorkItIsWhileOneMemberHasIt() {
        var twin = Desk.of("lakeside");
        Db.run(
                "update person set email = ? where id = ?",
                learner.email(),
                twin.person().value());
        post(delivery(), now(), body(learner.email()), secret)
                .statusCode(422)
                .body("problems", hasItems("person: several members have this address"));
        Db.run("update person set email = '' where id = ?", twin.person().value());
        post(delivery(), now(), body(" "), secret)
                .statusCode(422)
                .body("problems", hasItems("person: no member has this address"));
        post(delivery(), now(), body(learner.email()), secret).statusCode(202);
    }

    @Test
    void theSecretIsShownOnceAndNotKeptInPlainWords() {
        assertThat(admin.browser().get("/admin/evidence").body()).doesNotContain("whsec_");
        assertThat(Db.number("select count(*) from work_hook where position(? in secret) > 0", (Object) secret))
                .isZero();
        assertThat(learner.browser().get("/admin/evidence").status()).isEqualTo(404);
    }
}

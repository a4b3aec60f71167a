package org.uplink.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.Recompute;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ForecastTest {

    @Inject
    Recompute recompute;

    @Inject
    Clock clock;

    String email;
    LocalDate today;

    /** SVC-05 is of the slow class: current for 36 months, due for 180 days more. */
    @BeforeEach
    void somebodyWithACheckThatAges() {
        email = Accounts.vouchedBy("riverbend");
        var person = Districts.member(email, "riverbend");
        var riverbend = Districts.organization("riverbend");
        today = LocalDate.now(clock.withZone(ZoneId.of("America/Chicago")));
        Db.run(
                """
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at,
                    recorded_by, source)
                values (?, ?, ?, 'SVC-05', 'knowledge_check', 2, ?, now(), ?, ?)""",
                Ids.next(),
                riverbend.value(),
                person.value(),
                today.minusMonths(40),
                person.value(),
                "attempt:" + Ids.next());
        recompute.organization(riverbend);
    }

    private Response forecast(String query) {
        return given().auth().oauth2(Tokens.of(email)).get("/api/v1/me/skills/SVC-05/forecast" + query);
    }

    @Test
    void theApiSaysTheLevelOfALaterDayAndWhatWouldChangeIt() {
        var half = forecast("").then().statusCode(200).extract().jsonPath();
        assertThat(half.getString("ifNothingHappens.on"))
                .isEqualTo(today.plusMonths(6).toString());
        assertThat(half.getInt("ifNothingHappens.level")).isEqualTo(1);
        assertThat(half.getString("ifNothingHappens.currency")).isEqualTo("stale");
        assertThat(half.getInt("ifNothingHappens.changes[0].to")).isEqualTo(1);
        assertThat(half.getList("courses.levelThen")).contains(2);
        var tomorrow = forecast("?on=" + today.plusDays(1)).jsonPath();
        assertThat(tomorrow.getInt("ifNothingHappens.level")).isEqualTo(2);
    }

    @Test
    void aDayThatIsNoneOrPassedIsRefused() {
        for (var on : List.of("soon", today.minusDays(1).toString(), "9999-12-31")) {
            forecast("?on=" + on).then().statusCode(400).contentType("application/problem+json");
        }
        given().auth()
                .oauth2(Tokens.of(email))
                .get("/api/v1/me/skills/XYZ-99/forecast")
                .then()
                .statusCode(404);
    }

    @Test
    void thePanelLooksAheadAndBack() {
        var page = Browser.signedInAs(email).get("/me/skills?competency=SVC-05");
        assertThat(page.html().expectFirst("#skill").text())
                .contains(
                        "If nothing happens, you stand at level 1 on",
                        "on stale evidence",
                        "level 2 becomes level 1.",
                        "Lab at level 2: level 2 today, level 2 on",
                        "Passed today, it leaves the level as it is.");
        assertThat(page.html().select(".history-table tbody tr")).hasSize(1);
        assertThat(page.html().expectFirst(".history .line").attr("d")).isEqualTo("M0 56H0V36H300");
    }
}

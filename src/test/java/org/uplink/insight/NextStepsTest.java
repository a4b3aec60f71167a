package org.uplink.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.Crew;
import org.uplink.local.LocalStack;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class NextStepsTest {

    @Test
    void stepsCloseGapsOfTheJobWithAReasonEach() {
        var crew = Crew.with();
        Districts.job(crew.learner(), Crew.organization(), "support-technician");
        var plan = plan(crew, "");
        assertThat(plan.getInt("minutesAWeek")).isEqualTo(60);
        assertThat(plan.getList("steps")).isNotEmpty();
        assertThat(plan.getList("steps.reasons"))
                .allSatisfy(reasons -> assertThat((java.util.List<?>) reasons).isNotEmpty());
        assertThat(plan.getInt("minutes"))
                .isEqualTo(plan.getList("steps.minutes", Integer.class).stream()
                        .mapToInt(minutes -> minutes)
                        .sum());
        var courses = plan.getList("steps.collect { it.course + it.task }");
        assertThat(new HashSet<>(courses)).hasSameSizeAs(courses);
    }

    @Test
    void whoHasMoreTimeIsDoneEarlier() {
        var crew = Crew.with();
        Districts.job(crew.learner(), Crew.organization(), "support-technician");
        var slow = plan(crew, "?minutes=30");
        var quick = plan(crew, "?minutes=300");
        assertThat(quick.getInt("weeks")).isLessThan(slow.getInt("weeks"));
        assertThat(quick.getList("steps.course")).isEqualTo(slow.getList("steps.course"));
    }

    @Test
    void withoutAJobThereIsNothingToPlan() {
        assertThat(plan(Crew.with(), "").getList("steps")).isEmpty();
    }

    @Test
    void thePageShowsThePlanAndGivesTheMapAsAFile() {
        var crew = Crew.with();
        Districts.job(crew.learner(), Crew.organization(), "support-technician");
        var learner = crew.learning();
        assertThat(learner.get("/me/skills?minutes=90")
                        .html()
                        .expectFirst("#next-steps")
                        .text())
                .contains("Next steps", "at 1 h 30 min a week", "done in week 1");
        assertThat(learner.get("/me/skills")
                        .html()
                        .expectFirst("#next-steps [name=role]")
                        .val())
                .isEmpty();
        var file = learner.get("/me/skills/table?show=core");
        assertThat(file.body().lines()).hasSize(6);
        assertThat(file.body()).contains("\"SVC-01\"");
    }

    private static JsonPath plan(Crew crew, String query) {
        return given().auth()
                .oauth2(Tokens.of(crew.learnerMail()))
                .get("/api/v1/me/next-steps" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

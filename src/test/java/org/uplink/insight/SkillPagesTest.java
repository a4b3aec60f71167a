package org.uplink.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.Recompute;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class SkillPagesTest {

    @Inject
    Recompute recompute;

    @Inject
    Clock clock;

    OrganizationId riverbend;
    String email;
    Browser learner;
    PersonId person;

    @BeforeEach
    void aLearner() {
        riverbend = Districts.organization("riverbend");
        email = Accounts.vouchedBy("riverbend");
        person = Districts.member(email, "riverbend");
        learner = Browser.signedInAs(email);
    }

    private void worksAs(String job) {
        Districts.job(person, riverbend, job);
    }

    private void evidence(String competency, String kind, int level, LocalDate on) {
        Db.run(
                """
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at,
                    recorded_by, source)
                values (?, ?, ?, ?, ?, ?, ?, now(), ?, ?)""",
                Ids.next(),
                riverbend.value(),
                person.value(),
                competency,
                kind,
                level,
                on,
                person.value(),
                kind + ":" + Ids.next());
        recompute.organization(riverbend);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Chicago")));
    }

    @Test
    void theWholeFrameworkStandsOnOnePageWithAndWithoutAJob() {
        assertThat(learner.get("/me/skills").html().select(".tile")).hasSize(60);
        worksAs("support-technician");
        var page = learner.get("/me/skills");
        assertThat(page.html().select(".skill-column")).hasSize(10);
        assertThat(page.text())
                .contains("You meet 0 of 26 targets; 0 of 5 core.", "For orientation (level 1): 0 of 28.");
    }

    @Test
    void aTileShowsLevelTargetClaimAndState() {
        worksAs("support-technician");
        evidence("SVC-01", "lab", 3, today().minusMonths(25));
        learner.form("/me/skills?competency=SVC-01", "form.claim")
                .with("level", "4")
                .sendAndFollow();
        var bar = learner.get("/me/skills").html().expectFirst(".tile[href*=SVC-01] .level-bar");
        assertThat(bar.attr("aria-label")).isEqualTo("Level 2 of 5, due for review, target 3, you say 4");
    }

    @Test
    void anOpenCompetencySaysWhy() {
        worksAs("support-technician");
        evidence("SVC-01", "lab", 3, today().minusMonths(1));
        evidence("SVC-01", "lab", 0, today().minusMonths(2));
        var page = learner.get("/me/skills?competency=SVC-01");
        assertThat(page.html().expectFirst("#skill").text())
                .contains(
                        "Level 2, not 3: you have one piece of evidence at level 3 (lab,",
                        "Level 3 needs two kinds, one of them hands-on.",
                        "Next: ask your manager for a rating",
                        "counts as level 3",
                        "does not count: judged as not yet",
                        "Rule version 1",
                        "Next review:");
        assertThat(page.html().select(".level-words .is-verified")).hasSize(1);
    }

    @Test
    void withoutEvidenceTheQuickestStartIsNamed() {
        assertThat(learner.get("/me/skills?competency=SVC-05")
                        .html()
                        .expectFirst("#skill")
                        .text())
                .contains("Not yet evidenced", "No evidence yet for", "The quickest start: the", "Service desk craft");
    }

    @Test
    void aClaimWithoutALevelComesBackWithItsMessage() {
        var answer = learner.post("/me/skills/claims", Map.of("competency", "SVC-01"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose what you would say you can do.");
    }

    @Test
    void filtersKeepTheirPlaceOnTheMapAndLeaveRowsOfTheTable() {
        worksAs("support-technician");
        assertThat(learner.get("/me/skills?show=core").html().select(".tile:not(.is-out)"))
                .hasSize(5);
        assertThat(learner.get("/me/skills?view=table&show=core&sort=gap")
                        .html()
                        .select(".skill-table tbody tr"))
                .hasSize(5);
    }

    @Test
    void anUnknownCompetencyIsNotFound() {
        assertThat(learner.get("/me/skills?competency=XYZ-99").status()).isEqualTo(404);
    }

    @Test
    void aPageAsksTheSameNumberOfQuestionsHoweverMuchEvidenceThereIs() {
        worksAs("support-technician");
        evidence("SVC-01", "lab", 3, today());
        var map = Queries.ofPage(() -> learner.get("/me/skills"));
        var open = Queries.ofPage(() -> learner.get("/me/skills?competency=SVC-01"));
        for (var i = 0; i < 20; i++) {
            evidence("SVC-01", "lab", 3, today().minusDays(i));
            evidence("SVC-02", "lab", 3, today().minusDays(i));
        }
        assertThat(Queries.ofPage(() -> learner.get("/me/skills")))
                .isEqualTo(map)
                .isLessThan(12);
        assertThat(Queries.ofPage(() -> learner.get("/me/skills?competency=SVC-01")))
                .isEqualTo(open)
                .isLessThan(16);
    }

    @Test
    void programsReadTheSame() {
        worksAs("support-technician");
        evidence("SVC-01", "lab", 3, today());
        var api = given().auth().oauth2(Tokens.of(email));
        var list = api.get("/api/v1/me/skills").then().statusCode(200).extract().jsonPath();
        assertThat(list.getInt("skills.find { it.competency == 'SVC-01' }.level"))
                .isEqualTo(2);
        var one = given().auth()
                .oauth2(Tokens.of(email))
                .get("/api/v1/me/skills/SVC-01")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(one.getString("explanation.nextStep.type")).isEqualTo("needs-second-kind");
        assertThat(one.getList("evidence")).hasSize(1);
    }

    @Test
    void whoWorksInTwoDistrictsSeesInEachOnlyWhatWasEarnedThere() {
        Districts.organization("lakeside");
        var both = Accounts.vouchedBy("riverbend", "lakeside");
        person = Districts.member(both, "riverbend");
        Districts.member(both, "lakeside");
        evidence("SVC-01", "lab", 3, today());
        assertThat(levelIn("riverbend", both)).isEqualTo(2);
        assertThat(levelIn("lakeside", both)).isZero();
    }

    private static int levelIn(String organization, String email) {
        return given().auth()
                .oauth2(Tokens.of(email))
                .header("X-Organization", organization)
                .get("/api/v1/me/skills")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("skills.find { it.competency == 'SVC-01' }.level");
    }
}

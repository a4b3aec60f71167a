package org.uplink.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class SelfAssessmentPagesTest {

    private static final String ADDRESS = "/me/evidence/self-assessment";

    PersonId person;
    String email;
    Browser learner;
    Browser manager;

    @BeforeEach
    void aTechnicianWithAManager() {
        var riverbend = Districts.organization("riverbend");
        email = Accounts.vouchedBy("riverbend");
        person = Districts.member(email, "riverbend");
        Districts.job(person, riverbend, "support-technician");
        var managerEmail = Accounts.vouchedBy("riverbend");
        Districts.team(riverbend, Districts.member(managerEmail, "riverbend", "manager"), person);
        learner = Browser.signedInAs(email);
        manager = Browser.signedInAs(managerEmail);
    }

    /** Starts or goes on, and returns the page of the next question. */
    private Browser.Page begin() {
        return learner.form(ADDRESS).sendAndFollow();
    }

    private Browser.Page answer(Browser.Page question, int level) {
        return learner.formOf(question, "main form[method=post]")
                .with("level", Integer.toString(level))
                .sendAndFollow();
    }

    private static String passOf(Browser.Page page) {
        return page.path().substring(0, ADDRESS.length() + 37);
    }

    /** A finished pass with two answers. */
    private String finished(int first, int second) {
        var pass = passOf(answer(answer(begin(), first), second));
        learner.form(pass, "form[action$=finish]").sendAndFollow();
        return pass;
    }

    private String shown() {
        return manager.get("/team/people/" + person + "/self-assessment").text();
    }

    @Test
    void theSkillMapLeadsHereAndAPassAsksForTheCompetenciesOfTheRole() {
        assertThat(learner.get("/me/skills").html().select("a[href='" + ADDRESS + "']"))
                .hasSize(1);
        assertThat(learner.get(ADDRESS).text()).contains("Support Technician", "No pass yet");
        var question = begin();
        assertThat(question.path()).endsWith("/competencies/SVC-01");
        assertThat(question.text()).contains("1 of ", "What can you do today?", "Logs a request with who");
    }

    @Test
    void anAnswerIsSavedAsItIsGivenAndThePassGoesOnLater() {
        var second = answer(begin(), 3);
        assertThat(second.path()).endsWith("/competencies/SVC-02");
        assertThat(second.text()).contains("Saved: SVC-01 at level 3.");
        assertThat(begin().path()).isEqualTo(second.path());
        assertThat(Db.texts("select competency || level from evidence where person_id = ?", person.value()))
                .containsExactly("SVC-013");
        answer(learner.get(passOf(second) + "/competencies/SVC-01"), 3);
        assertThat(Db.number("select count(*) from evidence where person_id = ?", person.value()))
                .isEqualTo(1);
    }

    @Test
    void anAnswerWithoutALevelComesBackWithItsMessage() {
        var answer = learner.formOf(begin(), "main form[method=post]").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose what you can do today, or skip it.");
    }

    @Test
    void aDomainIsAnsweredOnOnePage() {
        var pass = passOf(begin());
        var overview = learner.form(pass + "/domains/SVC")
                .with("level.SVC-01", "0")
                .with("level.SVC-05", "4")
                .sendAndFollow();
        assertThat(overview.text()).contains("Your answers are saved.", "2 of ");
        assertThat(learner.get(pass + "/domains/SVC").html().select("input[checked]"))
                .hasSize(2);
    }

    @Test
    void aNewPassStandsBesideTheLast() {
        finished(2, 3);
        var pass = passOf(answer(answer(begin(), 3), 1));
        learner.form(pass, "form[action$=finish]").sendAndFollow();
        assertThat(learner.get(pass).text())
                .contains("1 higher than last time, 1 lower, 0 the same, 0 said for the first time.");
        assertThat(learner.get(ADDRESS).html().select("tbody tr")).hasSize(2);
    }

    @Test
    void aPassIsItsPersonsAloneUntilSharedAndAgainAfterwards() {
        var pass = finished(4, 1);
        assertThat(shown()).contains("has shared no self-assessment").doesNotContain("SVC-01");
        learner.form(pass, "form[action$=sharing]").sendAndFollow();
        assertThat(shown()).contains("SVC-01 Request and incident handling 4");
        assertThat(learner.form(pass, "form[action$=sharing]").sendAndFollow().text())
                .contains("This pass is private again.");
        assertThat(shown()).contains("has shared no self-assessment");
    }

    @Test
    void anOpenPassIsNotSharedAndAFinishedOneTakesNoAnswer() {
        var open = passOf(answer(begin(), 2));
        assertThat(learner.post(open + "/sharing", Map.of("shared", "true")).status())
                .isEqualTo(409);
        learner.form(open, "form[action$=finish]").sendAndFollow();
        assertThat(learner.post(open + "/competencies/SVC-02", Map.of("level", "2"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPassOfSomebodyElseIsNotFoundEvenWhenShared() {
        var pass = finished(4, 1);
        learner.form(pass, "form[action$=sharing]").sendAndFollow();
        assertThat(manager.get(pass).status()).isEqualTo(404);
        assertThat(manager.post(pass + "/sharing", Map.of("shared", "false")).status())
                .isEqualTo(404);
        assertThat(learner.get("/team/people/" + person + "/self-assessment").status())
                .isEqualTo(404);
        assertThat(manager.get("/team/people/" + Districts.person(Districts.organization("riverbend"), "Not Mine")
                                + "/self-assessment")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePagesAskTheSameNumberOfQuestionsHoweverManyAnswersThereAre() {
        var pass = passOf(answer(begin(), 2));
        var few = Queries.ofPage(() -> learner.get(pass));
        learner.form(pass + "/domains/SVC")
                .with("level.SVC-02", "1")
                .with("level.SVC-03", "1")
                .with("level.SVC-05", "4")
                .sendAndFollow();
        assertThat(Queries.ofPage(() -> learner.get(pass))).isEqualTo(few);
    }

    @Test
    void programsDoTheSame() {
        var api = "/api/v1/me/self-assessments";
        var started = given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .body(Map.of("role", "support-technician"))
                .post(api)
                .then()
                .statusCode(201)
                .extract();
        var address =
                started.header("Location").substring(started.header("Location").indexOf("/api"));
        given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .body(Map.of("level", 3))
                .put(address + "/answers/SVC-01")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .body(Map.of("level", 9))
                .put(address + "/answers/SVC-01")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .post(address + "/finish")
                .then()
                .statusCode(200);
        var shared = given().auth()
                .oauth2(Tokens.of(email))
                .contentType(ContentType.JSON)
                .body(Map.of("shared", true))
                .put(address + "/sharing")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shared.getString("sharedAt")).isNotNull();
        assertThat(shared.getInt("competencies.find { it.competency == 'SVC-01' }.level"))
                .isEqualTo(3);
        assertThat(shown()).contains("SVC-01");
    }
}

package org.uplink.evidence.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/** A guest judges what only the other organization has, by the words of that organization, and sees nothing else of it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class GuestReviewTest {

    Desk learner;
    Desk assessor;
    Desk guest;
    String code;
    String secret;
    String work;
    String district;

    @BeforeEach
    void aSubmissionOnAnOwnCompetency() {
        var office = Office.open();
        district = office.alias();
        learner = Desk.of(district);
        assessor = Desk.of(office.alias(), "assessor", "admin");
        guest = Desk.of("lakeside", "assessor");
        code = office.alias().toUpperCase(Locale.ROOT) + "-01";
        secret = office.alias().toUpperCase(Locale.ROOT) + "-02";
        given().auth()
                .oauth2(Tokens.of(assessor.email()))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "version",
                        0,
                        "adjustments",
                        Map.of(
                                "competencies",
                                List.of(own(code, "Stadium scoreboard"), own(secret, "Vault of the district")),
                                "roles",
                                List.of(),
                                "targets",
                                List.of())))
                .put("/api/v1/framework/adjustments")
                .then()
                .statusCode(200);
        work = learner.handIn(learner.work().with("competency", code, "", ""));
        assertThat(assessor.browser()
                        .post(
                                Desk.review(work) + "/invitations",
                                Map.of("organization", "lakeside", "email", guest.email()))
                        .status())
                .isEqualTo(303);
    }

    private static Map<String, Object> own(String code, String title) {
        return Map.of(
                "id",
                code,
                "domain",
                "END",
                "title",
                title,
                "statement",
                "Does it at games.",
                "currency",
                "medium",
                "levels",
                Map.of("1", "Watches.", "2", "Helps.", "3", "Runs the board alone.", "4", "Plans.", "5", "Teaches."));
    }

    @Test
    void theGuestReadsTitleAndIndicatorsAsTheOrganizationHasThem() {
        var page = guest.browser().get(Desk.review(work));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(code, "Stadium scoreboard", "Runs the board alone.")
                .doesNotContain("Vault of the district", secret);
        given().auth()
                .oauth2(Tokens.of(guest.email()))
                .get("/api/v1/reviews/" + Desk.id(work))
                .then()
                .statusCode(200)
                .body("guest", equalTo(true))
                .body("rubric.title", contains("Stadium scoreboard"))
                .body("rubric[0].levels[2].indicator", equalTo("Runs the board alone."));
    }

    @Test
    void theGuestReadsWhatWasHandedInAndNoDraft() {
        var form = guest.browser().form(Desk.review(work), "form#review").with("level." + code, "2");
        form.with("comment", "Which board?").with("decision", "ask-changes").send();
        learner.browser()
                .form(work, "form#work")
                .with("title", "A draft that nobody reads yet")
                .with("deed", "save")
                .send();
        assertThat(guest.browser().get(Desk.review(work)).text())
                .contains("Two access points for the gym", "Stadium scoreboard")
                .doesNotContain("nobody reads yet");
        assertThat(guest.browser().get("/reviews?show=decided").text()).doesNotContain("nobody reads yet");
    }

    @Test
    void theGuestSeesNothingElseOfThatOrganization() {
        assertThat(guest.browser().get("/me/evidence/new").body()).doesNotContain("Stadium scoreboard", code);
        assertThat(guest.browser().get("/frameworks/k12tsf").body()).doesNotContain("Stadium scoreboard");
        var stranger = Desk.of("lakeside", "assessor");
        assertThat(stranger.browser().get(Desk.review(work)).status()).isEqualTo(404);
        assertThat(Browser.anonymous().get(Desk.review(work)).body()).doesNotContain("Stadium scoreboard");
    }

    @Test
    void theirWordBecomesEvidenceInTheOrganizationOfTheAuthor() {
        var form = guest.browser()
                .form(Desk.review(work), "form#review")
                .with("level." + code, "3")
                .with("comment", "Ran it through a whole season.")
                .with("decision", "accept");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(Desk.state(work)).isEqualTo("accepted");
        assertThat(Db.texts(
                        "select competency || ' ' || level from evidence where person_id = ?",
                        learner.person().value()))
                .containsExactly(code + " 3");
        assertThat(Db.number(
                        "select count(*) from mastery where person_id = ? and competency = ?",
                        learner.person().value(),
                        code))
                .isPositive();
        assertThat(trailOf("reviewed-work")).containsExactly(learner.person() + " " + district);
        assertThat(learner.browser().get("/me/trail").text()).contains("Reviewed work");
    }

    @Test
    void whyTheyMayNotJudgeIsReadWhereTheWorkIs() {
        var conflict = guest.browser()
                .form(Desk.review(work), "form[action$='/conflict']")
                .with("reason", "She is my sister.");
        assertThat(conflict.send().status()).isEqualTo(303);
        assertThat(trailOf("declared-conflict")).containsExactly("null " + district);
    }

    /** Whom each row concerns, and in whose trail it stands. */
    private List<String> trailOf(String deed) {
        return Db.texts(
                "select coalesce(e.person_id::text, 'null') || ' ' || o.alias from audit_event e"
                        + " join organization o on o.id = e.organization_id where e.action = ? and e.actor_id = ?",
                deed,
                guest.person().value());
    }

    @Test
    void theirInvitationEndedTheGuestReadsItNoMore() {
        var ending = assessor.browser().form(Desk.review(work), "form[action$='/end']");
        assertThat(ending.send().status()).isEqualTo(303);
        assertThat(guest.browser().get(Desk.review(work)).status()).isEqualTo(404);
    }
}

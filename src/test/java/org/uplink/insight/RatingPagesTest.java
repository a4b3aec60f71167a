package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class RatingPagesTest {

    Browser manager;
    PersonId managerId;
    PersonId person;
    String learnerEmail;

    @BeforeEach
    void aManagerWithOnePerson() {
        var riverbend = Districts.organization("riverbend");
        var email = Accounts.vouchedBy("riverbend");
        learnerEmail = Accounts.vouchedBy("riverbend");
        managerId = Districts.member(email, "riverbend", "manager");
        person = Districts.member(learnerEmail, "riverbend");
        Districts.job(person, riverbend, "support-technician");
        Districts.team(riverbend, managerId, person);
        manager = Browser.signedInAs(email);
    }

    private String address(String query) {
        return "/team/people/" + person + "/ratings" + query;
    }

    @Test
    void coreCompetenciesStandFirst() {
        var first = manager.get(address("")).html().expectFirst(".rating-choose details");
        assertThat(first.text()).startsWith("Core for the job");
        assertThat(first.select("li")).hasSize(5);
    }

    @Test
    void aRatingIsSavedOnceAndSeenByThePerson() {
        for (var twice = 0; twice < 2; twice++) {
            var saved = manager.form(address("?competency=SVC-05"))
                    .with("level", "2")
                    .with("comment", "Stayed calm with an upset caller.")
                    .sendAndFollow();
            assertThat(saved.text()).contains("is saved: SVC-05 at level 2.");
        }
        assertThat(Db.number("select count(*) from evidence where person_id = ?", person.value()))
                .isEqualTo(1);
        assertThat(manager.get(address("?competency=SVC-05")).text()).contains("You said level 2 on");
        var seen = Browser.signedInAs(learnerEmail).get("/me/skills?competency=SVC-05");
        assertThat(seen.text()).contains("Stayed calm with an upset caller.", "by Robin", "counts as level 2");
    }

    @Test
    void levelAndCommentAreAskedForBesideTheirFields() {
        var answer = manager.form(address("?competency=SVC-05"))
                .with("comment", "Seen it.")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose the level that you have seen.");
        assertThat(answer.html().expectFirst("textarea").text()).isEqualTo("Seen it.");
    }

    @Test
    void whatThePersonSaysOfThemselvesIsNotShown() {
        Browser.signedInAs(learnerEmail)
                .form("/me/skills?competency=SVC-05", "form.claim")
                .with("level", "5")
                .send();
        assertThat(manager.get(address("?competency=SVC-05")).body()).doesNotContain("you say");
    }

    @Test
    void nobodyRatesThemselvesOrSomebodyElsesPeople() {
        assertThat(manager.get("/team/people/" + managerId + "/ratings").status())
                .isEqualTo(404);
        var other = Districts.person(Districts.organization("riverbend"), "Not Mine");
        assertThat(manager.get("/team/people/" + other + "/ratings").status()).isEqualTo(404);
        var answer = manager.post(
                "/team/people/" + other + "/ratings", Map.of("competency", "SVC-05", "level", "3", "comment", "x"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void anAdministratorIsNotAskedToRateThemselves() {
        var email = Accounts.vouchedBy("riverbend");
        var adminId = Districts.member(email, "riverbend", "admin");
        var admin = Browser.signedInAs(email);
        var rating = "a[href$='/ratings'], a[href$='/self-assessment']";
        assertThat(admin.get("/team/people/" + adminId).html().select(rating)).isEmpty();
        assertThat(admin.get("/team/people/" + person).html().select(rating)).hasSize(2);
    }

    @Test
    void aLearnerFindsNoSuchPage() {
        assertThat(Browser.signedInAs(learnerEmail).get(address("")).status()).isEqualTo(404);
    }
}

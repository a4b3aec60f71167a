package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ObservationPagesTest {

    Browser manager;
    Browser assessor;
    PersonId managerId;
    PersonId assessorId;
    PersonId person;
    String learnerEmail;

    @BeforeEach
    void aManagerWithOnePersonAndAnAssessor() {
        var riverbend = Districts.organization("riverbend");
        var email = Accounts.vouchedBy("riverbend");
        var assessorEmail = Accounts.vouchedBy("riverbend");
        learnerEmail = Accounts.vouchedBy("riverbend");
        managerId = Districts.member(email, "riverbend", "manager");
        assessorId = Districts.member(assessorEmail, "riverbend", "assessor");
        person = Districts.member(learnerEmail, "riverbend");
        Districts.job(person, riverbend, "support-technician");
        Districts.team(riverbend, managerId, person);
        manager = Browser.signedInAs(email);
        assessor = Browser.signedInAs(assessorEmail);
    }

    private static String address(PersonId person, String query) {
        return "/team/people/" + person + "/observations" + query;
    }

    private Form seen(Browser observer, String level) {
        return observer.form(address(person, "?competency=SVC-05"))
                .with("occurredOn", "2026-09-14")
                .with("level", level)
                .with("comment", "Calmed an upset caller, then solved it.")
                .with("note", "Next time without the script.");
    }

    @Test
    void whatAManagerSawIsSavedOnceAndThePersonReadsIt() {
        var form = seen(manager, "3");
        for (var twice = 0; twice < 2; twice++) {
            assertThat(form.sendAndFollow().text()).contains("is saved: SVC-05 at level 3.");
        }
        assertThat(Db.texts("""
                        select e.kind || ' ' || e.level || ' ' || e.occurred_on || ' ' || a.assessor_organization || ' ' || a.qualified
                        from evidence e join evidence_assessor a on a.evidence_id = e.id where e.person_id = ?""", person.value())).containsExactly("observed_practice 3 2026-09-14 riverbend false");
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'observed-practice' and subject = ?",
                        "/team/people/" + person))
                .isEqualTo(1);
        var learner = Browser.signedInAs(learnerEmail);
        assertThat(learner.get("/me/evidence").text())
                .contains(
                        "Observed practice", "said Calmed", "Calmed an upset caller", "Next time without the script.");
        assertThat(learner.get("/me/skills?competency=SVC-05").text()).contains("Level 2", "counts as level 3");
        seen(manager, "3").send();
        assertThat(Db.number("select count(*) from evidence where person_id = ?", person.value()))
                .isEqualTo(2);
    }

    @Test
    void anAssessorFindsThePersonAndRecordsWhatTheySaw() {
        var link = "a[href='" + address(person, "") + "']";
        assertThat(assessor.get("/reviews").html().select("a[href='/reviews/observations']"))
                .hasSize(1);
        assertThat(assessor.get("/reviews/observations?q=" + learnerEmail.substring(0, 12))
                        .html()
                        .select(link))
                .hasSize(1);
        assertThat(assessor.get("/reviews/observations?q=nobody-of-this-name").text())
                .contains("Nobody found");
        assertThat(seen(assessor, "4").sendAndFollow().text()).contains("is saved: SVC-05 at level 4.");
        assertThat(assessor.get("/team/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void theWordOfWhoHoldsLevelFourIsQualified() {
        assertThat(assessor.get(address(person, "?competency=SVC-05")).text())
                .contains("Your word counts up to level 3");
        Learned.level(Districts.organization("riverbend"), assessorId, "SVC-05", 4);
        assertThat(assessor.get(address(person, "?competency=SVC-05")).text())
                .doesNotContain("Your word counts up to level 3");
        seen(assessor, "4").send();
        assertThat(Db.texts("""
                        select a.qualified::text from evidence e join evidence_assessor a on a.evidence_id = e.id
                        where e.person_id = ?""", person.value())).containsExactly("true");
    }

    @Test
    void whatIsMissingStandsBesideItsField() {
        var answer = manager.form(address(person, "?competency=SVC-05"))
                .with("occurredOn", "2199-01-01")
                .with("note", "Kept as typed.")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.html();
        assertThat(page.expectFirst("#level-error").text()).isEqualTo("Choose the level that you have seen.");
        assertThat(page.expectFirst("#comment-error").text()).isEqualTo("Say in a sentence what you saw.");
        assertThat(page.expectFirst("#occurredOn-error").text()).isEqualTo("That day is still to come.");
        assertThat(page.expectFirst("#note").text()).isEqualTo("Kept as typed.");
        assertThat(page.expectFirst("#occurredOn").val()).isEqualTo("2199-01-01");
        assertThat(manager.get(address(person, "?competency=SVC-05")).html().select("input[name=level]"))
                .hasSize(4);
    }

    @Test
    void nobodyObservesThemselvesOrSomebodyElsesPeople() {
        assertThat(manager.get(address(managerId, "")).status()).isEqualTo(404);
        assertThat(assessor.get(address(assessorId, "")).status()).isEqualTo(404);
        assertThat(assessor.get("/reviews/observations").html().select("a[href='" + address(assessorId, "") + "']"))
                .isEmpty();
        var fields = Map.of(
                "id",
                Ids.next().toString(),
                "competency",
                "SVC-05",
                "level",
                "3",
                "occurredOn",
                "2026-09-14",
                "comment",
                "x");
        assertThat(assessor.post(address(assessorId, ""), fields).status()).isEqualTo(404);
        var other = Districts.person(Districts.organization("riverbend"), "Not Mine");
        assertThat(manager.get(address(other, "")).status()).isEqualTo(404);
        assertThat(manager.post(address(other, ""), fields).status()).isEqualTo(404);
        var elsewhere = Districts.person(Districts.organization("lakeside"), "Somebody Else");
        assertThat(assessor.get(address(elsewhere, "")).status()).isEqualTo(404);
        assertThat(assessor.post(address(elsewhere, ""), fields).status()).isEqualTo(404);
    }

    @Test
    void aLearnerFindsNoSuchPage() {
        var learner = Browser.signedInAs(learnerEmail);
        assertThat(learner.get(address(person, "")).status()).isEqualTo(404);
        assertThat(learner.get("/reviews/observations").status()).isEqualTo(404);
        assertThat(manager.get("/reviews/observations").status()).isEqualTo(404);
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyAsForOne() {
        var one = Queries.ofPage(() -> assessor.get("/reviews/observations?q=" + learnerEmail.substring(0, 12)));
        assertThat(Queries.ofPage(() -> assessor.get("/reviews/observations"))).isEqualTo(one);
    }
}

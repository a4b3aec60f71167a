package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Form;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ReviewPagesTest {

    Desk learner;
    Desk assessor;
    String work;

    @BeforeEach
    void workThatWaits() {
        learner = Desk.of("riverbend");
        assessor = Desk.of("riverbend", "assessor");
        work = learner.handIn(learner.work());
    }

    @Test
    void theQueueNamesWhatWaitsAndLearnersFindNone() {
        var waiting = Db.number(
                "select count(*) from submission s join organization o on o.id = s.organization_id where o.alias = 'riverbend' and s.state = 'submitted'");
        var last = (waiting - 1) / Queue.PAGE_SIZE + 1;
        assertThat(assessor.browser().get("/reviews?page=" + last).html().select("a[href='" + Desk.review(work) + "']"))
                .hasSize(1);
        assertThat(learner.browser().get("/reviews").status()).isEqualTo(404);
        assertThat(learner.browser().get(Desk.review(work)).status()).isEqualTo(404);
    }

    @Test
    void anAcceptedSampleRaisesTheLevelOnceHoweverOftenItIsSaid() {
        learner.evidence("INF-02", "manager_rating", 3, "riverbend");
        var form = assessor.verdict(Desk.review(work), "accept", "3");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(Desk.state(work)).isEqualTo("accepted");
        assertThat(Db.texts("""
                        select e.kind || ' ' || e.level || ' ' || e.occurred_on || ' ' || a.assessor_organization || ' ' || a.qualified
                        from evidence e join evidence_assessor a on a.evidence_id = e.id where e.person_id = ?""", learner.person().value())).containsExactly("work_sample 3 2026-09-14 riverbend false");
        assertThat(learner.browser().get("/me/skills?competency=INF-02").text())
                .contains("Level 3", "The survey shows that the places were chosen.");
        assertThat(learner.browser().get(work).text()).contains("accepted it", "INF-02: level 3");
    }

    @Test
    void whatIsMissingInAReviewStandsBesideItsField() {
        var answer = assessor.browser()
                .form(Desk.review(work), "form#review")
                .with("decision", "accept")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#error-INF-02").text()).startsWith("Choose the level");
        assertThat(answer.html().expectFirst("#comment-error").text()).startsWith("Say why");
        assertThat(answer.html().select("input[name=decision][checked]").val()).isEqualTo("accept");
        var nothing = assessor.verdict(Desk.review(work), "accept", "0").send();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(learner.evidence()).isZero();
    }

    @Test
    void changesAreAskedMadeAndJudgedAnew() {
        assessor.verdict(Desk.review(work), "ask-changes", "2").send();
        assertThat(Desk.state(work)).isEqualTo("changes-asked");
        var old = assessor.browser().get(Desk.review(work));
        assertThat(old.html().select("form#review")).isEmpty();
        var page = learner.browser().get(work);
        assertThat(page.text()).contains("asked for changes", "changes asked");
        learner.handIn(learner.browser()
                .formOf(page, "form#work")
                .with("text", "With the survey attached.")
                .with("redaction", HandInRules.REDACTION.toArray(String[]::new)));
        assessor.verdict(Desk.review(work), "decline", "0").send();
        assertThat(Desk.state(work)).isEqualTo("declined");
        assertThat(learner.evidence()).isZero();
        assertThat(Db.number("select count(*) from submission_review where submission_id = ?", Desk.id(work)))
                .isEqualTo(2);
        assertThat(told(assessor)).hasSize(2).allMatch(line -> line.startsWith("work-waits Robin "));
        assertThat(told(learner)).containsExactly("work-decided ask-changes", "work-decided decline");
    }

    @Test
    void whatTheAuthorWritesAfterChangesWereAskedIsTheirsUntilItIsHandedIn() {
        assessor.verdict(Desk.review(work), "ask-changes", "2").send();
        learner.filled(learner.browser().form(work, "form#work"))
                .with("title", "A title that nobody reads yet")
                .with("text", "A draft that nobody reads yet.")
                .with("competency", "INF-03", "", "")
                .upload("files", "students.pdf", "application/pdf", Desk.PDF)
                .with("deed", "save")
                .send();
        assertThat(learner.browser().get(work).text()).contains("students.pdf");
        assertThat(Db.texts("select competency from submission_competency where submission_id = ?", Desk.id(work)))
                .containsExactly("INF-03");
        var page = assessor.browser().get(Desk.review(work));
        assertThat(page.text())
                .contains("Two access points for the gym")
                .doesNotContain("nobody reads yet", "students.pdf");
        assertThat(lineAmongDecided())
                .contains("Two access points for the gym", "INF-02")
                .doesNotContain("nobody reads yet", "INF-03");
        var file = Db.texts("select id from submission_file where submission_id = ?", Desk.id(work))
                .getFirst();
        var download = Desk.review(work) + "/files/" + file;
        assertThat(assessor.browser().get(download).status()).isEqualTo(404);
        learner.browser()
                .form(work, "form#work")
                .with("redaction", HandInRules.REDACTION.toArray(String[]::new))
                .with("deed", "hand-in")
                .send();
        assertThat(assessor.browser().get(Desk.review(work)).text())
                .contains("A title that nobody reads yet", "students.pdf");
        assertThat(assessor.browser().file(download).statusCode()).isEqualTo(200);
    }

    private String lineAmongDecided() {
        return assessor.browser()
                .get("/reviews?show=decided")
                .html()
                .select("tr:has(a[href='" + Desk.review(work) + "'])")
                .text();
    }

    /** What somebody was told of the work, in order. */
    private List<String> told(Desk reader) {
        return Db.texts(
                "select kind || ' ' || detail from notice where person_id = ? and key like ? order by made_at, id",
                reader.person().value(),
                Desk.id(work) + " %");
    }

    @Test
    void aVerdictOnAnEarlierHandInChangesNothing() {
        var form = assessor.verdict(Desk.review(work), "accept", "3");
        Desk.of("riverbend", "assessor")
                .verdict(Desk.review(work), "ask-changes", "2")
                .send();
        assertThat(form.sendAndFollow().text()).contains("meanwhile");
        assertThat(Desk.state(work)).isEqualTo("changes-asked");
        assertThat(learner.evidence()).isZero();
    }

    @Test
    void nobodyJudgesTheirOwnWork() {
        var own = assessor.handIn(assessor.work());
        assertThat(assessor.browser().get(Desk.review(own)).status()).isEqualTo(404);
        var forced = assessor.browser()
                .post(
                        Desk.review(own),
                        Map.of("round", "1", "level.INF-02", "4", "comment", "Fine.", "decision", "accept"));
        assertThat(forced.status()).isEqualTo(404);
        assertThat(assessor.browser().get("/reviews").html().select("a[href='" + Desk.review(own) + "']"))
                .isEmpty();
        assertThat(assessor.evidence()).isZero();
    }

    @Test
    void anAssessorOfAnotherDistrictFindsNothing() {
        var elsewhere = Desk.of("lakeside", "assessor");
        assertThat(elsewhere.browser().get(Desk.review(work)).status()).isEqualTo(404);
        assertThat(elsewhere.browser().get("/reviews").html().select("a[href='" + Desk.review(work) + "']"))
                .isEmpty();
        var forced = elsewhere
                .browser()
                .post(
                        Desk.review(work),
                        Map.of("round", "1", "level.INF-02", "3", "comment", "Fine.", "decision", "accept"));
        assertThat(forced.status()).isEqualTo(404);
    }

    @Test
    void whoDeclaresAConflictJudgesNoMore() {
        var form = assessor.verdict(Desk.review(work), "accept", "3");
        assessor.browser()
                .form(Desk.review(work), "form#conflict")
                .with("reason", "We are married.")
                .send();
        assertThat(assessor.browser().get(Desk.review(work)).text()).contains("You declared a conflict");
        assertThat(form.send().status()).isEqualTo(404);
        assertThat(Desk.state(work)).isEqualTo("submitted");
    }

    @Test
    void aContributionAtLevelFiveWaitsForAnAssessorOfASecondOrganization() {
        var form = learner.filled(learner.browser().form("/me/evidence/new?kind=contribution", "form#work"));
        var contribution = learner.handIn(form.with("level", "5", "", ""));
        assessor.verdict(Desk.review(contribution), "accept", "5").send();
        assertThat(Desk.state(contribution)).isEqualTo("submitted");
        assertThat(learner.evidence()).isZero();
        var guest = Desk.of("lakeside", "assessor");
        assertThat(invite(contribution, "nobody@lakeside.example").status()).isEqualTo(422);
        assertThat(invite(contribution, guest.email()).status()).isEqualTo(303);
        var seen = guest.browser().get(Desk.review(contribution));
        assertThat(seen.text())
                .contains("Somebody of Riverbend School District")
                .doesNotContain("What happened");
        assertThat(guest.browser().get(Desk.review(work)).status()).isEqualTo(404);
        assertThat(guest.browser().get("/reviews").text()).contains("Somebody of Riverbend School District");
        var verdict = guest.verdict(Desk.review(contribution), "accept", "5");
        assertThat(verdict.send().status()).isEqualTo(303);
        assertThat(verdict.send().status()).isEqualTo(303);
        assertThat(Desk.state(contribution)).isEqualTo("accepted");
        assertThat(Db.texts("""
                        select a.assessor_organization from evidence e join evidence_assessor a on a.evidence_id = e.id
                        where e.person_id = ? and e.kind = 'contribution' order by 1""", learner.person().value())).containsExactly("lakeside", "riverbend");
    }

    private Browser.Page invite(String submission, String email) {
        return assessor.browser()
                .post(Desk.review(submission) + "/invitations", Map.of("organization", "lakeside", "email", email));
    }

    /** A guest who is invited to {@link #work}. */
    private Desk invited() {
        var guest = Desk.of("lakeside", "assessor");
        assertThat(invite(work, guest.email()).status()).isEqualTo(303);
        return guest;
    }

    private Form ending() {
        return assessor.browser().form(Desk.review(work), "form[action$='/end']");
    }

    @Test
    void anInvitationEndsOnceAndTheGuestFindsNothingMore() {
        var guest = invited();
        var verdict = guest.verdict(Desk.review(work), "accept", "3");
        var form = ending();
        for (var twice = 0; twice < 2; twice++) {
            assertThat(form.sendAndFollow().text()).contains("They do not see this submission any more.", "ended ");
        }
        assertThat(guest.browser().get(Desk.review(work)).status()).isEqualTo(404);
        assertThat(guest.browser().get("/reviews").html().select("a[href='" + Desk.review(work) + "']"))
                .isEmpty();
        assertThat(verdict.send().status()).isEqualTo(404);
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'ended-invitation' and subject = ?",
                        Desk.review(work)))
                .isEqualTo(1);
        assertThat(invite(work, guest.email()).status()).isEqualTo(303);
        assertThat(guest.browser().get(Desk.review(work)).status()).isEqualTo(200);
        assertThat(Db.number("select count(*) from submission_invitation where submission_id = ?", Desk.id(work)))
                .isEqualTo(2);
    }

    @Test
    void aGuestWhoHasJudgedGoesOnReadingAndJudgesNoMore() {
        var guest = invited();
        guest.verdict(Desk.review(work), "ask-changes", "2").send();
        assertThat(ending().sendAndFollow().text()).contains("can still read what they have judged.");
        learner.handIn(learner.browser()
                .formOf(learner.browser().get(work), "form#work")
                .with("text", "With the survey attached.")
                .with("redaction", HandInRules.REDACTION.toArray(String[]::new)));
        var page = guest.browser().get(Desk.review(work));
        assertThat(page.text()).contains("Your invitation has ended");
        assertThat(page.html().select("form#review")).isEmpty();
        var forced = guest.browser()
                .post(
                        Desk.review(work),
                        Map.of("round", "2", "level.INF-02", "3", "comment", "Fine.", "decision", "accept"));
        assertThat(forced.status()).isEqualTo(404);
        assertThat(Desk.state(work)).isEqualTo("submitted");
    }

    @Test
    void onlyWhoMayInviteEndsAnInvitation() {
        var guest = invited();
        var address = ending().action();
        assertThat(guest.browser().get(Desk.review(work)).html().select("form[action$='/end']"))
                .isEmpty();
        assertThat(guest.browser().post(address, Map.of()).status()).isEqualTo(404);
        assertThat(learner.browser().post(address, Map.of()).status()).isEqualTo(404);
        assertThat(Desk.of("lakeside", "assessor")
                        .browser()
                        .post(address, Map.of())
                        .status())
                .isEqualTo(404);
        var other = learner.handIn(learner.work());
        assertThat(assessor.browser()
                        .post(address.replace(Desk.review(work), Desk.review(other)), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(guest.browser().get(Desk.review(work)).status()).isEqualTo(200);
    }

    @Test
    void theRowOfAnInvitationIsNotChangedOtherwise() {
        invited();
        var change = "update submission_invitation set %s where submission_id = ?";
        assertThatThrownBy(() -> Db.run(change.formatted("person_name = 'Somebody'"), Desk.id(work)))
                .rootCause()
                .hasMessageContaining("an invitation ends once, and is not changed");
        ending().send();
        assertThatThrownBy(() -> Db.run(change.formatted("ended_at = null, ended_by = null"), Desk.id(work)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAppointmentMakesAnAssessorsWordCountTowardsLevelFour() {
        var admin = Desk.of("riverbend", "admin");
        var answer = admin.browser()
                .post(
                        "/admin/evidence/appointments",
                        Map.of("person", assessor.person().toString(), "competency", "INF-02"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(deeds()).containsExactly("appointed-assessor");
        assessor.verdict(Desk.review(work), "accept", "4").send();
        assertThat(Db.texts("""
                        select a.qualified::text from evidence e join evidence_assessor a on a.evidence_id = e.id
                        where e.person_id = ?""", learner.person().value())).containsExactly("true");
    }

    @Test
    void anAssessorReadsWhoAppointedThemAndWhoEndedIt() {
        var admin = Desk.of("riverbend", "admin");
        admin.browser()
                .post(
                        "/admin/evidence/appointments",
                        Map.of("person", assessor.person().toString(), "competency", "INF-02"));
        var appointment = Db.texts(
                        "select id::text from assessor_appointment where person_id = ?",
                        assessor.person().value())
                .getFirst();
        for (var twice = 0; twice < 2; twice++) {
            admin.browser().post("/admin/evidence/appointments/" + appointment + "/end", Map.of());
        }
        assertThat(deeds()).containsExactly("appointed-assessor", "ended-appointment");
        var name = Db.texts(
                        "select name from person where id = ?", admin.person().value())
                .getFirst();
        assertThat(assessor.browser().get("/me/trail").text()).contains(name);
    }

    private List<String> deeds() {
        return Db.texts(
                "select action from audit_event where person_id = ? and looked_on is null order by at",
                assessor.person().value());
    }

    @Test
    void evidenceIsTakenBackWithAReasonAndWhatIsRightStandsBesideIt() {
        assessor.verdict(Desk.review(work), "accept", "3").send();
        var link = assessor.browser()
                .get(Desk.review(work))
                .html()
                .expectFirst("a[href^=/reviews/evidence/]")
                .attr("href");
        assertThat(assessor.browser().form(link).send().status()).isEqualTo(422);
        var form = assessor.browser()
                .form(link)
                .with("reason", "The survey was somebody else's.")
                .with("corrected", "2");
        for (var twice = 0; twice < 2; twice++) {
            assertThat(form.sendAndFollow().text()).contains("The survey was somebody else");
        }
        assertThat(Db.texts("""
                        select e.level || ' ' || (v.reason is not null) || ' ' || (v.superseded_by is not null)
                        from evidence e left join evidence_revocation v on v.evidence_id = e.id
                        where e.person_id = ? order by e.id""", learner.person().value())).containsExactly("3 true true", "2 false false");
        assertThat(learner.browser().get("/me/skills?competency=INF-02").text())
                .contains("Level 2", "The survey was somebody else");
        assertThat(learner.browser().get(link).status()).isEqualTo(404);
    }

    @Test
    void theQueueAsksTheDatabaseAsOftenForManyAsForOne() {
        var one = Queries.ofPage(() -> assessor.browser().get("/reviews"));
        for (var i = 0; i < 4; i++) {
            learner.handIn(learner.work());
        }
        assertThat(Queries.ofPage(() -> assessor.browser().get("/reviews"))).isEqualTo(one);
        var few = Queries.ofPage(() -> assessor.browser().get(Desk.review(work)));
        var wide = learner.handIn(
                learner.work().with("competency", "INF-02", "INF-01", "INF-03").with("level", "3", "2", "2"));
        assertThat(Queries.ofPage(() -> assessor.browser().get(Desk.review(wide))))
                .isEqualTo(few);
    }
}

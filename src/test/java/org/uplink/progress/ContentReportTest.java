package org.uplink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.DailyRounds;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** A reader says what is wrong, the association answers, and the reader is told. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ContentReportTest {

    private static final String LESSON = "/courses/privacy-at-work/what-is-protected";

    @Inject
    ContentReports reports;

    @Inject
    DailyRounds rounds;

    PersonId reader;
    Browser own;
    PersonId keeper;
    Browser association;

    @BeforeEach
    void aReaderAndWhoeverLooksAfterThePlatform() {
        var mail = Accounts.vouchedBy("riverbend");
        reader = Districts.member(mail, "riverbend");
        own = Browser.signedInAs(mail);
        var other = Accounts.vouchedBy("uplink");
        keeper = Districts.member(other, "uplink", "platform");
        association = Browser.signedInAs(other);
    }

    private String linked() {
        return own.get(LESSON).html().expectFirst("a[href*=something-wrong]").attr("href");
    }

    /** The newest of those that wait; other tests leave some. */
    private static long lastPage() {
        var waiting = Db.number(
                "select count(*) from content_report where id not in (select report_id from content_report_answer)");
        return (waiting + ContentReports.PAGE_SIZE - 1) / ContentReports.PAGE_SIZE;
    }

    private UUID reported(String words) {
        return reported(linked(), words);
    }

    private UUID reported(String link, String words) {
        own.form(link, "#report").with("kind", "outdated").with("words", words).send();
        return UUID.fromString(Db.texts("select id from content_report where person_id = ?", reader.value())
                .getFirst());
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndTheWordsStay() {
        var answer = own.form(linked(), "#report")
                .with("words", "The rule is another")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Say what it is.");
        assertThat(answer.html().expectFirst("#words").text()).isEqualTo("The rule is another");
        assertThat(own.form(linked(), "#report")
                        .with("kind", "wrong")
                        .with("words", " ")
                        .send()
                        .text())
                .contains("Write what is wrong");
        assertThat(Db.number("select count(*) from content_report where person_id = ?", reader.value()))
                .isZero();
    }

    @Test
    void theAnswerComesBackToTheReaderWhomNobodyNames() {
        var form = own.form(linked(), "#report").with("kind", "outdated").with("words", "The rule is of 2019");
        assertThat(form.sendAndFollow().text())
                .contains("Sent. You are told what came of it.", "Nobody has answered yet");
        form.send();
        assertThat(Db.number("select count(*) from content_report where person_id = ?", reader.value()))
                .isEqualTo(1);
        var report = reported("The rule is of 2019");

        var list = association.get("/platform/reports?page=" + lastPage()).text();
        assertThat(list).contains("Riverbend School District", "It is out of date");
        var address = "/platform/reports/" + report;
        assertThat(association.get(address).text())
                .contains("The rule is of 2019")
                .doesNotContain(Db.texts("select name from person where id = ?", reader.value())
                        .getFirst());
        assertThat(association.post(address, Map.of("words", "Thank you")).text())
                .contains("by one of the buttons");
        assertThat(association
                        .post(address, Map.of("decision", "change", "words", " "))
                        .text())
                .contains("Write an answer");
        var answered = Map.of("decision", "change", "words", "It is of 2024 now");
        assertThat(association.post(address, answered).status()).isEqualTo(303);
        association.post(address, Map.of("decision", "leave", "words", "No"));

        assertThat(own.get(linked()).text()).contains("It is changed", "It is of 2024 now");
        assertThat(form.sendAndFollow().text()).contains("You have said this before, and it was answered");
        assertThat(form.with("kind", "wrong").sendAndFollow().text()).contains("Sent. You are told what came of it.");
        assertThat(own.get("/me/notices").text()).contains("is answered", "It is of 2024 now");
        assertThat(association.get("/platform/reports?state=answered").text()).contains("It is changed");
    }

    @Test
    void aReaderOfAnEarlierEditionIsHeardOnALessonThatTodaysHasNoMore() {
        begun("lesson-of-before");
        var link = own.get("/courses/privacy-at-work/as-it-was")
                .html()
                .expectFirst("a[href*=something-wrong]")
                .attr("href");
        var page = own.get(link);
        assertThat(page.html().expectFirst(".lead").text()).isEqualTo("As it was");
        assertThat(page.html().expectFirst(".eyebrow a").attr("href")).isEqualTo("/courses/privacy-at-work/as-it-was");
        var report = reported(link, "The rule of before is another");

        var address = "/platform/reports/" + report;
        var seen = association.get(address);
        assertThat(seen.text())
                .contains("As it was", "Edition lesson-of-before: an earlier one than beginners get now");
        assertThat(seen.html().select(".lead a")).isEmpty();
        association.post(address, Map.of("decision", "change", "words", "That lesson is gone"));
        var told =
                Db.texts("select address from notice where person_id = ? and kind = 'report-answered'", reader.value());
        assertThat(own.get(told.getFirst()).text()).contains("It is changed", "That lesson is gone");
    }

    @Test
    void whatIsNowhereAnyLongerCannotBeReportedAndItsAnswerIsStillRead() {
        begun("lesson-of-before");
        var gone = "/courses/privacy-at-work/something-wrong?lesson=as-it-was&edition=lesson-of-before";
        reported(gone, "The rule of before is another");
        assertThat(own.get("/courses/privacy-at-work/something-wrong?lesson=as-it-was")
                        .html()
                        .select("#report"))
                .hasSize(1);
        Db.run("delete from enrolment where person_id = ?", reader.value());

        var page = own.get(gone);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "You have no edition of this course any longer", "As it was", "The rule of before is another");
        assertThat(page.html().select("#report")).isEmpty();
        var again = Map.of("lesson", "as-it-was", "edition", "lesson-of-before", "kind", "wrong", "words", "Once more");
        assertThat(own.post("/courses/privacy-at-work/something-wrong", again).status())
                .isEqualTo(404);
    }

    @Test
    void anEditionThatOneNeverBeganIsNotShown() {
        begun("lesson-of-before");
        var mail = Accounts.vouchedBy("riverbend");
        Districts.member(mail, "riverbend");
        assertThat(Browser.signedInAs(mail)
                        .get("/courses/privacy-at-work/something-wrong?lesson=as-it-was&edition=lesson-of-before")
                        .status())
                .isEqualTo(404);
    }

    /** The reader has begun an edition whose first lesson is gone since. */
    private void begun(String edition) {
        own.form(LESSON, "form[action$=enrolment]").send();
        Db.run("""
                insert into course_revision (course, revision, document, loaded_at)
                select r.course, edition, jsonb_set(r.document, '{lessons,0}', r.document #> '{lessons,0}'
                               || '{"title": "As it was", "slug": "as-it-was"}') || jsonb_build_object('revision', edition),
                       r.loaded_at
                from course_revision r join course c on c.slug = r.course and c.revision = r.revision
                cross join cast(? as text) edition
                where c.slug = 'privacy-at-work' on conflict do nothing""", edition);
        Db.run("update enrolment set revision = ? where person_id = ?", edition, reader.value());
    }

    @Test
    void whoeverLooksAfterThePlatformIsToldOnce() {
        var report = reported("It does not work with a keyboard");
        var home = Districts.organization("uplink");
        rounds.day(home, Learned.today());
        rounds.day(home, Learned.today().plusDays(1));
        assertThat(Db.texts(
                        "select address from notice where person_id = ? and kind = 'content-reported' and key = ?",
                        keeper.value(),
                        report.toString()))
                .containsExactly("/platform/reports/" + report);
    }

    @Test
    void nobodyElseReadsWhatIsSaid() {
        var report = reported("Nobody else's business");
        var mail = Accounts.vouchedBy("lakeside");
        Districts.member(mail, "lakeside", "admin", "manager");
        assertThat(Browser.signedInAs(mail).get("/platform/reports/" + report).status())
                .isEqualTo(404);
        var seen = Tenancy.within(
                Scope.of(Districts.organization("lakeside")),
                () -> QuarkusTransaction.requiringNew().call(reports::counts));
        assertThat(seen.waiting() + seen.answered()).isZero();
        assertThat(own.get("/courses/privacy-at-work/something-wrong?lesson=no-such-lesson")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aProgramCannotSendWithoutEnd() {
        for (var i = 0; i < ContentReports.MOST_A_DAY; i++) {
            reported("Number " + i);
        }
        assertThat(own.form(linked(), "#report")
                        .with("kind", "wrong")
                        .with("words", "One more")
                        .send()
                        .text())
                .contains("You have sent 20 today");
    }
}

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
        own.form(linked(), "#report")
                .with("kind", "outdated")
                .with("words", words)
                .send();
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
        assertThat(own.get("/me/notices").text()).contains("is answered", "It is of 2024 now");
        assertThat(association.get("/platform/reports?state=answered").text()).contains("It is changed");
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

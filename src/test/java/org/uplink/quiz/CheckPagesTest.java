package org.uplink.quiz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CheckPagesTest {

    private static final String COURSE = "privacy-at-work";

    @Inject
    CourseCatalog catalog;

    @BeforeAll
    static void districts() {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
    }

    @Test
    void theQuestionsStandOnOnePageWithoutTheirSolutions() {
        var account = Accounts.vouchedBy("riverbend");
        var page = browser(account).get(started(account));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".question")).hasSize(course().quiz().draw());
        assertThat(page.html().expectFirst("#check-state").text()).startsWith("0 of 14 answered");
        course().quiz().questions().stream()
                .flatMap(question -> question.options().stream())
                .forEach(option -> assertThat(page.body()).doesNotContain(option.feedback()));
    }

    @Test
    void anAnswerIsSavedAsItIsGivenAndStandsThereOnAnotherDevice() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = browser(account);
        var check = started(account);
        var card = browser.get(check).html().expectFirst(".question:has(input[type=radio])");
        var saved = save(browser, check, card, "b", 5);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.asString())
                .contains("saved at", "1 of 14 answered", "Hand in 1 answer")
                .doesNotContain("<html");
        assertThat(save(browser, check, card, "a", 4).asString()).contains("1 of 14 answered");

        var phone = browser(account).get(check).html();
        assertThat(phone.select("#" + card.id() + " input[checked]").attr("value"))
                .isEqualTo("b");
        assertThat(phone.select("#" + card.id() + " .question-state").text()).startsWith("saved at");
    }

    @Test
    void withoutScriptsAButtonSavesTheCardAndHandingInSavesTheRest() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = browser(account);
        var check = started(account);
        var cards = browser.get(check).html().select(".question");
        var form = browser.form(check, ".check-form");
        cards.stream().skip(1).forEach(card -> form.with(field(card), "a"));
        var asked = form.send();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("1 question has no answer", "Hand in without it");
        assertThat(asked.html().select(".check-missing a").attr("href"))
                .isEqualTo("#" + cards.getFirst().id());
        assertThat(asked.html().expectFirst("#check-state").text()).startsWith("13 of 14 answered");

        var result =
                browser.form(check, ".check-form").with("confirmed", "true").sendAndFollow();
        assertThat(result.path()).isEqualTo(check + "/result");
        assertThat(result.text()).contains("no answer", "Try 1, handed in");
    }

    @Test
    void anOldPageDoesNotUndoWhatAnotherTabSavedSince() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = browser(account);
        var check = started(account);
        var old = browser.form(check, ".check-form");
        var card = browser.get(check).html().expectFirst(".question:has(input[type=radio])");
        save(browser, check, card, "b", System.currentTimeMillis() + 1000);
        old.with(field(card), "a").send();
        var now = browser.get(check).html();
        assertThat(now.select("#" + card.id() + " input[checked]").attr("value"))
                .isEqualTo("b");
    }

    @Test
    void theResultExplainsEveryOptionAndSaysWhatWasEarned() {
        var account = Accounts.vouchedBy("riverbend");
        var check = started(account);
        var client = new CheckClient(account);
        var attempt = UUID.fromString(check.substring(check.lastIndexOf('/') + 1));
        client.answerAll(attempt, course(), 13);
        client.submit(attempt, false);
        var page = browser(account).get(check);
        assertThat(page.path()).isEqualTo(check + "/result");
        assertThat(page.html().expectFirst("h1").text()).isEqualTo("Passed");
        assertThat(page.text())
                .contains("13 of 14 right (92%); 75% are needed.", "Recorded at level 2", "Go on with the course");
        var last = page.html().select(".question").get(course().quiz().draw() - 1);
        assertThat(last.text()).contains("wrong", "You chose this, and it is wrong");
        assertThat(last.select(".feedback"))
                .allSatisfy(feedback -> assertThat(feedback.text()).isNotBlank());
    }

    @Test
    void somethingWrongWithAQuestionIsSaidFromItsResult() {
        var account = Accounts.vouchedBy("riverbend");
        var check = started(account);
        var client = new CheckClient(account);
        var attempt = UUID.fromString(check.substring(check.lastIndexOf('/') + 1));
        client.answerAll(attempt, course(), 13);
        client.submit(attempt, false);
        var reader = browser(account);
        var link = reader.get(check)
                .html()
                .select("a[href*=something-wrong]")
                .getFirst()
                .attr("href");
        var words = "Two answers are right " + attempt;

        assertThat(reader.form(link, "#report")
                        .with("kind", "wrong")
                        .with("words", words)
                        .sendAndFollow()
                        .text())
                .contains("Sent. You are told what came of it.");

        var keeper = Accounts.vouchedBy("uplink");
        Districts.member(keeper, "uplink", "platform");
        var report = Db.texts("select id from content_report where words = ? and place = 'question'", words)
                .getFirst();
        var question = link.substring(link.indexOf('=') + 1, link.indexOf('&'));
        assertThat(browser(keeper).get("/platform/reports/" + report).text())
                .contains(words, course().title(), question, plain(question));
    }

    @Test
    void aQuestionThatTodaysEditionHasNoMoreIsReportedFromTheEditionThatWasBegun() {
        var account = Accounts.vouchedBy("riverbend");
        var reader = browser(account);
        withOtherQuestions(account, "questions-of-before");
        var link = reader.get(started(account))
                .html()
                .expectFirst("a[href*=something-wrong]")
                .attr("href");
        assertThat(link).contains("?question=before-", "&edition=questions-of-before");
        assertThat(reader.form(link, "#report")
                        .with("kind", "wrong")
                        .with("words", "Two answers are right")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(Db.texts("""
                        select r.revision from content_report r join person p on p.id = r.person_id
                        where p.email = ? and r.piece like 'before-%'""", account)).containsExactly("questions-of-before");
        assertThat(browser(Accounts.vouchedBy("riverbend")).get(link).status()).isEqualTo(404);
    }

    /** The course as the account began it, with questions that have been replaced since. */
    private void withOtherQuestions(String account, String edition) {
        browser(account).form("/courses/" + COURSE, "form[action$=enrolment]").send();
        Db.run("""
                insert into course_revision (course, revision, document, loaded_at)
                select course, edition, jsonb_set(document, '{quiz,questions}', (
                           select jsonb_agg(q || jsonb_build_object('id', 'before-' || (q ->> 'id')))
                           from jsonb_array_elements(document #> '{quiz,questions}') q))
                           || jsonb_build_object('revision', edition), loaded_at
                from course_revision cross join cast(? as text) edition
                where course = ? and revision = ? on conflict do nothing""", edition, COURSE, course().revision());
        Db.run(
                "update enrolment set revision = ? where person_id = (select id from person where email = ?)",
                edition,
                account);
    }

    /** The first words of a question as a page shows them. */
    private String plain(String question) {
        var text = Jsoup.parse(course().quiz().question(question).orElseThrow().html())
                .text();
        return text.substring(0, Math.min(20, text.length()));
    }

    @Test
    void aNeighbourFindsNothingWhereSomebodysCheckIs() {
        var check = started(Accounts.vouchedBy("riverbend"));
        assertThat(browser(Accounts.vouchedBy("lakeside")).get(check).status()).isEqualTo(404);
        var admin = Accounts.vouchedBy("riverbend");
        Districts.member(admin, "riverbend", "manager", "admin");
        assertThat(browser(admin).get(check).status()).isEqualTo(404);
        assertThat(browser(admin).get(check + "/result").status()).isEqualTo(404);
        assertThat(browser(admin).get("/me/checks/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void theCheckCanBeTakenStraightFromTheLastLesson() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = browser(account);
        course().lessons().forEach(lesson -> {
            var address = "/courses/" + COURSE + "/" + lesson.slug();
            if (lesson.asksForResponse()) {
                browser.form(address, "form[action*=response]")
                        .with("text", "Mine")
                        .send();
            } else {
                browser.form(address, "form[action$=completion]").send();
            }
        });
        var last = "/courses/" + COURSE + "/" + course().lessons().getLast().slug();
        var check = browser.form(last, ".lesson-foot form[action$=check]").sendAndFollow();
        assertThat(check.path()).startsWith("/me/checks/");
    }

    @Test
    void thePageAsksTheDatabaseAsOftenWithAllAnswersAsWithNone() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = browser(account);
        var check = started(account);
        browser.get(check);
        var none = Queries.ofPage(() -> browser.get(check));
        new CheckClient(account).answerAll(UUID.fromString(check.substring(check.lastIndexOf('/') + 1)), course(), 5);
        assertThat(Queries.ofPage(() -> browser.get(check))).isEqualTo(none);
    }

    private static String started(String account) {
        return "/me/checks/" + new CheckClient(account).start(COURSE);
    }

    private static Browser browser(String account) {
        var browser = Browser.anonymous();
        browser.signIn(account, "/login?to=/courses/" + COURSE + "/what-is-protected");
        return browser;
    }

    private static Response save(Browser browser, String check, Element card, String option, long sequence) {
        Map<String, String> cookies =
                browser.cookieNames().stream().distinct().collect(Collectors.toMap(name -> name, browser::cookie));
        return given().cookies(cookies)
                .header("HX-Request", "true")
                .formParam(
                        "csrf",
                        browser.get(check)
                                .html()
                                .expectFirst("input[name=csrf]")
                                .attr("value"))
                .formParam("question", card.id().substring(2))
                .formParam(field(card), option)
                .formParam("seq", sequence)
                .post(check + "/answers");
    }

    private static String field(Element card) {
        return card.expectFirst("input").attr("name");
    }

    private Course course() {
        return catalog.get(new CourseId(COURSE));
    }
}

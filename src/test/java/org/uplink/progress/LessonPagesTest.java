package org.uplink.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Lesson;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class LessonPagesTest {

    private static final CourseId COURSE = new CourseId("privacy-at-work");

    @Inject
    CourseCatalog catalog;

    @BeforeAll
    static void riverbend() {
        Districts.organization("riverbend");
    }

    @Test
    void aStrangerReadsTheTextAndHearsWhatSignInIsFor() {
        var page = Browser.anonymous().get(address(lesson(0)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(lesson(0).title(), "Sign in, and your progress is kept");
        assertThat(page.text()).contains("Something is wrong here: to say so you need an account");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(page.html().select("[data-reading]")).isEmpty();
    }

    @Test
    void aLessonThatTheCourseDoesNotHaveIsNotFound() {
        assertThat(Browser.anonymous()
                        .get("/courses/" + COURSE + "/no-such-lesson")
                        .status())
                .isEqualTo(404);
        assertThat(Browser.anonymous()
                        .get("/courses/no-such-course/no-such-lesson")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sayingDoneLeadsToTheNextLessonAndMarksTheOutline() {
        var browser = reader(Accounts.vouchedBy("riverbend"));
        var reading = firstWith("read");
        var next = browser.form(address(reading), "form[action$=completion]").sendAndFollow();
        assertThat(next.path()).isEqualTo(address(after(reading)));
        assertThat(next.text()).contains("Done: " + reading.title());
        var outline = browser.get(address(reading)).html().select(".outline-wide li.is-done");
        assertThat(outline.text()).contains(reading.title(), "Done");
    }

    @Test
    void anExerciseIsDoneByWritingAndThenShowsTheSample() {
        var browser = reader(Accounts.vouchedBy("riverbend"));
        var exercise = firstWith("respond");
        assertThat(browser.get(address(exercise)).html().select(".sample")).isEmpty();

        var empty = browser.form(address(exercise), "form[action*=response]")
                .with("text", "  ")
                .send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Write your answer first");

        var saved = browser.form(address(exercise), "form[action*=response]")
                .with("text", "I would ask <who> needs it.")
                .sendAndFollow();
        assertThat(saved.text()).contains("Your answer is saved.", "Saved at");
        assertThat(saved.html().expectFirst("textarea").wholeText()).isEqualTo("I would ask <who> needs it.");
        assertThat(saved.html().select(".sample")).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLongIsStillInTheField() {
        var browser = reader(Accounts.vouchedBy("riverbend"));
        var page = browser.form(address(firstWith("respond")), "form[action*=response]")
                .with("text", "x".repeat(20_001))
                .send();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("That is 20001 characters; the limit is 20000");
        assertThat(page.html().expectFirst("textarea").wholeText()).hasSize(20_001);
    }

    @Test
    void anotherDeviceOpensWhereTheReaderStopped() {
        var account = Accounts.vouchedBy("riverbend");
        var desk = reader(account);
        desk.form("/courses/" + COURSE + "/" + lesson(2).slug(), "form[action$=enrolment]")
                .send();
        assertThat(stopAt(desk, lesson(2), 40).statusCode()).isEqualTo(204);

        var phone = reader(account);
        var place = phone.get(address(lesson(2))).html().expectFirst("[data-reading]");
        assertThat(place.attr("data-stopped")).isEqualTo("40");
        assertThat(phone.get(address(lesson(1)))
                        .html()
                        .expectFirst("[data-reading]")
                        .attr("data-stopped"))
                .isEqualTo("0");
        assertThat(place.attr("data-reading")).isEqualTo(address(lesson(2)) + "/position");
    }

    @Test
    void aCourseContinuesInTheLessonWhereOneStopped() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = reader(account);
        var start = browser.form(address(lesson(1)), "form[action$=enrolment]");
        assertThat(start.send().location()).isEqualTo(address(lesson(0)));
        stopAt(browser, lesson(2), 0);
        assertThat(start.send().location()).isEqualTo(address(lesson(2)));
        assertThat(Db.number(
                        "select count(*) from enrolment e join person p on p.id = e.person_id where p.email = ?",
                        account))
                .isEqualTo(1);
    }

    @Test
    void aReaderKeepsTheEditionTheyBeganAndHearsOfTheNewerOne() {
        var account = Accounts.vouchedBy("riverbend");
        var browser = reader(account);
        browser.form(address(lesson(0)), "form[action$=enrolment]").send();
        assertThat(browser.get(address(lesson(0))).text()).doesNotContain("you keep the edition");
        Db.run("""
                insert into course_revision (course, revision, document, loaded_at)
                select course, 'older-edition', jsonb_set(document, '{lessons,0,title}', '"As it was"'), loaded_at
                from course_revision where course = ? and revision = ? on conflict do nothing""", COURSE.slug(), course().revision());
        Db.run(
                "update enrolment set revision = 'older-edition' where person_id = (select id from person where email = ?)",
                account);
        var page = browser.get(address(lesson(0)));
        assertThat(page.text()).contains("you keep the edition you began");
        assertThat(page.html().expectFirst("h1").text()).isEqualTo("As it was");
    }

    @Test
    void whatSomebodyWroteIsSeenByNobodyElse() {
        var browser = reader(Accounts.vouchedBy("riverbend"));
        var exercise = firstWith("respond");
        browser.form(address(exercise), "form[action*=response]")
                .with("text", "Between me and me")
                .send();
        var admin = Accounts.vouchedBy("riverbend");
        Districts.member(admin, "riverbend", "manager", "admin");
        assertThat(reader(admin).get(address(exercise)).body()).doesNotContain("Between me and me");
    }

    @Test
    void thePageAsksTheDatabaseAsOftenForAReaderWithMuchDoneAsForOneWithLittle() {
        var browser = reader(Accounts.vouchedBy("riverbend"));
        browser.form(address(lesson(0)), "form[action$=enrolment]").send();
        stopAt(browser, lesson(0), 10);
        var little = Queries.ofPage(() -> browser.get(address(lesson(0))));
        course().lessons().stream()
                .filter(one -> !one.asksForResponse())
                .forEach(one ->
                        browser.form(address(one), "form[action$=completion]").send());
        assertThat(Queries.ofPage(() -> browser.get(address(lesson(0))))).isEqualTo(little);
    }

    private static Browser reader(String account) {
        var browser = Browser.anonymous();
        browser.signIn(account, "/login?to=/courses/" + COURSE + "/what-is-protected");
        return browser;
    }

    private Response stopAt(Browser browser, Lesson lesson, int percent) {
        var token = browser.get(address(lesson))
                .html()
                .expectFirst("input[name=csrf]")
                .attr("value");
        Map<String, String> cookies =
                browser.cookieNames().stream().distinct().collect(Collectors.toMap(name -> name, browser::cookie));
        return given().cookies(cookies)
                .header("X-CSRF-TOKEN", token)
                .formParam("percent", percent)
                .post(address(lesson) + "/position");
    }

    private Course course() {
        return catalog.get(COURSE);
    }

    private Lesson lesson(int index) {
        return course().lessons().get(index);
    }

    private Lesson firstWith(String completion) {
        return course().lessons().stream()
                .filter(one -> one.completion().equals(completion))
                .findFirst()
                .orElseThrow();
    }

    private Lesson after(Lesson lesson) {
        return lesson(course().lessons().indexOf(lesson) + 1);
    }

    private static String address(Lesson lesson) {
        return "/courses/" + COURSE + "/" + lesson.slug();
    }
}

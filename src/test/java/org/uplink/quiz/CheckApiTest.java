package org.uplink.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.progress.Completions;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CheckApiTest {

    private static final String COURSE = "how-a-school-district-works";

    @Inject
    CourseCatalog catalog;

    @Inject
    Passes passes;

    @Inject
    Completions completions;

    @BeforeAll
    static void districts() {
        Districts.organization("riverbend");
        Districts.organization("lakeside");
    }

    @Test
    void whatIsRightAndWhyStaysOnTheServerUntilTheCheckIsHandedIn() {
        var learner = learner();
        var started = learner.start(COURSE, false);
        UUID attempt = started.jsonPath().getUUID("attempt");
        var answered = learner.answer(attempt, learner.questions(attempt).getFirst(), List.of("a"), null);
        for (var answer : List.of(started.asString(), learner.open(attempt).asString(), answered.asString())) {
            assertThat(answer).doesNotContain("\"correct\"", "feedback");
            secrets().forEach(secret -> assertThat(answer).doesNotContain(secret));
        }
        learner.result(attempt).then().statusCode(404);
        var result = learner.submit(attempt, true).asString();
        assertThat(result).contains("\"correct\"", "feedback");
    }

    @Test
    void aNewAttemptFindsTheOpenOneAndAllItsAnswers() {
        var account = Accounts.vouchedBy("riverbend");
        var desk = new CheckClient(account);
        var attempt = desk.start(COURSE);
        var question = desk.questions(attempt).get(3);
        desk.answer(attempt, question, List.of(CheckClient.wrong(course(), question)), 7L);

        var phone = new CheckClient(account);
        assertThat(phone.start(COURSE)).isEqualTo(attempt);
        assertThat(phone.open(attempt).jsonPath().getList("cards.findAll { it.savedAt != null }.question"))
                .containsExactly(question);
    }

    @Test
    void anAnswerThatArrivesLateDoesNotUndoANewerOne() {
        var learner = learner();
        var attempt = learner.start(COURSE);
        var question = learner.questions(attempt).getFirst();
        assertThat(chosen(learner, attempt, question, "b", 20L)).containsExactly("b");
        assertThat(chosen(learner, attempt, question, "a", 19L)).containsExactly("b");
        assertThat(chosen(learner, attempt, question, "c", 21L)).containsExactly("c");
        assertThat(chosen(learner, attempt, question, "a", null)).containsExactly("a");
    }

    @Test
    void anAnswerThatTheQuestionDoesNotHaveIsRefused() {
        var learner = learner();
        var attempt = learner.start(COURSE);
        var question = learner.questions(attempt).getFirst();
        learner.answer(attempt, question, List.of("z"), 1L).then().statusCode(400);
        learner.answer(attempt, "no-such-question", List.of("a"), 1L).then().statusCode(400);
    }

    @Test
    void questionsWithoutAnAnswerAreHandedInOnlyWhenThatIsMeant() {
        var learner = learner();
        var attempt = learner.start(COURSE);
        learner.submit(attempt, false).then().statusCode(409);
        var result =
                learner.submit(attempt, true).then().statusCode(200).extract().jsonPath();
        assertThat(result.getBoolean("passed")).isFalse();
        var question = result.getString("questions[0].question");
        learner.answer(attempt, question, List.of("a"), null).then().statusCode(409);
    }

    @Test
    void aPassedCheckIsToldOnceWhateverIsClicked() throws Exception {
        var account = Accounts.vouchedBy("riverbend");
        var learner = new CheckClient(account);
        var attempt = learner.start(COURSE);
        learner.answerAll(attempt, course(), 12);
        var statuses = together(8, () -> learner.submit(attempt, false).statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(passes.of(attempt)).singleElement().satisfies(passed -> {
            assertThat(passed.levels()).isEqualTo(ScoringRules.levels(course()));
            assertThat(passed.on()).isEqualTo(LocalDate.now(ZoneId.of("America/Chicago")));
            assertThat(passed.person()).isEqualTo(personOf(account));
        });
    }

    @Test
    void theLastLessonAndThePassedCheckCompleteTheCourseOnceInWhateverOrderTheyArrive() throws Exception {
        var account = Accounts.vouchedBy("riverbend");
        var learner = new CheckClient(account);
        var attempt = learner.start(COURSE);
        learner.answerAll(attempt, course(), 12);
        var person = personOf(account);
        finishLessonsOf(person);
        together(6, () -> learner.submit(attempt, false).statusCode());
        assertThat(completions.of(person))
                .singleElement()
                .satisfies(completed -> assertThat(completed.course()).isEqualTo(new CourseId(COURSE)));
        assertThat(learner.result(attempt).jsonPath().getBoolean("courseCompleted"))
                .isTrue();
        learner.start(COURSE, false).then().statusCode(409);
        assertThat(learner.start(COURSE, true)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getUUID("attempt"))
                .isNotEqualTo(attempt);
    }

    @Test
    void twoTabsBeginOneAttempt() throws Exception {
        var learner = learner();
        var attempts = together(6, () -> learner.start(COURSE));
        assertThat(attempts).containsOnly(attempts.getFirst());
    }

    @Test
    void aTryThatDoesNotPassTellsNobodyAndTheNextOneAsksOtherQuestions() {
        var learner = learner();
        var first = learner.start(COURSE);
        var questions = learner.questions(first);
        learner.answerAll(first, course(), 8);
        assertThat(learner.submit(first, false).jsonPath().getBoolean("passed")).isFalse();
        assertThat(passes.of(first)).isEmpty();
        var second = learner.start(COURSE);
        assertThat(second).isNotEqualTo(first);
        assertThat(learner.open(second).jsonPath().getInt("number")).isEqualTo(2);
        assertThat(learner.questions(second)).isNotEqualTo(questions);
    }

    @Test
    void anAttemptOfSomebodyElseIsNotFoundWhicheverDistrictAsks() {
        var attempt = learner().start(COURSE);
        for (var stranger : List.of(learner(), new CheckClient(Accounts.vouchedBy("lakeside")))) {
            stranger.open(attempt).then().statusCode(404);
            stranger.result(attempt).then().statusCode(404);
            stranger.submit(attempt, true).then().statusCode(404);
            stranger.answer(attempt, "any", List.of("a"), 1L).then().statusCode(404);
        }
        RestAssured.get("/api/v1/me/checks/" + attempt).then().statusCode(401);
    }

    private static List<String> chosen(
            CheckClient learner, UUID attempt, String question, String option, @Nullable Long sequence) {
        return learner.answer(attempt, question, List.of(option), sequence)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("options");
    }

    private static <T> List<T> together(int times, Callable<T> work) throws InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(Collections.nCopies(times, work)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private void finishLessonsOf(PersonId person) {
        course().lessons().forEach(lesson -> Db.run("""
                insert into lesson_completion (enrolment_id, organization_id, person_id, lesson, completed_at)
                select id, organization_id, person_id, ?, now() from enrolment where person_id = ?""", lesson.slug(), person.value()));
    }

    private static PersonId personOf(String account) {
        return PersonId.parse(
                Db.texts("select id from person where email = ?", account).getFirst());
    }

    /** The feedback of every option, as JSON would carry it. */
    private List<String> secrets() {
        return course().quiz().questions().stream()
                .flatMap(question -> question.options().stream())
                .map(option -> option.feedback().replaceAll("[\"<&].*", ""))
                .filter(text -> text.length() > 20)
                .toList();
    }

    private Course course() {
        return catalog.get(new CourseId(COURSE));
    }

    private static CheckClient learner() {
        return new CheckClient(Accounts.vouchedBy("riverbend"));
    }
}

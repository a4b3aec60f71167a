package org.uplink.quiz;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.testing.Tokens;

/** Takes checks through the API, as one account. */
final class CheckClient {

    private final String account;

    CheckClient(String account) {
        this.account = account;
    }

    UUID start(String course) {
        return start(course, false).then().statusCode(201).extract().jsonPath().getUUID("attempt");
    }

    Response start(String course, boolean again) {
        return request().body(Map.of("course", course, "again", again)).post("/api/v1/me/checks");
    }

    Response open(UUID attempt) {
        return request().get("/api/v1/me/checks/" + attempt);
    }

    List<String> questions(UUID attempt) {
        return open(attempt).jsonPath().getList("cards.question");
    }

    Response answer(UUID attempt, String question, Collection<String> options, @Nullable Long sequence) {
        var body = new HashMap<String, Object>(Map.of("question", question, "options", options));
        if (sequence != null) {
            body.put("seq", sequence);
        }
        return request().body(body).post("/api/v1/me/checks/" + attempt + "/answers");
    }

    /** Answers the first questions rightly, the rest wrongly. */
    void answerAll(UUID attempt, Course course, int right) {
        var questions = questions(attempt);
        for (var i = 0; i < questions.size(); i++) {
            var question = course.quiz().question(questions.get(i)).orElseThrow();
            var options = i < right ? question.correctOptions() : List.<String>of(wrong(course, question.id()));
            answer(attempt, question.id(), options, null).then().statusCode(200);
        }
    }

    static String wrong(Course course, String question) {
        return course.quiz().question(question).orElseThrow().options().stream()
                .filter(option -> !option.correct())
                .findFirst()
                .orElseThrow()
                .id();
    }

    Response submit(UUID attempt, boolean unansweredToo) {
        return request()
                .body(Map.of("unansweredToo", unansweredToo))
                .post("/api/v1/me/checks/" + attempt + "/submission");
    }

    Response result(UUID attempt) {
        return request().get("/api/v1/me/checks/" + attempt + "/result");
    }

    private RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(account)).contentType(ContentType.JSON);
    }
}

package org.uplink.catalog;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CourseApiTest {

    @Inject
    CourseCatalog catalog;

    private String media(String course, String file) {
        return "/media/" + course + "/" + catalog.get(new CourseId(course)).revision() + "/" + file;
    }

    @Test
    void programsSearchLikePeople() {
        get("/api/v1/courses?q=wifi")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(1))
                .body("courses[0].slug", equalTo("wi-fi-that-survives-first-period"))
                .body("courses[0].domains", hasItem("INF"));
    }

    @Test
    void aCourseComesWithoutAnythingThatItsCheckAsks() {
        var answer = get("/api/v1/courses/service-desk-craft");
        answer.then()
                .statusCode(200)
                .body("minutes", equalTo(120))
                .body("check.questions", equalTo(12))
                .body("lessons[0].address", equalTo("/courses/service-desk-craft/what-a-good-ticket-contains"));
        var question = catalog.get(new CourseId("service-desk-craft"))
                .quiz()
                .questions()
                .getFirst();
        assertThat(answer.asString())
                .doesNotContain(
                        "correct",
                        "feedback",
                        "options",
                        "sample",
                        question.id(),
                        question.options().getFirst().feedback());
    }

    @Test
    void anUnknownCourseIsAProblemInJson() {
        get("/api/v1/courses/nope").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aPictureIsKeptForEverAndRunsNothing() {
        get(media("service-desk-craft", "counter.svg"))
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("Counter"));
        get(media("service-desk-craft", "impact-and-urgency-diagram-1.svg"))
                .then()
                .statusCode(200);
    }

    @Test
    void aVideoComesInThePiecesThatAPlayerAsksFor() {
        var video = media("service-desk-craft", "two-calls.webm");
        var whole = get(video)
                .then()
                .statusCode(200)
                .contentType("video/webm")
                .extract()
                .asByteArray();
        var piece = given().header("Range", "bytes=100-199").get(video);
        piece.then().statusCode(206).header("Content-Range", "bytes 100-199/" + whole.length);
        assertThat(piece.asByteArray()).hasSize(100).startsWith(whole[100], whole[101]);
        given().header("Range", "bytes=" + (whole.length - 10) + "-")
                .get(video)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes %d-%d/%d".formatted(whole.length - 10, whole.length - 1, whole.length));
        given().header("Range", "bytes=" + whole.length + "-").get(video).then().statusCode(416);
        given().header("Range", "bytes=9-1").get(video).then().statusCode(200);
    }

    @Test
    void captionsAreText() {
        get(media("service-desk-craft", "two-calls.vtt"))
                .then()
                .statusCode(200)
                .contentType(containsString("text/vtt"));
    }

    @Test
    void aFileOfNoRevisionIsNotFound() {
        get("/media/service-desk-craft/000000000000/counter.svg").then().statusCode(404);
        given().urlEncodingEnabled(false)
                .get(media("service-desk-craft", "..%2fquiz.yaml"))
                .then()
                .statusCode(400);
    }
}

package org.uplink.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;
import org.uplink.testing.Tokens;

/** A course, a certification or a level that is assigned alone. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SingleThingsTest {

    private static final String COURSE = "course.privacy-at-work";

    Crew crew;

    @BeforeEach
    void aCrew() {
        crew = Crew.with();
    }

    private Response assign(String what) {
        return assign(what, false);
    }

    private Response assign(String what, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.of(crew.managerMail()))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "path",
                        what,
                        "people",
                        List.of(crew.learner().toString()),
                        "dueOn",
                        Crew.due().toString(),
                        "reason",
                        "Before the audit"))
                .queryParam("dryRun", dryRun)
                .post("/api/v1/team/assignments");
    }

    private List<String> walks() {
        return Db.texts(
                "select path || case when completed_at is null then ' open' else ' done' end from walk where person_id = ?",
                crew.learner().value());
    }

    @Test
    void aCourseIsAssignedAndFoundWhereLearningIs() {
        assign(COURSE).then().statusCode(200);
        assertThat(walks()).containsExactly(COURSE + " open");
        var learner = crew.learning();
        var page = learner.get("/me/learning");
        assertThat(page.text()).contains("Before the audit");
        assertThat(page.html().select("a[href='/courses/privacy-at-work']")).isNotEmpty();
        assertThat(learner.get("/paths/" + COURSE).path()).isEqualTo("/courses/privacy-at-work");
        assertThat(crew.managing()
                        .get("/team/assignments?path=" + COURSE)
                        .html()
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aCourseThatWasCompletedCountsAtOnce() {
        Crew.completed(crew.learner(), "privacy-at-work", Instant.parse("2026-02-03T10:00:00Z"));
        assign(COURSE, true).then().statusCode(200).body("people[0].effect", is("FULFILS"));
        assign(COURSE).then().statusCode(200).body("people[0].effect", is("FULFILS"));
        assertThat(walks()).containsExactly(COURSE + " done");
        assertThat(Db.texts(
                        "select kind from notice where person_id = ?",
                        crew.learner().value()))
                .as("nothing is left to do, so nothing is told")
                .isEmpty();
        assign(COURSE).then().statusCode(200).body("people[0].effect", is("COMPLETED"));
    }

    @Test
    void aLevelIsDoneWhenTheEvidenceReachesIt() {
        Db.run("""
                insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency, claimed)
                values (?, ?, 'SVC-01', '2026-01-01', 'infinity', 2, 'current', 0)""", Crew.organization().value(), crew.learner().value());
        assign("level.SVC-01.3").then().statusCode(200);
        assign("level.SVC-01.2").then().statusCode(200);
        assertThat(walks()).containsExactlyInAnyOrder("level.SVC-01.3 open", "level.SVC-01.2 done");
    }

    @Test
    void aCertificationIsDoneWithItsAward() {
        var certification =
                Db.texts("select slug from certification order by slug limit 1").getFirst();
        Db.run("""
                insert into award (id, organization_id, person_id, certification, revision, number, awarded_at, valid_from, valid_until)
                select ?, ?, ?, slug, revision, 1, now(), current_date, null from certification where slug = ?""", Ids.next(), Crew.organization().value(), crew.learner().value(), certification);
        assign("certification." + certification).then().statusCode(200);
        assertThat(walks()).containsExactly("certification." + certification + " done");
    }

    @Test
    void whoIsGivenACertificationHasSetOutForIt() {
        assign("certification.technology-leadership-associate", true).then().statusCode(200);
        assertThat(starts()).isEmpty();
        assign("certification.technology-leadership-associate").then().statusCode(200);
        assign("certification.technology-leadership-associate").then().statusCode(200);
        assertThat(starts()).containsExactly("technology-leadership-associate 1 " + Learned.today());
        assertThat(crew.learning()
                        .get("/certifications/technology-leadership-associate")
                        .text())
                .doesNotContain("Start working towards it");
    }

    private List<String> starts() {
        return Db.texts(
                "select certification || ' ' || number || ' ' || started_on from certification_start where person_id = ?",
                crew.learner().value());
    }

    @Test
    void whatDoesNotExistIsNotAssigned() {
        for (var what : List.of(
                "course.nowhere",
                "certification.nowhere",
                "level.XXX-99.2",
                "level.SVC-01.6",
                "level.SVC-01",
                "other.thing")) {
            assign(what).then().statusCode(404);
        }
        assertThat(walks()).isEmpty();
    }

    @Test
    void singleThingsAreNotOfferedAmongThePaths() {
        assign(COURSE).then().statusCode(200);
        var form = crew.managing().get("/team/assignments/new").html();
        assertThat(form.select("optgroup[label='Learning paths'] option").eachAttr("value"))
                .contains(Crew.PATH)
                .noneMatch(slug -> slug.contains("."));
        assertThat(form.select("optgroup[label=Courses] option[value='" + COURSE + "']"))
                .hasSize(1);
    }

    @Test
    void theFormAssignsALevel() {
        var manager = crew.managing();
        var preview = manager.form("/team/assignments/new", "#choose")
                .with("path", "level")
                .with("competency", "SEC-01")
                .with("level", "3")
                .with("person", crew.learner().toString())
                .with("dueOn", Crew.due().toString())
                .with("reason", "The new firewall")
                .send();
        manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(walks()).containsExactly("level.SEC-01.3 open");
    }
}

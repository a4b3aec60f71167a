package org.uplink.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class AssigningTest {

    private static final String REASON = "You join the field team in the new year";

    @Test
    void thePreviewSaysWhatSavingThenDoes() {
        var earlier = Districts.person(Crew.organization(), "Earlier Date");
        var later = Districts.person(Crew.organization(), "Later Date");
        var finished = Districts.person(Crew.organization(), "Finished Already");
        var crew = Crew.with(earlier, later, finished);
        Crew.assigned(earlier, crew.manager(), Crew.due().minusDays(20));
        Crew.assigned(later, crew.manager(), Crew.due().plusDays(20));
        Crew.walk(finished, Timestamp.from(Instant.now()));

        var preview = assign(crew, true, Crew.due());
        var nothingYet = Db.number(
                "select count(*) from assignment where person_id = ?",
                crew.learner().value());
        var saved = assign(crew, false, Crew.due());

        assertThat(nothingYet).isZero();
        assertThat(saved.getList("people")).isEqualTo(preview.getList("people"));
        assertThat(effects(preview))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        crew.learner().toString(), "GETS",
                        earlier.toString(), "KEEPS",
                        later.toString(), "SOONER",
                        finished.toString(), "COMPLETED"));
        assertThat(dueDates(crew))
                .containsExactlyInAnyOrder(
                        tuple(crew.learner().toString(), Crew.due().toString()),
                        tuple(earlier.toString(), Crew.due().minusDays(20).toString()),
                        tuple(later.toString(), Crew.due().toString()));
    }

    @Test
    void savingTwiceChangesNothing() {
        var crew = Crew.with(Districts.person(Crew.organization(), "Second Member"));
        assign(crew, false, Crew.due());
        var once = everything(crew);
        assign(crew, false, Crew.due());
        assertThat(everything(crew)).isEqualTo(once).hasSize(2);
        assertThat(Db.number(
                        "select count(*) from audit_event where actor_id = ?",
                        crew.manager().value()))
                .as("a row for each of the two")
                .isEqualTo(2);
    }

    @Test
    void twoTabsThatSaveAtOnceMakeOneAssignment() throws InterruptedException {
        var crew = Crew.with();
        var tabs = List.of(
                Thread.ofVirtual().unstarted(() -> assign(crew, false, Crew.due())),
                Thread.ofVirtual().unstarted(() -> assign(crew, false, Crew.due())));
        tabs.forEach(Thread::start);
        for (var tab : tabs) {
            tab.join();
        }
        assertThat(everything(crew)).hasSize(1);
    }

    @Test
    void whatWasCompletedBeforeCountsFromTheStart() {
        var crew = Crew.with();
        Crew.completed(crew.learner(), "privacy-at-work", Instant.parse("2026-02-03T10:00:00Z"));
        assign(crew, false, Crew.due());
        assertThat(Crew.doneSteps(crew.learner())).containsExactly("privacy");
    }

    @Test
    void aManagerAssignsNothingToPeopleOfAnotherTeam() {
        var crew = Crew.with();
        var stranger = Districts.person(Crew.organization(), "Somebody Else");
        order(crew, false, List.of(stranger.toString()), List.of(), Crew.due())
                .then()
                .statusCode(404);
        order(crew, false, List.of(), List.of(Crew.with().team().toString()), Crew.due())
                .then()
                .statusCode(404);
        assertThat(Db.number("select count(*) from walk where person_id = ?", stranger.value()))
                .isZero();
    }

    @Test
    void aManagerAssignsNothingToPeopleOfAnotherOrganization() {
        var crew = Crew.with();
        var neighbour = Districts.person(Districts.organization("lakeside"), "Far Away");
        order(crew, true, List.of(neighbour.toString()), List.of(), Crew.due())
                .then()
                .statusCode(404);
    }

    @Test
    void aLearnerAssignsNothing() {
        var crew = Crew.with();
        given().auth()
                .oauth2(Tokens.of(crew.learnerMail()))
                .contentType("application/json")
                .body(body(List.of(crew.learner().toString()), List.of(), Crew.due()))
                .post("/api/v1/team/assignments")
                .then()
                .statusCode(404);
    }

    @Test
    void aDateThatHasPassedIsRefusedWithAReason() {
        var crew = Crew.with();
        var refused = order(
                crew,
                false,
                List.of(crew.learner().toString()),
                List.of(),
                Crew.due().minusDays(90));
        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.jsonPath().getString("detail")).contains("later than today");
    }

    @Test
    void theFormGoesFromChoosingOverThePreviewToTheList() {
        var crew = Crew.with();
        var browser = crew.managing();
        var preview = browser.form("/team/assignments/new", "#choose")
                .with("path", Crew.PATH)
                .with("person")
                .with("team", crew.team().toString())
                .with("dueOn", Crew.due().toString())
                .with("reason", REASON)
                .send();
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select("#preview").text()).contains("1 person gets the path", "member of Team");
        var save = browser.formOf(preview, "#preview form");
        assertThat(save.send().location()).startsWith("/team/assignments");
        assertThat(save.send().location()).as("a double click").startsWith("/team/assignments");
        assertThat(browser.get("/team/assignments").text()).contains("0 of 6 steps");
        assertThat(everything(crew)).hasSize(1);
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsShownAgainAndNothingIsSaved() {
        var crew = Crew.with();
        var browser = crew.managing();
        var preview = browser.form("/team/assignments/new", "#choose")
                .with("path", Crew.PATH)
                .with("person", crew.learner().toString())
                .with("dueOn", Crew.due().toString())
                .with("reason", REASON)
                .send();
        Crew.assigned(crew.learner(), crew.manager(), Crew.due().plusDays(5));
        var again = browser.formOf(preview, "#preview form").send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Something changed since you looked");
        assertThat(dueDates(crew))
                .containsExactly(
                        tuple(crew.learner().toString(), Crew.due().plusDays(5).toString()));
    }

    @Test
    void aFormWithGapsSaysWhatIsMissingAndKeepsWhatIsThere() {
        var crew = Crew.with();
        var refused = crew.managing()
                .form("/team/assignments/new", "#choose")
                .with("person", crew.learner().toString())
                .with("reason", "")
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Give a due date", "Say why");
        assertThat(refused.html().select("input[name=person][checked]").attr("value"))
                .isEqualTo(crew.learner().toString());
    }

    @Test
    void anAssignmentGetsAnotherDateAndIsWithdrawnWithItsHistoryKept() {
        var crew = Crew.with();
        var assignment = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var browser = crew.managing();
        var page = "/team/assignments/" + assignment;
        browser.form(page, "form[action$=due-date]")
                .with("dueOn", Crew.due().plusDays(9).toString())
                .send();
        assertThat(dueDates(crew))
                .containsExactly(
                        tuple(crew.learner().toString(), Crew.due().plusDays(9).toString()));
        browser.form(page, "form[action$=withdrawal]").send();
        assertThat(Db.number("select count(*) from assignment where id = ? and withdrawn_at is not null", assignment))
                .isOne();
        assertThat(browser.get("/team/assignments").text()).contains("Nothing is open");
        assertThat(Db.texts(
                        "select action from audit_event where actor_id = ? order by at",
                        crew.manager().value()))
                .containsExactly("looked-at-assignment", "moved-due-date", "withdrew-assignment");
        assertThat(told(crew)).containsExactly("assignment-moved", "assignment-withdrawn");
    }

    private static List<String> told(Crew crew) {
        return Db.texts(
                "select kind from notice where person_id = ? order by made_at, id",
                crew.learner().value());
    }

    @Test
    void aReminderIsToldOnceADay() {
        var crew = Crew.with();
        var assignment = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var browser = crew.managing();
        for (var twice = 0; twice < 2; twice++) {
            assertThat(browser.form("/team/assignments/" + assignment, "form[action$=reminder]")
                            .sendAndFollow()
                            .text())
                    .contains("is reminded.");
        }
        assertThat(told(crew)).containsExactly("reminded");
    }

    @Test
    void twoManagersWhoMoveTheSameDateDoNotOverwriteEachOther() {
        var crew = Crew.with();
        var assignment = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        var browser = crew.managing();
        var opened = browser.form("/team/assignments/" + assignment, "form[action$=due-date]");
        Db.run("update assignment set due_on = due_on + 3, version = version + 1 where id = ?", assignment);
        assertThat(opened.with("dueOn", Crew.due().plusDays(1).toString())
                        .send()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAssignmentOfSomebodyElsesTeamIsNotThere() {
        var crew = Crew.with();
        var assignment = Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        assertThat(Crew.with().managing().get("/team/assignments/" + assignment).status())
                .isEqualTo(404);
    }

    private static JsonPath assign(Crew crew, boolean dryRun, LocalDate due) {
        return order(crew, dryRun, List.of(), List.of(crew.team().toString()), due)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.Response order(
            Crew crew, boolean dryRun, List<String> people, List<String> teams, LocalDate due) {
        return given().auth()
                .oauth2(Tokens.of(crew.managerMail()))
                .contentType("application/json")
                .queryParam("dryRun", dryRun)
                .body(body(people, teams, due))
                .post("/api/v1/team/assignments");
    }

    private static Map<String, Object> body(List<String> people, List<String> teams, LocalDate due) {
        return Map.of("path", Crew.PATH, "people", people, "teams", teams, "dueOn", due.toString(), "reason", REASON);
    }

    private static Map<String, String> effects(JsonPath answer) {
        return answer.<Map<String, String>>getList("people").stream()
                .collect(java.util.stream.Collectors.toMap(one -> one.get("person"), one -> one.get("effect")));
    }

    private static List<org.assertj.core.groups.Tuple> dueDates(Crew crew) {
        return Db.query(row -> tuple(row.getString(1), row.getString(2)), """
                select person_id, due_on from assignment where withdrawn_at is null
                and person_id in (select person_id from team_member where team_id = ?)""", crew.team());
    }

    /** Every assignment of the team with its date, version, number of causes and steps. */
    private static List<String> everything(Crew crew) {
        return Db.texts("""
                select concat_ws(' ', a.id, a.due_on, a.version, a.walk_id,
                    (select count(*) from assignment_cause c where c.assignment_id = a.id),
                    (select count(*) from walk w where w.person_id = a.person_id))
                from assignment a where a.person_id in (select person_id from team_member where team_id = ?)
                order by a.id""", crew.team());
    }
}

package org.uplink.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class PlanPagesTest {

    private static final String ROLE = "support-technician";
    private static final String PLAN = "/team/plan";

    Crew crew;
    PersonId second;
    Browser manager;

    @BeforeEach
    void aCrewOfTwoWithTheSameJob() {
        second = Districts.person(Crew.organization(), "Second " + System.nanoTime());
        crew = Crew.with(second);
        Districts.job(crew.learner(), Crew.organization(), ROLE);
        Districts.job(second, Crew.organization(), ROLE);
        manager = crew.managing();
    }

    private Browser.Page made(String target) {
        return manager.form(PLAN, "#plan-form")
                .with("team", crew.team().toString())
                .with("target", target)
                .with("hours", "2")
                .with("until", Crew.due().toString())
                .sendAndFollow();
    }

    private List<String> lines(String what) {
        return Db.texts(
                "select l." + what + " from plan_line l join plan p on p.id = l.plan_id where p.team_id = ? order by 1",
                crew.team());
    }

    private static List<String> assigned(PersonId person) {
        return Db.texts(
                "select path || ' ' || due_on from assignment where person_id = ? and withdrawn_at is null order by 1",
                person.value());
    }

    @Test
    void aPlanIsMadeAndChangedAndSaysWhatAChangeBreaks() {
        var plan = made("GAPS");
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.text())
                .contains("gap in SVC-05 for Support Technician: from 0 to 2 of", "No course goes further.")
                .doesNotContain("What this plan breaks", "It could be planned");
        assertThat(lines("due_on::text"))
                .allMatch(due -> due.compareTo(Crew.due().toString()) <= 0);
        var before = lines("id::text").size();

        var less = manager.formOf(plan, ".plan-remove").sendAndFollow();
        assertThat(less.html().select("#open").text()).contains("It could be planned, and no line gives it.");
        assertThat(lines("id::text")).hasSize(before - 1);
        manager.formOf(plan, ".plan-remove").sendAndFollow();
        assertThat(lines("id::text")).hasSize(before - 1);

        var early = manager.formOf(less, ".plan-change")
                .with("dueOn", Crew.due().minusDays(58).toString())
                .sendAndFollow();
        assertThat(early.text()).contains("Saved. The plan below is checked again.");
        var late = manager.formOf(early, ".plan-change")
                .with("dueOn", Crew.due().plusDays(9).toString())
                .sendAndFollow();
        assertThat(late.html().select("#breaks").text()).contains("after the last day of the plan");

        var wrong =
                manager.formOf(late, ".plan-change").with("dueOn", "2020-01-01").send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".plan-edit[open] .field-error").text()).contains("Choose a day after today");
        var nobody = manager.formOf(late, ".plan-change")
                .with("person", crew.manager().toString())
                .send();
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("That person may not take it");
    }

    @Test
    void whoIsAwayUntilTheLastDayIsAskedForNothing() {
        Db.run(
                """
                insert into leave (id, organization_id, person_id, from_on, until_on, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?, now())""",
                Ids.next(),
                Crew.organization().value(),
                second.value(),
                Crew.due().minusDays(61),
                Crew.due(),
                crew.manager().value());
        made("GAPS");
        assertThat(lines("person_id::text")).containsOnly(crew.learner().toString());
    }

    @Test
    void aLineGoesToAnotherPersonWhoMayTakeIt() {
        Learned.level(Crew.organization(), crew.learner(), "SVC-05", 1);
        var plan = made("GAPS");
        manager.formOf(plan, ".plan-remove").sendAndFollow();
        var removed = manager.get(plan.path());
        var free = removed.html().select(".plan-change:has(option:eq(1))").getFirst();
        var other = free.select("option").get(1).val();
        var moved = manager.formOf(removed, ".plan-change:has(option:eq(1))")
                .with("person", other)
                .sendAndFollow();
        assertThat(moved.text()).contains("Saved. The plan below is checked again.");
        var line = free.attr("action").substring(free.attr("action").lastIndexOf('/') + 1);
        assertThat(Db.texts("select person_id from plan_line where id = ?", UUID.fromString(line)))
                .containsExactly(other);
    }

    @Test
    void aPlanIsAssignedOnceAndTakenBack() {
        var plan = made("GAPS");
        var preview = manager.get(plan.path() + "/assignment");
        assertThat(preview.html().select("#preview tbody").text()).contains("Gets it");
        assertThat(assigned(second)).isEmpty();
        var saved = manager.formOf(preview, ".assign-save").sendAndFollow();
        assertThat(saved.text()).contains("The plan is assigned.");
        var all = assigned(second);
        assertThat(all)
                .anyMatch(one -> one.startsWith("course."))
                .hasSize(lines("id::text").size() / 2);
        assertThat(Db.texts("select reason from assignment where person_id = ?", second.value()))
                .allMatch(reason -> reason.startsWith("Plan of ") && reason.contains(": "));
        assertThat(manager.formOf(preview, ".assign-save").sendAndFollow().text())
                .contains("The plan is assigned.");
        assertThat(assigned(second)).isEqualTo(all);
        assertThat(manager.get(plan.path()).text()).contains("This plan was assigned on");
        assertThat(manager.formOf(plan, ".plan-remove").send().status()).isEqualTo(409);

        manager.formOf(saved, "form.undo").sendAndFollow();
        assertThat(assigned(second)).isEmpty();
        assertThat(manager.get(plan.path()).text()).doesNotContain("This plan was assigned on");
    }

    @Test
    void aPlanSaysThatLevelsChangedAndIsMadeAgain() {
        var plan = made("GAPS");
        assertThat(plan.html().select("#changed")).isEmpty();
        Learned.level(Crew.organization(), second, "SVC-05", 2);
        var changed = manager.get(plan.path());
        assertThat(changed.html().select("#changed").text()).contains("have changed since this plan was made");
        var again = manager.formOf(changed, "#again").sendAndFollow();
        assertThat(again.path()).isNotEqualTo(plan.path());
        assertThat(again.html().select("#changed")).isEmpty();
        assertThat(manager.get(PLAN).html().select("tbody tr")).hasSize(2);
    }

    @Test
    void mistakesAreSaidAndNothingIsMade() {
        var wrong = manager.form(PLAN, "#plan-form")
                .with("team", crew.team().toString())
                .with("hours", "many")
                .with("until", "2020-01-01")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Give a number of hours", "Choose a day after today");
        assertThat(wrong.html().select("#hours").val()).isEqualTo("many");
        assertThat(lines("id::text")).isEmpty();
        var form = manager.form(PLAN, "#plan-form")
                .with("team", crew.team().toString())
                .with("until", Crew.due().toString());
        assertThat(form.sendAndFollow().path()).isEqualTo(form.sendAndFollow().path());
        assertThat(Db.number("select count(*) from plan where team_id = ?", crew.team()))
                .isEqualTo(1);
    }

    @Test
    void aPlanCanBeginLaterThanTomorrow() {
        var begins = Crew.due().minusDays(30);
        var early = windowed(Crew.due().minusYears(2)).send();
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html().select("#begins-error").text()).contains("leave it empty to begin tomorrow");
        var late = windowed(Crew.due().plusDays(1)).send();
        assertThat(late.html().select("#begins-error").text()).contains("not after the last day");
        assertThat(late.html().select("#begins").val())
                .isEqualTo(Crew.due().plusDays(1).toString());

        var plan = windowed(begins).sendAndFollow();
        assertThat(lines("due_on::text")).isNotEmpty().allMatch(due -> due.compareTo(begins.toString()) >= 0);
        assertThat(manager.formOf(plan, "#again").sendAndFollow().status()).isEqualTo(200);
        assertThat(Db.texts("select begins_on::text from plan where team_id = ?", crew.team()))
                .containsExactly(begins.toString(), begins.toString());
    }

    private Form windowed(LocalDate begins) {
        return manager.form(PLAN, "#plan-form")
                .with("team", crew.team().toString())
                .with("target", "GAPS")
                .with("hours", "2")
                .with("begins", begins.toString())
                .with("until", Crew.due().toString());
    }

    @Test
    void plansOfOthersAreNotThere() {
        var plan = made("SERVICES");
        assertThat(plan.status()).isEqualTo(200);
        assertThat(Crew.with().managing().get(plan.path()).status()).isEqualTo(404);
        var learner = crew.learning();
        assertThat(learner.get(plan.path()).status()).isEqualTo(404);
        assertThat(learner.get(PLAN).status()).isEqualTo(404);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheTeam() {
        var small = made("BOTH").path();
        manager.get(small);
        var few = Queries.ofPage(() -> manager.get(small));
        for (var number = 0; number < 8; number++) {
            var more = Districts.person(Crew.organization(), "More " + System.nanoTime());
            Districts.job(more, Crew.organization(), ROLE);
            Db.run(
                    "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                    crew.team(),
                    Crew.organization().value(),
                    more.value());
        }
        var large = made("BOTH").path();
        assertThat(Queries.ofPage(() -> manager.get(large))).isEqualTo(few);
    }

    @Test
    void programsPlanAsWell() {
        var order = Map.of(
                "team",
                crew.team().toString(),
                "target",
                "GAPS",
                "minutesAWeek",
                120,
                "until",
                Crew.due().toString());
        var made = given().auth()
                .oauth2(Tokens.of(crew.managerMail()))
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/team/plans");
        made.then().statusCode(201);
        var read = given().auth().oauth2(Tokens.of(crew.managerMail())).get("/api/v1/team/plans/" + made.path("id"));
        read.then().statusCode(200);
        assertThat(read.<List<Object>>path("lines")).isNotEmpty();
        assertThat(read.<List<String>>path("open")).isNotEmpty();
        given().auth()
                .oauth2(Tokens.of(crew.managerMail()))
                .contentType(ContentType.JSON)
                .body(Map.of("team", crew.team().toString(), "target", "ALL"))
                .post("/api/v1/team/plans")
                .then()
                .statusCode(400);
    }

    @Test
    void theHoursComeFromTheTeamAndTheLastDayFromAPeriodOfTheCalendar() {
        Db.run("update team set learning_minutes = 90 where id = ?", crew.team());
        var fresh = manager.get(PLAN + "?team=" + crew.team());
        assertThat(fresh.html().select("#hours").val()).isEqualTo("1.5");
        assertThat(fresh.text()).contains("has 1 h 30 min a week for learning");
        var period = Ids.next();
        Db.run("""
                insert into calendar_period (id, organization_id, kind, name, from_on, until_on)
                values (?, ?, 'testing', 'Spring testing', ?, ?)""", period, Crew.organization().value(), Crew.due(), Crew.due().plusDays(10));
        try {
            var form = manager.form(PLAN, "#plan-form")
                    .with("team", crew.team().toString())
                    .with("target", "GAPS")
                    .with("hours", "");
            assertThat(form.send().status()).as("no last day").isEqualTo(422);
            var plan = form.with("before", Crew.due().minusDays(1).toString()).sendAndFollow();
            assertThat(plan.status()).isEqualTo(200);
            assertThat(Db.texts("select minutes_a_week || ' ' || until_on from plan where team_id = ?", crew.team()))
                    .containsExactly("90 " + Crew.due().minusDays(1));
            assertThat(manager.get(PLAN).html().select("#before option").eachText())
                    .anyMatch(option -> option.startsWith("Spring testing: until"));
        } finally {
            Db.run("delete from calendar_period where id = ?", period);
        }
    }
}

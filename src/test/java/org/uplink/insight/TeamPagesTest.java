package org.uplink.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uplink.assignment.Crew;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class TeamPagesTest {

    @Test
    void aManagerSeesThePeopleOfTheOwnTeamsAndOfTheTeamsBelow() {
        var below = Districts.person(Crew.organization(), "Belinda Below");
        var other = Districts.person(Crew.organization(), "Otto Other");
        var crew = Crew.with();
        var team = Districts.team(Crew.organization(), other, below);
        Db.run("update team set parent_id = ? where id = ?", crew.team(), team);
        var page = crew.managing().get("/team");
        assertThat(page.text()).contains("2 people", "Belinda Below").doesNotContain("Otto Other");
    }

    @Test
    void aPersonOfAnotherTeamOrOrganizationIsNotThere() {
        var manager = Crew.with().managing();
        var other = Crew.with().learner();
        var neighbour = Districts.person(Districts.organization("lakeside"), "Far Away");
        assertThat(manager.get("/team/people/" + other).status()).isEqualTo(404);
        assertThat(manager.get("/team/people/" + neighbour).status()).isEqualTo(404);
        assertThat(manager.get("/team/people/nobody").status()).isEqualTo(404);
    }

    @Test
    void aViewIsKeptUnderANameAndOnlyForOneself() {
        var crew = Crew.with();
        var manager = crew.managing();
        var save = manager.form("/team/views/new?state=late&sort=name", "form[action^=/team/views]");
        assertThat(save.with("name", " ").send().status()).isEqualTo(422);
        assertThat(save.with("name", "Who is late").sendAndFollow().text()).contains("Who is late");
        save.with("name", "who is LATE").sendAndFollow();
        var kept = manager.get("/team").html().select(".saved-views a");
        assertThat(kept.eachText()).containsExactly("who is LATE");
        assertThat(manager.get(kept.attr("href"))
                        .html()
                        .select("#state option[selected]")
                        .val())
                .isEqualTo("late");
        assertThat(Crew.with().managing().get("/team").html().select(".saved-views"))
                .isEmpty();
        manager.form("/team", ".saved-views form").sendAndFollow();
        assertThat(manager.get("/team").html().select(".saved-views")).isEmpty();
    }

    @Test
    void theWantedPathStandsInTheFilterWhereNobodyHasItOpen() {
        var page = Crew.with().managing().get("/team/assignments?path=" + Crew.PATH);
        assertThat(page.html().select("#path option[selected]").val()).isEqualTo(Crew.PATH);
    }

    @Test
    void aLearnerHasNoTeamPages() {
        var learner = Crew.with().learning();
        assertThat(learner.get("/team").status()).isEqualTo(404);
        assertThat(learner.get("/team/assignments").status()).isEqualTo(404);
        assertThat(learner.get("/team/assignments/new").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorSeesEverybody() {
        var crew = Crew.with();
        Db.run(
                "update membership set roles = '{learner,admin}' where person_id = ?",
                crew.manager().value());
        var stranger = Districts.person(Crew.organization(), "Sam Stranger");
        assertThat(crew.managing().get("/team/people/" + stranger).text()).contains("Sam Stranger");
    }

    @Test
    void stateIsLateBeforeStuckBeforeOnTrack() {
        var late = Districts.person(Crew.organization(), "Lena Late");
        var stuck = Districts.person(Crew.organization(), "Stan Stuck");
        var idle = Districts.person(Crew.organization(), "Ida Idle");
        var crew = Crew.with(late, stuck, idle);
        Crew.assigned(late, crew.manager(), Crew.due().minusDays(90));
        Crew.assigned(stuck, crew.manager(), Crew.due());
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        Db.run(
                "update assignment set assigned_at = now() - interval '22 days' where person_id in (?, ?)",
                stuck.value(),
                late.value());
        var manager = crew.managing();
        var page = manager.get("/team");
        assertThat(page.html().select("tr:has(a[href$=" + late + "]) .chip").text())
                .isEqualTo("Late");
        assertThat(page.html().select("tr:has(a[href$=" + stuck + "]) .chip").text())
                .isEqualTo("Stuck");
        assertThat(page.html()
                        .select("tr:has(a[href$=" + crew.learner() + "]) .chip")
                        .text())
                .isEqualTo("On track");
        assertThat(page.html().select("tr:has(a[href$=" + idle + "]) .chip").text())
                .isEqualTo("Nothing assigned");
        assertThat(page.html().select(".numbers strong").eachText()).containsExactly("1", "1", "0");
        var filtered = manager.get("/team?state=late");
        assertThat(filtered.html().select("tbody tr")).hasSize(1);
        assertThat(manager.get("/team?q=stan").html().select("tbody tr").text()).contains("Stan Stuck");
        assertThat(manager.get("/team?q=zzz").text()).contains("Nobody fits");
    }

    @Test
    void gapsAreCountedWithTheCoreOnesFirst() {
        var crew = Crew.with();
        Districts.job(crew.learner(), Crew.organization(), "support-technician");
        var all = Db.number("select count(*) from role_target where role_profile = 'support-technician'");
        var core = Db.number("select count(*) from role_target where role_profile = 'support-technician' and core");
        var manager = crew.managing();
        assertThat(manager.get("/team").text()).contains(core + " core, " + all + " in all");
        var person = manager.get("/team/people/" + crew.learner());
        assertThat(person.html().select("h2:contains(Core gaps) + .table-wrap tbody tr"))
                .hasSize((int) core);
        assertThat(person.text()).contains("private notes");
    }

    @Test
    void peopleTickedInTheListComeTickedToTheFormForAssigning() {
        var crew = Crew.with();
        var form = crew.managing()
                .form("/team", "form:has(table)")
                .with("person", crew.learner().toString());
        var page = form.send();
        assertThat(page.html().select("input[name=person][checked]").attr("value"))
                .isEqualTo(crew.learner().toString());
    }

    @Test
    void theListIsThereForProgramsToo() {
        var crew = Crew.with();
        var answer = given().auth()
                .oauth2(Tokens.of(crew.managerMail()))
                .get("/api/v1/team/people?sort=name")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("totals.people")).isOne();
        assertThat(answer.getList("people.person"))
                .containsExactly(crew.learner().toString());
    }

    @Test
    void aTeamOfTwentyCostsAsManyQueriesAsATeamOfOne() {
        var small = Crew.with();
        var large = Crew.with(someone(20));
        for (var page : new String[] {"/team", "/team/assignments"}) {
            assertThat(queries(large.managing(), page)).as(page).isEqualTo(queries(small.managing(), page));
        }
    }

    @Test
    void onesOwnPagesCostTheSameWithOnePathAndWithMany() {
        var one = Crew.with();
        var many = Crew.with();
        Crew.assigned(one.learner(), one.manager(), Crew.due());
        Crew.assigned(many.learner(), many.manager(), Crew.due());
        IntStream.range(0, 20).forEach(i -> Crew.walk(many.learner(), new java.sql.Timestamp(1_700_000_000_000L + i)));
        for (var page : new String[] {"/me", "/me/learning"}) {
            assertThat(queries(many.learning(), page)).as(page).isEqualTo(queries(one.learning(), page));
        }
    }

    @Test
    void theStartPageSpeaksToStrangersAndLeadsMembersOn() {
        assertThat(Browser.anonymous().get("/").text()).contains("For technicians", "For managers", "For districts");
        assertThat(Crew.with().learning().get("/").html().select("a.btn[href=/me]"))
                .isNotEmpty();
    }

    private static long queries(Browser browser, String page) {
        browser.get(page);
        return Queries.ofPage(() -> browser.get(page));
    }

    private static PersonId[] someone(int count) {
        var manager = UUID.randomUUID().toString().substring(0, 4);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var person = Districts.person(Crew.organization(), "Member " + manager + " " + i);
                    Crew.assigned(person, person, Crew.due());
                    return person;
                })
                .toArray(PersonId[]::new);
    }

    @Test
    void assignmentsAreSortedByTheShareThatIsDone() {
        var second = Districts.person(Crew.organization(), "Second " + System.nanoTime());
        var crew = Crew.with(second);
        Crew.assigned(crew.learner(), crew.manager(), Crew.due());
        Crew.assigned(second, crew.manager(), Crew.due().minusDays(9));
        var brief = "brief-" + UUID.randomUUID();
        Db.run("""
                insert into path_revision (path, revision, document, loaded_at)
                select r.path, ?, jsonb_set(r.document, '{steps}', jsonb_path_query_array(r.document, '$.steps[0 to 1]')), now()
                from path p join path_revision r on r.path = p.slug and r.revision = p.revision
                where p.slug = ?""", brief, Crew.PATH);
        Db.run("update walk set revision = ? where person_id = ?", brief, second.value());
        done(crew.learner(), 2);
        done(second, 1);
        assertThat(crew.managing()
                        .get("/team/assignments?sort=progress")
                        .html()
                        .select("tbody tr")
                        .eachText())
                .as("two of six before one of two, though that is due earlier")
                .satisfiesExactly(
                        first -> assertThat(first).contains("2 of 6"),
                        next -> assertThat(next).contains("1 of 2"));
    }

    private static void done(PersonId person, int steps) {
        Db.run("""
                insert into step_completion (walk_id, organization_id, person_id, step, completed_at)
                select w.id, w.organization_id, w.person_id, s.step ->> 'id', now()
                from walk w join path_revision r on r.path = w.path and r.revision = w.revision,
                    jsonb_array_elements(r.document -> 'steps') with ordinality as s(step, at)
                where w.person_id = ? and s.at <= ?""", person.value(), steps);
    }
}

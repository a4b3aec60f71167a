package org.uplink.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class HeatPagesTest {

    private static final String ALL = "/team/skills?domain=all";

    @Test
    void aManagerSeesLevelTargetAndCurrencyOfTheOwnPeople() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        office.other("Otto Other");
        office.level(ana, "SVC-01", 2, "due");
        var page = office.managing().get("/team/skills?domain=SVC");
        var cell = page.html().expectFirst("td.heat-cell.l2.is-due.is-core-gap");
        assertThat(cell.text()).isEqualTo("2/3 due");
        assertThat(cell.expectFirst("a").attr("href")).isEqualTo("/team/people/" + ana + "?competency=SVC-01#skill");
        assertThat(page.html().select("tbody tr")).hasSize(1);
        assertThat(page.text()).doesNotContain("Otto Other");
    }

    @Test
    void everyLineHasACellUnderEachHeadAndNoMore() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        office.level(ana, "SVC-01", 2, "current");
        for (var view : List.of("", "?domain=SVC", "?domain=all", "?show=gaps&domain=all", "?group=team")) {
            var map = office.managing().get("/team/skills" + view).html();
            var heads = map.select("table.heat thead th").size();
            for (var line : map.select("table.heat tbody tr:not(.heat-group), table.heat tfoot tr")) {
                assertThat(line.children()).as(view).hasSize(heads);
            }
        }
    }

    @Test
    void aCellLeadsToTheCompetencyOfThePersonWithoutWhatWasTried() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        office.level(ana, "SVC-01", 2, "current");
        var page = office.managing().get("/team/people/" + ana + "?competency=SVC-01");
        assertThat(page.html().expectFirst("#skill").text())
                .contains("Level 2 is verified; the jobs ask for level 3.", "What each level looks like");
        assertThat(office.managing()
                        .get("/team/people/" + ana + "?competency=XYZ-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void learnersAndNeighboursSeeNothing() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        var learner = Browser.anonymous();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias());
        learner.signIn(mail, "/me");
        for (var path : List.of("/team/skills", "/team/skills/table", "/team/skills/workbook")) {
            assertThat(learner.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(given().auth()
                        .oauth2(Tokens.of(mail))
                        .get("/api/v1/team/skills")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Office.open().managing().get(ALL).text()).doesNotContain("Ana Able");
        assertThat(Office.open()
                        .managing()
                        .get("/team/people/" + ana + "?competency=SVC-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filtersLeaveOutCellsColumnsAndPeople() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        office.own("Nobody Yet");
        office.level(ana, "SVC-01", 4, "stale");
        var manager = office.managing();
        var stale = manager.get("/team/skills?currency=stale").html();
        assertThat(stale.select("tbody tr")).hasSize(1);
        assertThat(stale.select("thead th")).hasSize(3);
        var gaps = manager.get("/team/skills?show=gap").html();
        assertThat(gaps.select("tbody tr")).hasSize(1);
        assertThat(gaps.select("thead th").text()).doesNotContain("SVC-01").contains("SVC-02");
        assertThat(manager.get("/team/skills?role=network-administrator").text())
                .contains("Nobody fits");
        assertThat(manager.get("/team/skills?team=" + office.team()).html().select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void peopleAreSortedByNameByGapsAndByACompetency() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        var zoe = technician(office, "Zoe Zenith");
        office.own("Nobody Yet");
        office.level(zoe, "SVC-01", 3, "current");
        office.level(ana, "SVC-01", 1, "current");
        var manager = office.managing();
        assertThat(names(manager, "name")).containsExactly("Ana Able", "Nobody Yet", "Zoe Zenith");
        assertThat(names(manager, "SVC-01")).containsExactly("Zoe Zenith", "Ana Able", "Nobody Yet");
        assertThat(names(manager, "gaps")).containsExactly("Ana Able", "Zoe Zenith", "Nobody Yet");
        assertThat(names(manager, "SVC")).containsExactly("Ana Able", "Zoe Zenith", "Nobody Yet");
    }

    @Test
    void peopleAreGroupedByTeamAndByJob() {
        var office = Office.open();
        technician(office, "Ana Able");
        office.own("Nobody Yet");
        var manager = office.managing();
        assertThat(manager.get("/team/skills?group=role")
                        .html()
                        .select(".heat-group")
                        .eachText())
                .containsExactlyInAnyOrder("Support Technician", "No job");
        assertThat(manager.get("/team/skills?group=team").html().select(".heat-group"))
                .hasSize(1);
    }

    @Test
    void numbersOfFewerThanFiveOthersAreWithheld() {
        var office = Office.open();
        technician(office, "Ana Able");
        for (var i = 0; i < 4; i++) {
            Districts.job(office.other("Other " + i), office.organization(), "support-technician");
        }
        var manager = office.managing();
        assertThat(manager.get("/team/skills?domain=SVC")
                        .html()
                        .expectFirst("tfoot tr.quiet")
                        .text())
                .contains("withheld")
                .doesNotContain("0/4");
        Districts.job(office.other("Other 5"), office.organization(), "support-technician");
        assertThat(manager.get("/team/skills?domain=SVC")
                        .html()
                        .expectFirst("tfoot tr.quiet")
                        .text())
                .contains("0/5");
    }

    @Test
    void filesHoldTheSameAndNoFormula() {
        var office = Office.open();
        var ana = technician(office, "=HYPERLINK(\"http://elsewhere.example\")");
        office.level(ana, "SVC-01", 2, "current");
        var manager = office.managing();
        var table = manager.get("/team/skills/table?domain=SVC");
        assertThat(table.answer().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("team-skills.csv");
        assertThat(table.body())
                .contains("\"'=HYPERLINK(\"\"http://elsewhere.example\"\")\"", "\"SVC-01\"")
                .doesNotContain("\"=HYPERLINK");
        var workbook = manager.get("/team/skills/workbook");
        assertThat(workbook.answer().headers().firstValue("Content-Type")).contains(HeatTables.WORKBOOK);
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void programsReadTheSame() {
        var office = Office.open();
        var ana = technician(office, "Ana Able");
        office.level(ana, "SVC-01", 2, "due");
        var answer = given().auth()
                .oauth2(Tokens.of(office.managerMail()))
                .get("/api/v1/team/skills?domain=SVC")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("found")).isOne();
        assertThat(answer.getString("people[0].skills.find { it.competency == 'SVC-01' }.currency"))
                .isEqualTo("due");
        assertThat(answer.getInt("totals.find { it.competency == 'SVC-01' }.targets"))
                .isOne();
    }

    @Test
    void twoHundredPeopleCostAsManyQueriesAsOne() {
        var small = Office.open();
        technician(small, "Ana Able");
        var one = small.managing();
        var large = Office.open();
        fill(large, 200);
        var many = large.managing();
        for (var path : List.of("/team/skills", ALL, "/team/skills?show=gap&sort=SVC-01&group=role")) {
            assertThat(queries(many, path))
                    .as(path)
                    .isEqualTo(queries(one, path))
                    .isLessThan(10);
            Log.infof("%s of 200 people took %d ms", path, median(many, path).toMillis());
        }
        assertThat(many.get(ALL).html().select("tbody tr")).hasSize(200);
    }

    private static PersonId technician(Office office, String name) {
        var person = office.own(name);
        Districts.job(person, office.organization(), "support-technician");
        return person;
    }

    private static List<String> names(Browser manager, String sort) {
        return manager.get("/team/skills?domain=SVC&sort=" + sort)
                .html()
                .select("tbody th.heat-who > a")
                .eachText();
    }

    private static long queries(Browser browser, String page) {
        browser.get(page);
        return Queries.ofPage(() -> browser.get(page));
    }

    private static Duration median(Browser browser, String page) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < 15; i++) {
            var began = System.nanoTime();
            assertThat(browser.get(page).status()).isEqualTo(200);
            times.add(System.nanoTime() - began);
        }
        var warm = times.subList(5, times.size());
        Collections.sort(warm);
        return Duration.ofNanos(warm.get(warm.size() / 2));
    }

    /** So many technicians in the team, each with a level in every competency. */
    private static void fill(Office office, int people) {
        Db.run(
                """
                with made as (
                    insert into person (id, name, email, created_at)
                    select gen_random_uuid(), 'Member ' || n, 'member' || n || '@nowhere.example', now()
                    from generate_series(1, ?) n returning id
                ), member as (
                    insert into membership (id, organization_id, person_id, roles, started_on)
                    select gen_random_uuid(), ?, id, '{learner}', date '2026-01-05' from made returning id
                ), job as (
                    insert into membership_job (membership_id, organization_id, role_profile, since)
                    select id, ?, 'support-technician', date '2026-01-05' from member
                ), held as (
                    insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency, claimed)
                    select ?, made.id, c.key, current_date - 30, 'infinity', 1 + (c.position + length(made.id::text)) % 4,
                           (array['current', 'due', 'stale'])[1 + c.position % 3], 0
                    from made cross join competency c
                )
                insert into team_member (team_id, organization_id, person_id) select ?, ?, id from made""",
                people,
                office.organization().value(),
                office.organization().value(),
                office.organization().value(),
                office.team(),
                office.organization().value());
        // So that the planner knows of them, as it does a minute after such an import.
        Db.run("analyze");
    }
}

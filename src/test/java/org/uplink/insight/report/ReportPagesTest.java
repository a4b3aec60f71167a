package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ReportPagesTest {

    private static final String NEVER = "/team/reports/never?item=course/" + ReportFacts.COURSE;

    private static List<String> names(Browser.Page page) {
        return page.html().select("table.report tbody th").eachText();
    }

    private static String row(Browser.Page page, String name) {
        return page.html()
                .select("table.report tbody tr:has(th:contains(" + name + "))")
                .text();
    }

    private static List<String> foot(Browser.Page page) {
        return page.html().select("table.report tfoot > tr > *").eachText();
    }

    @Test
    void eachReportSaysWhatItAnswers() {
        var page = Office.open().managing().get("/team/reports");
        assertThat(page.html().select("main .list a[href^=/team/reports/]")).hasSize(Report.values().length);
        assertThat(page.text()).contains("Who has never completed a certain course, path or certification?");
    }

    @Test
    void aLearnerHasNoReports() {
        var office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias());
        var learner = Browser.signedInAs(mail);
        for (var path : List.of(
                "",
                "/completion",
                "/overdue",
                "/hours",
                "/expiring",
                "/required",
                "/never",
                "/overdue.csv",
                "/overdue.xlsx")) {
            assertThat(learner.get("/team/reports" + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void thereAreNoOtherReports() {
        var manager = Office.open().managing();
        assertThat(manager.get("/team/reports/salaries").status()).isEqualTo(404);
        assertThat(manager.get("/team/reports/salaries.csv").status()).isEqualTo(404);
    }

    @Test
    void aManagerSeesTheOwnPeopleAndAnAdministratorAll() {
        var office = Office.open();
        var today = ReportFacts.today();
        ReportFacts.completed(office, office.own("Ana Own"), today);
        ReportFacts.completed(office, office.other("Otto Other"), today);
        var elsewhere = Office.open();
        ReportFacts.completed(elsewhere, elsewhere.own("Nora Neighbour"), today);
        assertThat(names(office.managing().get("/team/reports/completion"))).containsExactly("Ana Own");
        ReportFacts.administer(office);
        var all = office.managing().get("/team/reports/completion");
        assertThat(names(all)).containsExactly("Ana Own", "Otto Other");
        assertThat(all.text()).contains("2 courses and 0 paths completed by 2 of 3 people.");
    }

    @Test
    void completionKnowsCoursesAndPathsOfThePeriod() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        var today = ReportFacts.today();
        ReportFacts.completed(office, ana, today);
        Db.run("update walk set completed_at = now() where id = ?", ReportFacts.walk(office, ana));
        ReportFacts.completed(office, office.own("Lee Long Ago"), today.minusYears(3));
        var manager = office.managing();
        assertThat(manager.get("/team/reports/completion").text())
                .contains("1 course and 1 path completed by 1 of 2 people.");
        var any = manager.get("/team/reports/completion?period=any&sort=name");
        assertThat(names(any)).containsExactly("Ana Able", "Ana Able", "Lee Long Ago");
        var days =
                manager.get("/team/reports/completion?from=" + today.minusYears(3) + "&until=" + today.minusYears(3));
        assertThat(names(days)).containsExactly("Lee Long Ago");
        assertThat(days.html().select("#period option[selected]").val()).isEqualTo("days");
        var grouped = manager.get("/team/reports/completion?group=person");
        assertThat(row(grouped, "Ana Able")).isEqualTo("Ana Able 1 1");
        assertThat(grouped.html().select(".report-trend svg rect")).hasSize(12);
    }

    @Test
    void whatIsLateIsCountedInDays() {
        var office = Office.open();
        var today = ReportFacts.today();
        ReportFacts.assigned(office, office.own("Lena Late"), today.minusDays(12));
        ReportFacts.assigned(office, office.own("Nils Nearly"), today.minusDays(1));
        ReportFacts.assigned(office, office.own("Tom Today"), today);
        var done = office.own("Dora Done");
        ReportFacts.assigned(office, done, today.minusDays(30));
        Db.run("update walk set completed_at = now() where person_id = ?", done.value());
        var withdrawn = office.own("Wim Withdrawn");
        ReportFacts.assigned(office, withdrawn, today.minusDays(30));
        Db.run(
                "update assignment set withdrawn_at = now(), withdrawn_by = person_id where person_id = ?",
                withdrawn.value());
        var page = office.managing().get("/team/reports/overdue");
        assertThat(names(page)).containsExactly("Lena Late", "Nils Nearly");
        assertThat(row(page, "Lena Late")).endsWith(" 12");
        assertThat(page.text()).contains("2 assignments are late, of 2 of 5 people; the longest by 12 days.");
        assertThat(foot(page)).startsWith("In all: 2").endsWith("12");
    }

    @Test
    void whatRulesRequireIsMetLateOrOpenRoundByRound() {
        var office = Office.open();
        var today = ReportFacts.today();
        var met = office.own("Mia Met");
        var late = office.own("Lena Late");
        ReportFacts.assigned(office, met, today.minusDays(12));
        ReportFacts.assigned(office, late, today.minusDays(1));
        ReportFacts.assigned(office, office.own("Nora Named"), today.minusDays(1));
        Db.run(
                "update walk set completed_at = now() - interval '20 days', cycle = '2026' where person_id = ?",
                met.value());
        ReportFacts.byRule(office, "Privacy", "State law", met, late);
        var page = office.managing().get("/team/reports/required");
        assertThat(names(page)).containsExactly("Mia Met", "Lena Late");
        assertThat(row(page, "Mia Met")).contains("Privacy 2026 (State law)", "Met");
        assertThat(row(page, "Lena Late")).contains("Privacy (State law)", "Late");
        assertThat(page.text()).contains("1 of 2 requirements are met; 1 is late.");
    }

    @Test
    void learningTimeIsThatOfLessonsAndTellsWhatWasInDate() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        var today = ReportFacts.today();
        var first = ReportFacts.lesson(office, ana, ReportFacts.lesson(1), today.minusDays(1));
        var second = ReportFacts.lesson(office, ana, ReportFacts.lesson(2), today);
        var both = ReportFacts.lesson(office, office.own("Bo Below"), ReportFacts.lesson(1), today) + first + second;
        var manager = office.managing();
        var page = manager.get("/team/reports/hours?group=person&sort=-amount");
        assertThat(names(page)).containsExactly("Ana Able", "Bo Below");
        assertThat(row(page, "Ana Able")).startsWith("Ana Able " + duration(first + second));
        assertThat(foot(page)).containsExactly("In all", duration(both), duration(both));
    }

    private static String duration(int minutes) {
        var rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h" + rest;
    }

    @Test
    void awardsThatEndWithinTheTimeAreListedByTheirDay() {
        var office = Office.open();
        var today = ReportFacts.today();
        var soon = office.own("Sam Soon");
        Learned.award(office.organization(), soon, today.minusYears(1), today.plusDays(20));
        Learned.award(office.organization(), office.own("Lou Later"), today.minusYears(1), today.plusDays(150));
        var renewed = office.own("Rae Renewed");
        Learned.award(office.organization(), renewed, today.minusYears(2), today.plusDays(10));
        Learned.award(office.organization(), renewed, today.minusDays(1), today.plusYears(2));
        var manager = office.managing();
        assertThat(names(manager.get("/team/reports/expiring"))).containsExactly("Sam Soon");
        assertThat(names(manager.get("/team/reports/expiring?within=180"))).containsExactly("Sam Soon", "Lou Later");
        assertThat(row(manager.get("/team/reports/expiring?within=30"), "Sam Soon"))
                .endsWith(" 20");
    }

    @Test
    void whoHasNeverCompletedAnItemIsListedWithHowFarTheyAre() {
        var office = Office.open();
        var today = ReportFacts.today();
        ReportFacts.completed(office, office.own("Dora Done"), today.minusYears(4));
        ReportFacts.lesson(office, office.own("Stan Started"), ReportFacts.lesson(1), today);
        var assigned = office.own("Asa Assigned");
        ReportFacts.assigned(office, assigned, today.plusDays(9));
        var manager = office.managing();
        assertThat(manager.get("/team/reports/never").text()).contains("Choose a course, path or certification");
        var page = manager.get(NEVER);
        assertThat(names(page)).containsExactly("Asa Assigned", "Stan Started");
        assertThat(row(page, "Stan Started")).contains("Started");
        assertThat(row(page, "Asa Assigned")).contains("Not begun");
        assertThat(page.text()).contains("2 of 3 people have never completed Privacy at work.");
        var path = manager.get("/team/reports/never?item=path/" + ReportFacts.PATH);
        assertThat(row(path, "Asa Assigned")).contains("Assigned");
        assertThat(names(manager.get("/team/reports/never?item=certification/" + Learned.CERTIFICATION)))
                .hasSize(3);
        assertThat(manager.get("/team/reports/never?item=course/nothing").text())
                .contains("That item is not known");
    }

    @Test
    void rowsArePutTogetherByTeamJobAndSchool() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        var bo = office.own("Bo Below");
        Districts.job(ana, office.organization(), "support-technician");
        var school = ReportFacts.school(office, "Elm School", ana);
        ReportFacts.completed(office, ana, ReportFacts.today());
        var second = Districts.team(office.organization(), office.manager(), ana, bo);
        var foreign = Districts.team(office.organization(), office.other("Mo Manager"), ana);
        var manager = office.managing();
        var teams = manager.get("/team/reports/completion?group=team");
        assertThat(names(teams)).containsExactlyInAnyOrder("Team " + office.team(), "Team " + second);
        assertThat(teams.text()).doesNotContain("Team " + foreign);
        assertThat(row(teams, "Team " + second)).isEqualTo("Team " + second + " 2 1 1 0");
        assertThat(foot(teams)).containsExactly("In all", "2", "1", "1", "0");
        assertThat(names(manager.get("/team/reports/completion?group=role")))
                .contains("Without a job")
                .hasSize(2);
        var schools = manager.get("/team/reports/completion?group=school");
        assertThat(row(schools, "Elm School")).isEqualTo("Elm School 1 1 1 0");
        assertThat(row(schools, "At no school")).isEqualTo("At no school 1 0 0 0");
        var inside = manager.get(schools.html().select("a:contains(Elm School)").attr("href"));
        assertThat(names(inside)).containsExactly("Ana Able");
        assertThat(row(inside, "Ana Able")).contains("Elm School", "Team " + second);
        assertThat(names(manager.get(
                        "/team/reports/completion?role=support-technician&team=" + second + "&school=" + school)))
                .containsExactly("Ana Able");
        assertThat(manager.get("/team/reports/completion?team=" + foreign).text())
                .contains("not one of yours");
    }

    @Test
    void whatCannotBeReadIsSaidAboveTheFilters() {
        var page = Office.open().managing().get("/team/reports/hours?from=yesterday&group=colour");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".form-errors p")).hasSize(2);
        assertThat(page.html().select("#from").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void nothingFoundTeachesWhatWouldStandHere() {
        var office = Office.open();
        var manager = office.managing();
        assertThat(manager.get("/team/reports/overdue").text()).contains("Nobody to report on");
        office.own("Ana Able");
        assertThat(manager.get("/team/reports/overdue").text())
                .contains("Nothing is late", "from the day after their due date");
        assertThat(manager.get("/team/reports/overdue?role=support-technician").text())
                .contains("Nobody fits");
        assertThat(manager.get("/team/reports/completion?page=7").status()).isEqualTo(200);
    }

    @Test
    void aLongReportHasPages() {
        var office = Office.open();
        fill(office.organization(), office, 120);
        var manager = office.managing();
        var first = manager.get(NEVER);
        assertThat(names(first)).hasSize(100);
        var second = manager.get(first.html().select(".pages a").attr("href"));
        assertThat(names(second)).hasSize(20);
        assertThat(manager.get(NEVER + "&page=9").text()).contains("There are no rows on this page.");
    }

    @Test
    void aReportIsSpanishForWhoReadsSpanish() {
        var office = Office.open();
        ReportFacts.completed(office, office.own("Ana Able"), ReportFacts.today());
        Db.run("update person set locale = 'es' where id = ?", office.manager().value());
        assertThat(office.managing().get("/team/reports/completion").text())
                .contains("1 curso y 0 rutas, completados por 1 de 1 personas.", "Completado el");
    }

    @Test
    void aHundredPeopleCostAsManyQueriesAsOne() {
        var small = Office.open();
        fill(small.organization(), small, 1);
        var one = small.managing();
        var large = Office.open();
        fill(large.organization(), large, 100);
        var many = large.managing();
        for (var path : List.of(
                "/team/reports/completion",
                "/team/reports/completion?group=team",
                "/team/reports/overdue",
                "/team/reports/hours?group=role",
                "/team/reports/expiring?group=school",
                NEVER)) {
            assertThat(Queries.ofPage(() -> many.get(path)))
                    .as(path)
                    .isEqualTo(Queries.ofPage(() -> one.get(path)))
                    .isLessThan(10);
        }
    }

    /** Many people who completed another course and are late. */
    private static void fill(OrganizationId organization, Office office, int people) {
        for (var number = 0; number < people; number++) {
            var person = office.own("Person %03d".formatted(number));
            Learned.course(organization, person, "service-desk-craft", ReportFacts.today());
            Learned.award(
                    organization,
                    person,
                    ReportFacts.today().minusYears(1),
                    ReportFacts.today().plusDays(9));
            ReportFacts.assigned(office, person, ReportFacts.today().minusDays(2));
        }
    }
}

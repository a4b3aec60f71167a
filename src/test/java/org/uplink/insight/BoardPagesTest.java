package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class BoardPagesTest {

    private static final String REPORT = "/team/report";

    @Test
    void learnersHaveNoReportAndNobodyHasOneOfAnotherTeam() {
        var office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias());
        var learner = Browser.anonymous();
        learner.signIn(mail, "/me");
        for (var path : List.of(REPORT, REPORT + ".pdf", REPORT + "/evidence/levels", "/admin/board")) {
            assertThat(learner.get(path).status()).as(path).isEqualTo(404);
        }
        var elsewhere = Districts.team(office.organization(), office.other("Otto Other"));
        var manager = office.managing();
        for (var path : List.of(
                REPORT + "?team=" + elsewhere,
                REPORT + ".pdf?team=" + elsewhere,
                REPORT + "/evidence/courses?team=" + elsewhere,
                REPORT + "?quarter=2999-q1",
                REPORT + "?quarter=soon",
                "/admin/board")) {
            assertThat(manager.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anOfficeWithoutPeopleIsToldWhatWillStandHere() {
        var page = Office.open().managing().get(REPORT);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nobody is on the team yet");
    }

    @Test
    void whatHappenedInTheQuarterIsCountedAndLeadsToItsEvidence() {
        var office = Office.open();
        var ana = office.own("Ana Quietcanary");
        var other = office.other("Otto Other");
        for (var person : List.of(ana, other)) {
            Learned.course(office.organization(), person, "service-desk-craft", Learned.today());
            Learned.level(office.organization(), person, "SVC-01", 2);
        }
        Learned.course(
                office.organization(),
                ana,
                "privacy-at-work",
                BoardQuarter.of(Learned.today()).first().minusDays(1));
        var manager = office.managing();
        var page = manager.get(REPORT);
        assertThat(number(page, "levels")).isEqualTo("1");
        assertThat(number(page, "courses")).isEqualTo("1");
        var levels = manager.get(evidence(page, "levels"));
        assertThat(levels.html().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Ana", "0 to 2");
        var courses = manager.get(evidence(page, "courses"));
        assertThat(courses.html().select("tbody tr")).hasSize(1);
        var earlier = manager.get(page.html().expectFirst("a[rel=prev]").attr("href"));
        assertThat(number(earlier, "courses")).isEqualTo("1");
        assertThat(number(earlier, "levels")).isEqualTo("0");
        assertThat(earlier.html().select("a[rel=next]")).isNotEmpty();
        assertThat(page.html().select("a[rel=next]")).isEmpty();
    }

    @Test
    void namesNeverAppearOnPageOrPaper() {
        var office = Office.open();
        var ana = office.own("Ana Quietcanary");
        office.own("Bo Loudcanary");
        office.level(ana, "INF-02", 3, "current");
        Districts.job(ana, office.organization(), "support-technician");
        Learned.course(office.organization(), ana, "service-desk-craft", Learned.today());
        var manager = office.managing();
        var main = manager.get(REPORT).html().expectFirst("main").outerHtml();
        var paper = Paper.of(manager, REPORT + ".pdf").text();
        for (var name : Db.texts("""
                select p.name from person p join membership m on m.person_id = p.id where m.organization_id = ?""", office.organization().value())) {
            assertThat(main).doesNotContain(name);
            assertThat(paper).doesNotContain(name);
        }
        assertThat(main + paper).doesNotContain("canary");
    }

    @Test
    void theProposedSentenceGivesWayToTheOneThatSomebodyWrites() {
        var office = Office.open();
        office.own("Ana Able");
        var manager = office.managing();
        assertThat(ask(manager)).startsWith("Time for one person to learn to run this service: ");
        var form = manager.form(REPORT).with("sentence", "  Please give us\na second network person. ");
        assertThat(form.send().location()).startsWith(REPORT + "?quarter=");
        assertThat(form.send().status()).as("the same again").isEqualTo(303);
        assertThat(ask(manager)).isEqualTo("Please give us a second network person.");
        assertThat(Paper.of(manager, REPORT + ".pdf").text()).contains("Please give us a second network person.");
        var earlier = manager.get(
                manager.get(REPORT).html().expectFirst("a[rel=prev]").attr("href"));
        assertThat(earlier.text()).doesNotContain("second network person");
        manager.form(REPORT).with("sentence", "").send();
        assertThat(ask(manager)).startsWith("Time for one person");
    }

    @Test
    void aSentenceThatIsTooLongIsShownAgainAndWhoWasSlowerIsTold() {
        var office = Office.open();
        office.own("Ana Able");
        var manager = office.managing();
        var late = manager.form(REPORT).with("sentence", "We ask for time.");
        var tooLong = manager.form(REPORT).with("sentence", "x".repeat(301)).send();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().expectFirst("#sentence-error").text()).startsWith("That is 301 characters");
        assertThat(tooLong.html().expectFirst("#sentence").text()).hasSize(301);
        manager.form(REPORT).with("sentence", "We ask for money.").send();
        var told = late.send();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("We ask for money.", "We ask for time.");
        assertThat(manager.formOf(told, "main form[method=post]").send().status())
                .isEqualTo(303);
        assertThat(ask(manager)).isEqualTo("We ask for time.");
    }

    @Test
    void eachTeamAndTheWholeOrganizationHaveTheirOwnSentence() {
        var office = Office.open();
        office.own("Ana Able");
        var manager = office.managing();
        manager.form(REPORT).with("sentence", "The team asks.").send();
        var admin = admin(office);
        assertThat(ask(admin)).startsWith("Time for");
        admin.form(REPORT).with("sentence", "The district asks.").send();
        assertThat(ask(admin)).isEqualTo("The district asks.");
        assertThat(ask(manager)).isEqualTo("The team asks.");
        assertThat(admin.get(REPORT + "?team=" + office.team())
                        .html()
                        .expectFirst(".board-ask")
                        .text())
                .isEqualTo("The team asks.");
        assertThat(Db.texts("""
                        select relname from pg_class where relname in ('board_cost', 'board_spending', 'board_ask')
                          and not (relrowsecurity and relforcerowsecurity)""")).isEmpty();
    }

    @Test
    void hoursHaveACostOnlyWhereSomebodySaysIt() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        Learned.course(office.organization(), ana, "service-desk-craft", Learned.today());
        var admin = admin(office);
        var before = admin.get(REPORT);
        assertThat(before.html().select("#cost-words, #spent-words")).isEmpty();
        var minutes = (int) Db.number("select minutes from course where slug = 'service-desk-craft'");
        var form = admin.form("/admin/board").with("hour", "45.50").with("spent", "$1,200");
        assertThat(form.send().location()).startsWith("/admin/board?quarter=");
        assertThat(form.send().status()).as("the same again").isEqualTo(303);
        var page = admin.get(REPORT);
        var cost = BoardCostRules.dollars(BoardCostRules.cost(minutes, new java.math.BigDecimal("45.50")));
        assertThat(number(page, "cost")).isEqualTo(cost);
        assertThat(number(page, "spent")).isEqualTo("$1,200");
        assertThat(page.text()).contains("is what those hours cost at $45.50 an hour.");
        var managers = office.managing().get(REPORT);
        assertThat(number(managers, "cost")).isEqualTo(cost);
        assertThat(managers.html().select("#spent-words")).isEmpty();
        assertThat(Paper.of(admin, REPORT + ".pdf").text()).contains(cost, "$1,200");
    }

    @Test
    void amountsThatAreNoneAreShownAgainAndWhoWasSlowerIsTold() {
        var office = Office.open();
        var admin = admin(office);
        var wrong = admin.form("/admin/board")
                .with("hour", "much")
                .with("spent", "5")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().expectFirst("#hour-error").text()).contains("much");
        assertThat(wrong.html().expectFirst("#hour").attr("value")).isEqualTo("much");
        var late = admin.form("/admin/board").with("hour", "50");
        admin.form("/admin/board").with("hour", "40").with("spent", "7").send();
        var told = late.send();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("$40 an hour, $7 spent");
        assertThat(admin.formOf(told, "main form[method=post]").send().status()).isEqualTo(303);
        assertThat(admin.get("/admin/board").html().expectFirst("#hour").attr("value"))
                .isEqualTo("50");
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and action = 'changed-board-costs'",
                        office.organization().value()))
                .isEqualTo(2);
    }

    @Test
    void theLongestReportStillIsOnePageOfPaper() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        Districts.job(ana, office.organization(), "support-technician");
        Learned.course(office.organization(), ana, "service-desk-craft", Learned.today());
        var admin = admin(office);
        for (var service : List.of("backup-and-restore", "wireless-network", "incident-response")) {
            admin.form("/team/coverage/" + service, "#change form")
                    .with("name", ("A very long name of " + service + " " + "w".repeat(80)).substring(0, 80))
                    .send();
        }
        admin.form("/admin/board")
                .with("hour", "9999.99")
                .with("spent", "99999999")
                .send();
        admin.form(REPORT)
                .with("sentence", "Please give us ten days of time. ".repeat(9))
                .send();
        for (var size : List.of("letter", "a4")) {
            assertThat(Paper.of(admin, REPORT + ".pdf?paper=" + size).pages())
                    .as(size)
                    .isOne();
        }
    }

    @Test
    void theReportAsksTheSameNumberOfQuestionsForOneAndForTwentyPeople() {
        var small = Office.open();
        small.own("Ana Able");
        var large = Office.open();
        for (var i = 0; i < 20; i++) {
            var person = large.own("Member " + i);
            Districts.job(person, large.organization(), "support-technician");
            Learned.course(large.organization(), person, "service-desk-craft", Learned.today());
        }
        var one = small.managing();
        var many = large.managing();
        for (var path : List.of(REPORT, REPORT + "/evidence/courses")) {
            assertThat(queries(many, path))
                    .as(path)
                    .isEqualTo(queries(one, path))
                    .isLessThan(18);
        }
    }

    @Test
    void theWordsAreThereInSpanish() {
        var office = Office.open();
        office.own("Ana Able");
        Db.run("update person set locale = 'es' where id = ?", office.manager().value());
        var manager = office.managing();
        assertThat(manager.get(REPORT).text()).contains("Lo que el equipo puede hacer", "Lo que pedimos");
        var paper = Paper.of(manager, REPORT + ".pdf");
        assertThat(paper.text()).contains("Lo que está en riesgo");
        assertThat(paper.open().getDocumentCatalog().getLanguage()).isEqualTo("es");
    }

    @Test
    void aForgedTeamCannotBeWrittenFor() {
        var office = Office.open();
        var elsewhere = Districts.team(office.organization(), office.other("Otto Other"));
        var answer = office.managing().post(REPORT + "?team=" + elsewhere, Map.of("sentence", "Ours", "version", "0"));
        assertThat(answer.status()).isEqualTo(404);
    }

    static String number(Browser.Page page, String fact) {
        return page.html()
                .expectFirst("li:has(#" + fact + "-words) .board-number")
                .text();
    }

    private static String evidence(Browser.Page page, String fact) {
        return page.html().expectFirst("#" + fact + "-number").attr("href");
    }

    private static String ask(Browser browser) {
        return browser.get(REPORT).html().expectFirst(".board-ask").text();
    }

    private static Browser admin(Office office) {
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        var browser = Browser.anonymous();
        browser.signIn(mail, "/team");
        return browser;
    }

    private static long queries(Browser browser, String page) {
        browser.get(page);
        return Queries.ofPage(() -> browser.get(page));
    }
}

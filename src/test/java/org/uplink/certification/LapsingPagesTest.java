package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class LapsingPagesTest {

    private static final String PAGE = "/team/certifications";
    private static final String LEADERSHIP = "technology-leadership-associate";

    Office office;
    LocalDate today;
    Browser manager;

    @BeforeEach
    void district() {
        office = Office.open();
        today = Learned.today();
        manager = office.managing();
    }

    @Test
    void eachIsToldWithTheEndTheLastDayAndWhatIsMissing() {
        ends("Due Dora", LEADERSHIP, today.plusDays(40));
        ends("Grace Gus", LEADERSHIP, today.minusDays(10));
        ends("Back Bea", LEADERSHIP, today.minusDays(120));
        ends("Gone Gil", LEADERSHIP, today.minusMonths(14));
        ends("Far Fay", LEADERSHIP, today.plusDays(400));
        ends("Found Finn", Learned.CERTIFICATION, today.plusDays(100));

        var page = manager.get(PAGE);

        assertThat(names(page)).containsExactly("Back Bea", "Grace Gus", "Due Dora", "Found Finn");
        assertThat(row(page, "Due Dora"))
                .contains(
                        "Due for renewal by " + words(today.plusDays(40)),
                        words(today.plusDays(130)),
                        "0 of 1 met",
                        "60 hours of learning",
                        "CETL");
        assertThat(row(page, "Grace Gus"))
                .contains("renewal is taken until " + words(today.plusDays(80)), "can still be handed in");
        assertThat(row(page, "Back Bea"))
                .contains("Lapsed on", "It can be brought back until", "40 minutes of conversation");
        assertThat(row(page, "Found Finn"))
                .contains(
                        "District Technology Foundations",
                        "0 of 13 met",
                        "Privacy at work (not completed yet)",
                        "more");
        assertThat(page.text()).contains("2 end within 180 days", "2 ended, and can still be followed up");
    }

    @Test
    void itIsFilteredAndSortedByAddress() {
        ends("Zoe Soon", LEADERSHIP, today.plusDays(20));
        ends("Anna Late", LEADERSHIP, today.plusDays(80));
        var ended = ends("Max Ended", Learned.CERTIFICATION, today.plusDays(70));
        ends("Max Ended", LEADERSHIP, today.minusDays(3), ended);
        var other = Districts.team(office.organization(), office.manager(), ended);

        assertThat(names(manager.get(PAGE + "?within=30"))).containsExactly("Max Ended", "Zoe Soon");
        assertThat(names(manager.get(PAGE + "?sort=name")))
                .containsExactly("Anna Late", "Max Ended", "Max Ended", "Zoe Soon");
        assertThat(names(manager.get(PAGE + "?state=ended"))).containsExactly("Max Ended");
        assertThat(names(manager.get(PAGE + "?certification=" + Learned.CERTIFICATION)))
                .containsExactly("Max Ended");
        assertThat(names(manager.get(PAGE + "?team=" + other))).hasSize(2).containsOnly("Max Ended");
        var one = manager.get(PAGE + "?person=" + ended);
        assertThat(names(one)).hasSize(2).containsOnly("Max Ended");
        assertThat(one.text()).contains("Only Max Ended.");
        assertThat(manager.get(PAGE + "?certification=none").text()).contains("No certification fits these filters");
        assertThat(manager.get(PAGE + "?page=9").text()).contains("First page");
        assertThat(manager.get(PAGE + "?team=nonsense").status()).isEqualTo(404);
        assertThat(manager.get("/team/people/" + ended).html().select("a[href=" + PAGE + "?person=" + ended + "]"))
                .hasSize(1);
    }

    @Test
    void managersSeeTheirOwnPeopleAdministratorsAllAndNobodyElseAnything() {
        ends("Own Olga", LEADERSHIP, today.plusDays(20));
        var other = office.other("Other Otto");
        ends("Other Otto", LEADERSHIP, today.plusDays(30), other);
        var neighbours = Office.open();
        var far = neighbours.own("Far Frida");

        assertThat(names(manager.get(PAGE))).containsExactly("Own Olga");
        assertThat(manager.get(PAGE + "?person=" + other.value()).status()).isEqualTo(404);
        assertThat(manager.get(PAGE + "?person=" + far.value()).status()).isEqualTo(404);
        assertThat(names(neighbours.managing().get(PAGE))).isEmpty();
        assertThat(names(signedInAs("admin").get(PAGE))).containsExactly("Own Olga", "Other Otto");
        assertThat(signedInAs().get(PAGE).status()).isEqualTo(404);
        assertThat(signedInAs().get(PAGE + "/ending.csv").status()).isEqualTo(404);
    }

    @Test
    void nobodyWhoseAwardWasRevokedOrFollowedIsInIt() {
        var revoked = ends("Revoked Rex", LEADERSHIP, today.plusDays(20));
        Db.run("""
                insert into award_revocation (award_id, organization_id, revoked_at, revoked_by, reason)
                select id, organization_id, now(), ?, 'x' from award where person_id = ?""", office.manager().value(), revoked.value());
        var renewed = ends("Renewed Rae", LEADERSHIP, today.plusDays(20));
        ends("Renewed Rae", LEADERSHIP, today.plusDays(1000), renewed);

        var page = manager.get(PAGE);

        assertThat(names(page)).isEmpty();
        assertThat(page.text()).contains("No certification ends soon");
    }

    @Test
    void theFilesHoldAllThatTheFilterFinds() {
        IntStream.range(0, 55).forEach(i -> ends("Person " + i, LEADERSHIP, today.plusDays(20)));
        ends("=Late", LEADERSHIP, today.minusDays(4));

        var first = manager.get(PAGE + "?state=ending");
        assertThat(names(first)).hasSize(50);
        assertThat(first.text()).contains("Page 1 of 2");
        assertThat(names(manager.get(PAGE + "?state=ending&page=2"))).hasSize(5);
        var csv = manager.get(PAGE + "/ending.csv");
        assertThat(csv.body().lines()).hasSize(57);
        assertThat(csv.body()).contains("\"'=Late\"", "\"" + today.plusDays(20) + "\"", "60 hours of learning");
        assertThat(manager.get(PAGE + "/ending.csv?state=ended").body().lines()).hasSize(2);
        assertThat(manager.get(PAGE + "/ending.xlsx").status()).isEqualTo(200);
        assertThat(Db.number(
                        "select count(distinct person_id) from audit_event where action = 'looked-at-file' and actor_id = ?",
                        office.manager().value()))
                .isEqualTo(56);
    }

    @Test
    void fortyPeopleCostAsManyQueriesAsOne() {
        ends("One", LEADERSHIP, today.plusDays(20));
        manager.get(PAGE); // what is read once for good is no cost of anybody's
        var one = Queries.ofPage(() -> manager.get(PAGE));
        IntStream.range(0, 39).forEach(i -> ends("More " + i, Learned.CERTIFICATION, today.plusDays(30)));

        assertThat(Queries.ofPage(() -> manager.get(PAGE))).isEqualTo(one).isLessThan(20);
    }

    private PersonId ends(String name, String certification, LocalDate until) {
        return ends(name, certification, until, office.own(name));
    }

    private PersonId ends(String name, String certification, LocalDate until, PersonId person) {
        Learned.award(office.organization(), person, certification, until.minusMonths(36), until);
        return person;
    }

    private Browser signedInAs(String... roles) {
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), roles);
        return Browser.signedInAs(mail);
    }

    private static List<String> names(Browser.Page page) {
        return page.html().select("table.lapsing tbody th a").eachText();
    }

    private static String row(Browser.Page page, String name) {
        return page.html()
                .select("table.lapsing tbody tr:contains(" + name + ")")
                .text();
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }
}

package org.uplink.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
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
class ChangePagesTest {

    private static final String LIST = "/team/certifications";
    private static final String LEADERSHIP = "technology-leadership-associate";
    private static final String SUPPORT = "technology-support-practitioner";
    private static final String EXAM = "\"pass_percent\": 70";
    private static final String PAGE = LIST + "/" + NewerVersion.SLUG + "/changes";

    @Inject
    CertificationRevisions revisions;

    Office office;
    LocalDate today;
    Browser manager;

    @BeforeEach
    void district() {
        office = Office.open();
        today = Learned.today();
        manager = office.managing();
    }

    @AfterEach
    void takeBack() {
        for (var changed : List.of(NewerVersion.SLUG, LEADERSHIP, SUPPORT)) {
            NewerVersion.takeBack(revisions, changed);
        }
    }

    @Test
    void eachIsToldWhatTheChangeAsksAndNothingElse() {
        var from = today.plusDays(60);
        started("Stan Started", today.minusDays(3));
        holds("Hanna Holds", today.plusMonths(4));
        has(started("Mia Met", today.minusDays(3)), "service-desk-craft", 3);
        has(started("Half Hal", today.minusDays(3)), "service-desk-craft", 2);
        office.own("Ned Never");
        NewerVersion.publish(revisions, from);

        var page = manager.get(PAGE);

        assertThat(page.text())
                .contains(
                        "The newest version counts from " + words(from) + " on.",
                        "can use the one before until "
                                + words(from.plusMonths(12).minusDays(1)),
                        "New: ",
                        "Service desk craft in schools",
                        "More is asked for: ",
                        "3 people are asked for more",
                        "1 person has nothing more to do");
        assertThat(names(page)).containsExactly("Hanna Holds", "Half Hal", "Stan Started");
        assertThat(row(page, "Stan Started"))
                .contains(
                        "Working towards it since " + words(today.minusDays(3)),
                        "The version before can be used until "
                                + words(from.plusMonths(12).minusDays(1)),
                        "Service desk craft in schools (not completed yet)",
                        "PRV-01")
                .doesNotContain("Privacy at work", "LRN-01");
        assertThat(row(page, "Half Hal")).contains("PRV-01").doesNotContain("Service desk craft");
        assertThat(row(page, "Hanna Holds"))
                .contains("Due for renewal by", "can be used until " + words(today.plusMonths(4)));
    }

    @Test
    void whoSetsOutAfterTheChangeIsNotAffectedAndWhoDidBeforeKeepsItsTime() {
        started("Late Lars", today.minusDays(3));
        started("Early Eve", today.minusDays(30));
        holds("Long Lou", today.minusDays(5).plusMonths(24));
        NewerVersion.publish(revisions, today.minusDays(10));

        var page = manager.get(PAGE);

        assertThat(names(page)).containsExactly("Early Eve");
        assertThat(page.text()).contains("The newest version counts since " + words(today.minusDays(10)));
    }

    @Test
    void whoseAwardOpensLaterIsToldThatTheOlderVersionIsOverByThen() {
        Learned.award(
                office.organization(),
                office.own("Long Lou"),
                NewerVersion.SLUG,
                today.minusMonths(2),
                today.plusMonths(22));
        NewerVersion.publish(revisions, today.plusDays(1));

        assertThat(row(manager.get(PAGE), "Long Lou"))
                .contains("The next award opens only after the version before has ended");
    }

    @Test
    void managersSeeTheirOwnPeopleAdministratorsAllAndNobodyElseAnything() {
        started("Own Olga", today.minusDays(3));
        NewerVersion.started(office.organization(), office.other("Other Otto"), today.minusDays(3));
        NewerVersion.publish(revisions, today.plusDays(60));
        var neighbours = Office.open();

        assertThat(names(manager.get(PAGE))).containsExactly("Own Olga");
        assertThat(names(neighbours.managing().get(PAGE))).isEmpty();
        assertThat(names(signedInAs("admin").get(PAGE))).containsExactly("Other Otto", "Own Olga");
        for (var address : List.of(PAGE, PAGE + "/people.csv", PAGE + "/people.xlsx")) {
            assertThat(signedInAs().get(address).status()).isEqualTo(404);
        }
        assertThat(manager.get(LIST + "/none/changes").status()).isEqualTo(404);
        assertThat(manager.get(LIST + "/none/changes/people.csv").status()).isEqualTo(404);
    }

    @Test
    void nothingToTellIsSaid() {
        started("Stan Started", today.minusDays(3));

        assertThat(manager.get(PAGE).text()).contains("Only one version is known");
        assertThat(manager.get(PAGE + "/people.csv").body().lines()).hasSize(1);

        NewerVersion.publish(revisions, today.plusDays(60), "\"PRV-01\": 2", "\"PRV-01\": 1");
        var page = manager.get(PAGE);

        assertThat(page.text())
                .contains(
                        "Less is asked for: ",
                        "Nobody is asked for more",
                        "0 people are asked for more",
                        "1 person has nothing more to do");
    }

    @Test
    void hoursAndExaminationsSayHowTheyDiffer() {
        NewerVersion.publish(revisions, LEADERSHIP, today.plusDays(60), "\"hours\": 60", "\"hours\": 75");
        assertThat(manager.get(LIST + "/" + LEADERSHIP + "/changes").text())
                .contains("A renewal", "Meet 1 of these 3: Raised from 60 to 75 hours: 75 hours of learning");
        NewerVersion.takeBack(revisions, LEADERSHIP);

        NewerVersion.publish(revisions, SUPPORT, today.plusDays(60), EXAM, EXAM.replace("70", "99"));
        assertThat(manager.get(LIST + "/" + SUPPORT + "/changes").text())
                .contains("More is asked for: ", "pass mark raised from", "to 99 percent");
    }

    @Test
    void itIsFilteredSortedPagedAndTakenAlong() {
        IntStream.range(0, 55).forEach(i -> started("Person " + i, today.minusDays(3)));
        var other = holds("=Zoe", today.plusMonths(4));
        var team = Districts.team(office.organization(), office.manager(), other);
        NewerVersion.publish(revisions, today.plusDays(60));

        var first = manager.get(PAGE);
        assertThat(names(first)).hasSize(50).startsWith("=Zoe");
        assertThat(first.text()).contains("Page 1 of 2");
        assertThat(names(manager.get(PAGE + "?page=2"))).hasSize(6);
        assertThat(names(manager.get(PAGE + "?team=" + team))).containsExactly("=Zoe");
        assertThat(names(manager.get(PAGE + "?sort=name&page=2"))).hasSize(6);
        assertThat(manager.get(PAGE + "?page=9").text()).contains("First page");
        assertThat(manager.get(PAGE + "?team=nonsense").status()).isEqualTo(404);
        var csv = manager.get(PAGE + "/people.csv");
        assertThat(csv.body().lines()).hasSize(57);
        assertThat(csv.body()).contains("\"'=Zoe\"", "Service desk craft in schools");
        assertThat(manager.get(PAGE + "/people.csv?team=" + team).body().lines())
                .hasSize(2);
        assertThat(manager.get(PAGE + "/people.xlsx").status()).isEqualTo(200);
        assertThat(Db.number(
                        "select count(distinct person_id) from audit_event where action = 'looked-at-file' and actor_id = ?",
                        office.manager().value()))
                .isEqualTo(56);
    }

    @Test
    void pagesLeadToItWhereThereIsSomethingToRead() {
        var certification = "/certifications/" + NewerVersion.SLUG;
        assertThat(links(manager.get(LIST)) + links(manager.get(certification))).isZero();
        NewerVersion.publish(revisions, today.plusDays(60));

        assertThat(links(manager.get(LIST))).isEqualTo(1);
        assertThat(links(manager.get(certification))).isEqualTo(1);
        assertThat(links(signedInAs().get(certification))).isZero();
        assertThat(links(Browser.anonymous().get(certification))).isZero();
    }

    @Test
    void fortyPeopleCostAsManyQueriesAsOne() {
        started("One", today.minusDays(3));
        NewerVersion.publish(revisions, today.plusDays(60));
        manager.get(PAGE); // what is read once for good is no cost of anybody's
        var one = Queries.ofPage(() -> manager.get(PAGE));
        IntStream.range(0, 39).forEach(i -> holds("More " + i, today.plusMonths(3)));

        assertThat(Queries.ofPage(() -> manager.get(PAGE))).isEqualTo(one).isLessThan(20);
    }

    private PersonId started(String name, LocalDate day) {
        var person = office.own(name);
        NewerVersion.started(office.organization(), person, day);
        return person;
    }

    private PersonId holds(String name, LocalDate until) {
        var person = office.own(name);
        Learned.award(office.organization(), person, NewerVersion.SLUG, until.minusMonths(24), until);
        return person;
    }

    private void has(PersonId person, String course, int level) {
        Learned.course(office.organization(), person, course, today);
        Learned.evidence(office.organization(), person, "PRV-01", level, "lab");
        Learned.evidence(office.organization(), person, "PRV-01", level, "manager_rating");
    }

    private Browser signedInAs(String... roles) {
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), roles);
        return Browser.signedInAs(mail);
    }

    private static int links(Browser.Page page) {
        return page.html().select("a[href=" + PAGE + "]").size();
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

package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.notification.Morning;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ReportMailsTest {

    /** A Monday that comes after all that the tests do. */
    private static final LocalDate MONDAY = LocalDate.of(2029, 1, 8);

    @Inject
    ReportMails mails;

    Office office;
    PersonId ana;

    @BeforeEach
    void aManagerWithSomebodyLate() {
        office = Office.open();
        ana = office.own("Ana Able");
        ReportFacts.assigned(office, ana, MONDAY.minusDays(40));
    }

    private UUID saved(String frequency, String query) {
        var id = Ids.next();
        Db.run("""
                insert into saved_report (id, organization_id, person_id, name, report, query, saved_at, mail, mail_since)
                values (?, ?, ?, 'Late in the north', 'overdue', ?, now(), ?, ?)""", id, office.organization().value(), office.manager().value(), query, frequency, MONDAY.minusDays(4));
        return id;
    }

    private List<String> told() {
        return Db.texts(
                "select subject || ': ' || detail from notice where person_id = ? and kind = 'report' order by made_at",
                office.manager().value());
    }

    private String mailed() {
        return Browser.anonymous()
                .get("/local/mail?to=" + office.managerMail().replace("@", "%40"))
                .html()
                .select("article")
                .text();
    }

    @Test
    void aWeeklyReportIsToldOnceAWeek() {
        saved("weekly", "");
        Morning.of(office.organization(), MONDAY.minusDays(3));
        assertThat(told()).isEmpty();
        for (var day = MONDAY; day.isBefore(MONDAY.plusDays(14)); day = day.plusDays(1)) {
            Morning.of(office.organization(), day);
        }
        assertThat(told()).hasSize(2);
        assertThat(told().getFirst())
                .isEqualTo("Late in the north: 1 assignment is late, of 1 of 1 people; the longest by 40 days.");
    }

    @Test
    void aMonthlyReportIsToldOnceAMonth() {
        saved("monthly", "");
        Morning.of(office.organization(), MONDAY);
        assertThat(told()).isEmpty();
        for (var day = LocalDate.of(2029, 2, 1); day.isBefore(LocalDate.of(2029, 3, 1)); day = day.plusDays(3)) {
            Morning.of(office.organization(), day);
        }
        assertThat(told()).hasSize(1);
    }

    @Test
    void theMailHasTheFiguresAndTheWayToTheReportAndNoName() {
        saved("weekly", "group=team");
        Morning.of(office.organization(), MONDAY);
        assertThat(mailed())
                .contains("Report: Late in the north", "1 assignment is late", "/me/notices/")
                .doesNotContain("Ana Able is");
        var reader = office.managing();
        var notice = Db.texts(
                        "select id from notice where person_id = ? and kind = 'report'",
                        office.manager().value())
                .getFirst();
        assertThat(Db.texts("select address from notice where id = ?::uuid", notice))
                .containsExactly("/team/reports/overdue?group=team");
        assertThat(reader.get("/me/notices").text()).contains("Report: Late in the north");
    }

    @Test
    void manyServersTellItOnce() throws Exception {
        saved("weekly", "");
        Callable<Boolean> server = () -> {
            mails.run(office.organization(), MONDAY);
            return true;
        };
        try (var servers = Executors.newFixedThreadPool(4)) {
            for (var done : servers.invokeAll(List.of(server, server, server, server))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(told()).hasSize(1);
        assertThat(Db.number(
                        "select count(*) from report_mail where organization_id = ?",
                        office.organization().value()))
                .isOne();
    }

    @Test
    void quietPeriodsAreWaitedFor() {
        saved("weekly", "");
        Db.run("""
                insert into calendar_period (id, organization_id, kind, name, from_on, until_on)
                values (?, ?, 'testing', 'State tests', ?, ?)""", Ids.next(), office.organization().value(), MONDAY, MONDAY.plusDays(1));
        Morning.of(office.organization(), MONDAY);
        Morning.of(office.organization(), MONDAY.plusDays(1));
        assertThat(told()).isEmpty();
        Morning.of(office.organization(), MONDAY.plusDays(2));
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoNoLongerLeadsIsToldNothing() {
        saved("weekly", "");
        Db.run(
                "update membership set roles = array['learner'] where person_id = ?",
                office.manager().value());
        Morning.of(office.organization(), MONDAY);
        assertThat(told()).isEmpty();
    }

    @Test
    void whoLeadsFewerPeopleIsToldOfThose() {
        saved("weekly", "");
        Db.run("delete from team_member where person_id = ?", ana.value());
        Morning.of(office.organization(), MONDAY);
        assertThat(told()).singleElement().asString().contains("0 assignments are late, of 0 of 0 people");
    }

    @Test
    void aFilterThatNoLongerFitsIsSaid() {
        var team = Districts.team(office.organization(), office.manager(), ana);
        saved("weekly", "team=" + team);
        Db.run("delete from team where id = ?", team);
        Morning.of(office.organization(), MONDAY);
        assertThat(told()).singleElement().asString().contains("no longer fits");
    }

    @Test
    void theScheduleIsChosenOnThePageOfTheSavedReport() {
        var id = saved("never", "");
        var manager = office.managing();
        var address = "/team/reports/saved/" + id;
        var index = manager.form(address, "form[action$=mail]")
                .with("mail", "weekly")
                .sendAndFollow();
        assertThat(index.text()).contains("every week");
        assertThat(Db.texts("select mail from saved_report where id = ?", id)).containsExactly("weekly");
        assertThat(manager.form(address, "form[action$=mail]")
                        .with("mail", "hourly")
                        .send()
                        .status())
                .isEqualTo(422);
    }
}

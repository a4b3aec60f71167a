package org.uplink.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class BoardConsortiumPagesTest {

    private static final String CONSORTIUM = "/team/consortium";
    private static final String JOB = "support-technician";

    @Inject
    EntityManager entities;

    @Test
    void onlyTheStaffOfWhatDistrictsStandUnderHaveThePage() {
        var association = association();
        assertThat(association.managing().get(CONSORTIUM).status()).isEqualTo(200);
        assertThat(Office.open().managing().get(CONSORTIUM).status()).isEqualTo(404);
        var mail = Accounts.vouchedBy(association.alias());
        Districts.member(mail, association.alias());
        var learner = Browser.anonymous();
        learner.signIn(mail, "/me");
        assertThat(learner.get(CONSORTIUM).status()).isEqualTo(404);
    }

    @Test
    void sumsAreSaidFromThreeDistrictsAndFivePeopleOnAndOnlyOfThoseThatShare() {
        var association = association();
        var staff = association.managing();
        var first = district(association, 2);
        var second = district(association, 2);
        var third = district(association, 1);
        share(first);
        share(second);
        assertThat(staff.get(CONSORTIUM).text()).contains("Too few districts share yet");
        share(third);
        var told = staff.get(CONSORTIUM);
        var line = told.html().expectFirst("tbody tr:first-child");
        assertThat(line.select("td.num").eachText()).last().isEqualTo("3");
        var one = Db.number("select count(*) from role_target where role_profile = ?", JOB);
        assertThat(told.html().expectFirst("tbody tr:last-child").text()).contains("0 of " + one * 5);
        district(association, 9);
        assertThat(staff.get(CONSORTIUM).text()).isEqualTo(told.text());
        Db.run("delete from board_sharing where organization_id = ?", second.value());
        assertThat(staff.get(CONSORTIUM).text()).contains("Too few districts share yet");
    }

    @Test
    void aLineOfTooFewPeopleIsEmptySaysWhyAndTakesTheTotalWithIt() {
        var association = association();
        var staff = association.managing();
        for (var i = 0; i < 3; i++) {
            share(district(association, 1));
        }
        var few = staff.get(CONSORTIUM);
        assertThat(few.html().expectFirst("tbody tr:first-child").text())
                .endsWith("Empty: fewer than 5 people have goals here.");
        assertThat(few.html().expectFirst("tbody tr:last-child").text()).contains("Empty: with a total");
        assertThat(few.html().select("tbody td.num")).isEmpty();
        share(district(association, 2));
        assertThat(staff.get(CONSORTIUM).html().select("tbody td.num").eachText())
                .contains("5", "4");
    }

    @Test
    void aDistrictSharesWhenItsAdministratorSaysSoAndStopsAtOnce() {
        var association = association();
        var office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "admin");
        var admin = Browser.anonymous();
        admin.signIn(mail, "/team");
        assertThat(admin.get("/admin/board").html().select("#sharing")).isEmpty();
        assertThat(admin.post("/admin/board/sharing", Map.of("share", "yes")).status())
                .isEqualTo(404);
        Db.run(
                "update organization set parent_id = ? where id = ?",
                association.organization().value(),
                office.organization().value());
        assertThat(admin.get("/admin/board").text()).contains("sees no numbers of this district");
        var form = admin.form("/admin/board", "#sharing form");
        form.send();
        assertThat(form.send().location()).isEqualTo("/admin/board");
        assertThat(admin.get("/admin/board").text()).contains("adds up numbers of this district");
        admin.form("/admin/board", "#sharing form").send();
        assertThat(admin.get("/admin/board").text()).contains("sees no numbers of this district");
        assertThat(Db.texts(
                        "select action from audit_event where organization_id = ? order by at",
                        office.organization().value()))
                .containsExactly("shared-totals", "stopped-sharing-totals");
    }

    @Test
    void theDatabaseItselfGivesOutNothingElse() {
        var association = association();
        for (var i = 0; i < 3; i++) {
            share(district(association, 3));
        }
        assertThat(asked(
                        association.organization(),
                        "select count(*) from uplink_member_totals(current_date) where people is not null"))
                .isPositive();
        for (var table : new String[] {"mastery", "membership_job", "board_sharing"}) {
            assertThat(asked(association.organization(), "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(asked(Districts.organization("lakeside"), "select count(*) from uplink_member_totals(current_date)"))
                .isZero();
    }

    private long asked(OrganizationId organization, String sql) {
        return Tenancy.within(
                Tenancy.Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() ->
                        (Long) entities.createNativeQuery(sql, Long.class).getSingleResult()));
    }

    private static Office association() {
        var office = Office.open();
        Db.run(
                "update organization set kind = 'association' where id = ?",
                office.organization().value());
        return office;
    }

    private static OrganizationId district(Office association, int people) {
        var district =
                Districts.organization("member" + UUID.randomUUID().toString().substring(0, 8));
        Db.run(
                "update organization set parent_id = ? where id = ?",
                association.organization().value(),
                district.value());
        for (var i = 0; i < people; i++) {
            Districts.job(Districts.person(district, "Somebody " + i), district, JOB);
        }
        return district;
    }

    private static void share(OrganizationId district) {
        var by = Districts.person(district, "Sharing Admin");
        Db.run(
                "insert into board_sharing (organization_id, shared_at, shared_by) values (?, now(), ?)",
                district.value(),
                by.value());
    }
}

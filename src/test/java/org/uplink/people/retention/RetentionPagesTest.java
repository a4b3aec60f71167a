package org.uplink.people.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Form;
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

/** What administrators set and see, and what everybody is told. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionPagesTest {

    private static final String PAGE = "/admin/retention";
    private static final String PERIODS = "form[action=/admin/retention]";
    private static final String SAVING = "form[action=/admin/retention/periods]";

    private Archive here =
            new Archive("", new OrganizationId(new UUID(0, 0)), new PersonId(new UUID(0, 0)), Browser.anonymous());

    @BeforeEach
    void aDistrict() {
        here = Archive.open();
    }

    @Test
    void whatStaysWhateverThePeriodsAreIsSaid() {
        assertThat(here.admin().get(PAGE).text())
                .contains(
                        "An appeal stays until it is decided", "until they are handed in for a certificate of others");
        Db.run(
                "update person set locale = 'es' where id = ?",
                here.administrator().value());
        assertThat(here.admin().get(PAGE).text())
                .contains(
                        "Un recurso permanece hasta que se decide",
                        "hasta que se presentan para un certificado de otros");
    }

    @Test
    void aPeriodIsSeenBeforeItIsSavedAndSavedOnce() {
        here.course(here.member("Ada Member"), "privacy-at-work", 1500);
        var preview = periods("24").send();
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("This would remove now: records 1, people 1.");
        assertThat(here.count("retention_period")).isZero();
        var unsure = here.admin().formOf(preview, SAVING).send();
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text()).contains("Tick this before you save.");
        var form = here.admin().formOf(preview, SAVING).with("sure", "yes");
        assertThat(form.sendAndFollow().text()).contains("The periods are saved.");
        assertThat(form.sendAndFollow().text()).contains("The periods are saved.");
        assertThat(here.count("attempt")).as("until the night").isOne();
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action = 'set-retention'",
                        here.organization().value()))
                .containsExactly("checks: kept → 24 months");
        assertThat(here.admin().get(PAGE).html().select("#months-checks").val()).isEqualTo("24");
        assertThat(periods("24").sendAndFollow().text()).contains("Nothing changes by this.");
    }

    @Test
    void lessThanTheMinimumComesBackFilledWithItsMessage() {
        for (var typed : List.of("3", "a year")) {
            var again = periods(typed).send();
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.html().select("#months-checks").val()).isEqualTo(typed);
            assertThat(again.html().select("#months-checks-error").text()).isNotEmpty();
        }
        assertThat(here.admin().get(PAGE).html().select("#months-checks-hint").text())
                .isEqualTo("At least 12");
    }

    @Test
    void whoeverSavesAfterSomebodyElseSeesThatFirst() {
        var form = here.admin().formOf(periods("24").send(), SAVING).with("sure", "yes");
        here.period(RecordClass.WORK, 60);
        var outdated = form.send();
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.text())
                .contains("Somebody else has changed the periods", "So far: 60 months. From now on: kept.");
        assertThat(Db.number(
                        "select count(*) from retention_period where record_class = 'checks' and organization_id = ?",
                        here.organization().value()))
                .isZero();
    }

    @Test
    void aHoldStandsOnBothPagesUntilItIsEnded() {
        var person = here.member("Ada Held");
        var address = "/admin/people/" + person;
        var brief = here.admin()
                .form(address + "/hold", "form:has(#reason)")
                .with("reason", "no")
                .send();
        assertThat(brief.status()).isEqualTo(422);
        assertThat(brief.html().select("#reason").val()).isEqualTo("no");
        var form = here.admin().form(address + "/hold", "form:has(#reason)").with("reason", "Vega v. District");
        form.sendAndFollow();
        assertThat(form.sendAndFollow().text()).contains("Vega v. District", "Stands");
        assertThat(here.count("legal_hold")).isOne();
        assertThat(here.admin().get(address).text()).contains("nothing is removed", "Vega v. District");
        assertThat(here.admin().get(PAGE).text()).contains("Ada Held", "Vega v. District");
        var ended = here.admin().form(address + "/hold", "form[action$=/end]").sendAndFollow();
        assertThat(ended.text()).contains("The hold has ended.").doesNotContain("Stands");
        assertThat(here.admin().get(address).text()).doesNotContain("Vega v. District");
        assertThat(Db.texts(
                        "select action from audit_event where person_id = ? and action like '%hold' order by at",
                        person.value()))
                .containsExactly("placed-hold", "ended-hold");
    }

    @Test
    void everythingCanBeHeldAndNobodyErasedMeanwhile() {
        var person = here.former("Ada Gone", 10);
        here.admin().form(PAGE, "#hold-form").with("reason", "Audit of 2026").sendAndFollow();
        var page = here.admin().get(PAGE);
        assertThat(page.text()).contains("Everything is held", "Audit of 2026", "The whole organization");
        assertThat(page.html().select("#hold-form")).isEmpty();
        assertThat(here.admin().get("/admin/people/" + person + "/erasure").text())
                .contains("A legal hold stands.");
        here.admin().form(PAGE, "form[action^=/admin/retention/holds/]").sendAndFollow();
        assertThat(here.admin().get(PAGE).text()).doesNotContain("Everything is held");
    }

    @Test
    void factsAreAddedAndTheServiceDeletesNothing() {
        here.admin().form(PAGE, "#hold-form").with("reason", "Audit of 2026").sendAndFollow();
        assertThatThrownBy(() -> as("uplink_owner", "delete from legal_hold")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> as("uplink_owner", "update legal_hold set reason = 'another'"))
                .hasMessageContaining("never changed");
        for (var table : List.of("evidence", "attempt", "award", "audit_event", "legal_hold", "former_member")) {
            assertThatThrownBy(() -> as("uplink_app", "delete from " + table))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> as("uplink_app", "select erase_person(gen_random_uuid(), gen_random_uuid())"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theDatabaseKeepsFilesOfWhoeverIsHeld() throws SQLException {
        var held = here.member("Ada Held");
        var free = here.member("Ben Free");
        here.file(held, "c".repeat(64));
        here.file(free, "d".repeat(64));
        Db.run(
                "insert into legal_hold values (gen_random_uuid(), ?, ?, 'The case of 2026', ?, now())",
                here.organization().value(),
                held.value(),
                here.administrator().value());
        assertThatThrownBy(() -> as("uplink_app", "delete from submission_file where sha256 like 'cc%'"))
                .hasMessageContaining("are held");
        as("uplink_app", "delete from submission_file where sha256 like 'dd%'");
        assertThat(here.count("submission_file")).isOne();
    }

    @Test
    void aStudentInternIsMarkedAndToldWhatItMeans() {
        var email = Accounts.vouchedBy(here.alias());
        var person = Districts.member(email, here.alias());
        var address = "/admin/people/" + person;
        here.admin().form(address, "#student-form").with("student", "yes").sendAndFollow();
        assertThat(here.admin().get(address).html().select("h1 .label").text()).isEqualTo("Student intern");
        assertThat(here.admin()
                        .get("/admin/people")
                        .html()
                        .select("td .label, th .label")
                        .text())
                .contains("Student intern");
        var learner = Browser.signedInAs(email);
        assertThat(learner.get("/me/privacy").text()).contains("34 CFR 99", "You are noted as a student intern");
        var held = Learned.award(
                here.organization(), person, Learned.today(), Learned.today().plusYears(1));
        assertThat(Browser.anonymous().get("/verify/" + held.slug()).text())
                .contains("The holder has not made their name public")
                .doesNotContain("Robin");
        here.admin().form(address, "#student-form").with("student").sendAndFollow();
        assertThat(learner.get("/me/privacy").text()).doesNotContain("34 CFR 99");
    }

    @Test
    void everybodyReadsHowLongEachClassIsKept() {
        here.period(RecordClass.CHECKS, 36);
        var page = here.admin().get("/me/privacy");
        assertThat(page.text()).contains("How long it is kept here", "36 months", "without an end");
    }

    @Test
    void muchCostsAsManyStatementsAsLittle() {
        here.admin().get(PAGE);
        var little = Queries.ofPage(() -> here.admin().get(PAGE));
        for (var i = 0; i < 5; i++) {
            Db.run("""
                    insert into retention_run (id, organization_id, day, record_class, months, records, made_at)
                    values (gen_random_uuid(), ?, current_date - ?, 'checks', 24, 3, now())""", here.organization().value(), i);
            Db.run(
                    "insert into legal_hold values (gen_random_uuid(), ?, ?, 'The case of 2026', ?, now())",
                    here.organization().value(),
                    here.member("Ada " + i).value(),
                    here.administrator().value());
        }
        assertThat(Queries.ofPage(() -> here.admin().get(PAGE))).isEqualTo(little);
    }

    /** The periods as they stand, with another one for checks, the first. */
    private Form periods(String checks) {
        var form = here.admin().form(PAGE, PERIODS);
        var months = form.values("months").toArray(String[]::new);
        months[form.values("kind").indexOf("checks")] = checks;
        return form.with("months", months);
    }

    private void as(String role, String sql) throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role " + role);
            statement.execute("set uplink.organization = '" + here.organization() + "'");
            statement.execute(sql);
        }
    }
}

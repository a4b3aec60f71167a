package org.uplink.certification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;

/** What people bring with them, from a table: first shown, then taken just so, and undone if need be. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class HistoryTest {

    private static final String PAGE = "/admin/history";
    private static final String HEAD = "email,kind,what,body,day,hours,category,competencies,number,until,note,link\n";
    private static final int MANY = 5_000;
    private static final int PEOPLE = 250;

    @Inject
    Histories histories;

    private Office office;
    private OrganizationId here;
    private Browser admin;
    private PersonId ana;
    private String mail;
    private String day;

    @BeforeEach
    void anOfficeWithAnAdministratorAndSomebody() {
        office = Office.open();
        here = office.organization();
        var email = Accounts.vouchedBy(office.alias());
        Districts.member(email, office.alias(), "admin");
        admin = Browser.signedInAs(email);
        mail = Accounts.vouchedBy(office.alias());
        ana = Districts.member(mail, office.alias(), "learner");
        day = Learned.today().minusMonths(3).toString();
    }

    @Test
    void nothingIsTakenBeforeItIsShownAndThenJustThatIs() {
        var plan = upload(hours("Help desk institute") + certification("CompTIA Network+") + "nobody@h.example,,A,B,"
                + day + ",1,event,SVC-05,,,,\n" + mail + ",,A,B,14.10.2025,1,event,SVC-05,,,,\n");
        assertThat(plan.text()).contains("Not understood: 1", "Unknown person: 1", "Added: 2", "Write the date as");
        assertThat(records()).isZero();
        var done = take(plan);
        assertThat(done.text()).contains("Done.", "What followed from", "Records: 2");
        assertThat(Db.texts(
                        "select category || ' ' || minutes || ' ' || source || ' ' || drawn from credit_entry where person_id = ?",
                        ana.value()))
                .containsExactly("event 390 import false");
        assertThat(Db.texts(
                        "select name || ' ' || number || ' ' || hours || ' ' || coalesce(until_on ::text, 'open') from outside_certification where person_id = ?",
                        ana.value()))
                .containsExactly("CompTIA Network+ N-7 0.00 open");
        assertThat(Db.texts(
                        "select action from audit_event where organization_id = ? and action <> 'tested'",
                        here.value()))
                .as("of the table, and of Ana")
                .containsExactly("took-earlier-records", "took-earlier-records");
    }

    @Test
    void theSameTableAgainAddsNothing() {
        var lines = hours("Help desk institute") + certification("CompTIA Network+");
        take(upload(lines));
        assertThat(upload(lines).text()).contains("Already there: 2", "Nothing would be added");
        assertThat(upload(lines.toUpperCase().replace("HOURS", "hours")).text()).contains("Already there: 2");
    }

    @Test
    void whatItsOwnerTookBackStaysTakenBack() {
        take(upload(hours("Not mine")));
        var owner = Browser.signedInAs(mail);
        owner.form("/me/credits/" + entry(), "#withdrawal").send();
        assertThat(upload(hours("Not mine")).text()).contains("Already there: 1");
    }

    @Test
    void aSecondClickDoesNothingMore() {
        var form = admin.formOf(upload(hours("Once")), "#take");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(records()).isOne();
    }

    @Test
    void aPlanThatIsNotTrueAnyMoreIsShownAgainAndNothingIsTaken() {
        var plan = upload(hours("One") + hours("Two"));
        take(upload(hours("One")));
        var stale = admin.formOf(plan, "#take").send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("nothing was done", "Already there: 1", "Added: 1");
        assertThat(records()).isOne();
        assertThat(admin.formOf(stale, "#take").send().status()).isEqualTo(303);
        assertThat(records()).isEqualTo(2);
    }

    @Test
    void aRecordSaysWhereItComesFromAndItsOwnerIsToldOnce() {
        take(upload(hours("One") + hours("Two") + certification("Network+")));
        var owner = Browser.signedInAs(mail);
        assertThat(owner.get("/me/credits/" + entry()).text()).contains("From register.csv, taken over by");
        assertThat(owner.get("/me/credits/outside").text()).contains("From register.csv", "without an end", "N-7");
        assertThat(Db.texts("select kind from notice where person_id = ?", ana.value()))
                .containsExactly("records-taken");
        assertThat(owner.get("/me/notices").text()).contains("Earlier records were added to yours", "register.csv");
        assertThat(admin.get("/team/credits/" + entry()).text()).contains("From register.csv, taken over by");
    }

    @Test
    void itIsUndoneOnceAndCanBeTakenAnew() {
        var lines = hours("One") + certification("Network+");
        var taken = take(upload(lines));
        var undo = admin.formOf(taken, "#withdrawal");
        assertThat(undo.sendAndFollow().text()).contains("This was undone");
        assertThat(undo.send().status()).isEqualTo(303);
        assertThat(Db.texts(
                        "select action from audit_event where person_id = ? and actor_id <> person_id order by at",
                        ana.value()))
                .containsExactly("took-earlier-records", "undid-earlier-records");
        assertThat(admin.form("/admin/audit", "form[action=/admin/audit/check]")
                        .sendAndFollow()
                        .text())
                .contains("rows stand as they were written");
        assertThat(Db.number("select count(*) from credit_step where entry_id = ?", UUID.fromString(entry())))
                .isOne();
        var owner = Browser.signedInAs(mail);
        assertThat(owner.get("/me/credits/outside").text()).contains("You follow none yet");
        assertThat(owner.get("/me/credits/" + entry()).text()).contains("it cannot be entered again");
        assertThat(take(upload(lines)).text()).contains("Records: 2");
    }

    @Test
    void whatWasUndoneStaysOutWhenWhoeverTookItIsErased() {
        var undo = admin.formOf(take(upload(hours("One"))), "#withdrawal");
        var owner = Browser.signedInAs(mail);
        undo.send();
        Db.run(
                "update membership set ended_on = started_on, erased_at = now() where person_id in (select taken_by from history_upload where organization_id = ?)",
                here.value());
        assertThat(owner.get("/me/credits/" + entry()).text()).contains("it cannot be entered again");
        assertThat(owner.post("/me/credits/" + entry() + "/restoration", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void afterADayItIsTooLateToUndo() {
        var taken = take(upload(hours("One")));
        var undo = admin.formOf(taken, "#withdrawal");
        Db.run(
                "update history_upload set taken_at = now() - interval '25 hours' where organization_id = ?",
                here.value());
        assertThat(undo.send().status()).isEqualTo(409);
        assertThat(admin.get(taken.path()).html().select("#withdrawal")).isEmpty();
    }

    @Test
    void aHoldKeepsTheLinesOfWhoeverIsHeld() {
        upload(hours("Of Ana") + "nobody@h.example,,Of nobody,B," + day + ",1,event,SVC-05,,,,\n");
        Db.run("update history_upload set made_at = now() - interval '2 days' where organization_id = ?", here.value());
        Db.run(
                "insert into legal_hold values (gen_random_uuid(), ?, ?, 'The case of 2026', ?, now())",
                here.value(),
                ana.value(),
                ana.value());
        assertThat(linesAfterTheNight()).containsExactly("Of Ana");
        Db.run("""
                insert into legal_hold_end (hold_id, organization_id, ended_by, ended_at)
                select id, organization_id, placed_by, now() from legal_hold where organization_id = ?""", here.value());
        assertThat(linesAfterTheNight()).isEmpty();
        assertThat(Db.number("select count(*) from history_upload where organization_id = ?", here.value()))
                .isZero();
    }

    private List<String> linesAfterTheNight() {
        Tenancy.within(Scope.of(here), () -> {
            histories.forget();
            return here;
        });
        return Db.texts("select what from history_line where organization_id = ?", here.value());
    }

    @Test
    void itGoesOnWhereItStopped() {
        var taken = take(upload(hours("One") + hours("Two")));
        Db.run("update history_upload set done_at = null where organization_id = ?", here.value());
        Db.run("update history_line set taken = false where organization_id = ?", here.value());
        var stopped = admin.get(taken.path());
        assertThat(stopped.text()).contains("0 of 2 lines are taken so far");
        assertThat(take(stopped).text()).doesNotContain("taken so far");
        assertThat(records()).isEqualTo(2);
    }

    @Test
    void semicolonsAndWhatExcelPutsBeforeATableAreRead() {
        var table = "\uFEFFEMAIL;What;Day;Hours;Category;Competencies\n" + mail + ";Institute, day 1;" + day
                + ";1,5;Conference or workshop;SVC-05\n";
        assertThat(take(sent(table)).text()).contains("Records: 1");
        assertThat(Db.texts("select minutes || ' ' || what from credit_entry where person_id = ?", ana.value()))
                .containsExactly("90 Institute, day 1");
    }

    @Test
    void whatCannotBeIsSaidBesideTheLineAndInAFileThatIsNoProgram() {
        var plan = upload(
                mail + ",hours,=1+1,B," + day + ",1,nothing,SVC-05,,,,\n" + mail + ",diploma,A,B," + day + ",,,,,,,\n"
                        + mail + ",certification,C,B," + day + ",40,,,,,,\n" + mail + ",hours,D,B," + day
                        + ",1,event,XXX-99,,,,\n"
                        + hours("E") + hours("E"));
        assertThat(plan.text())
                .contains(
                        "no category “nothing”",
                        "“diploma” is no kind",
                        "needs a last day",
                        "no competency “XXX-99”",
                        "The same stands in line 6");
        var file = admin.get(plan.path().replace("/admin/history/", "/admin/history/files/") + "/problems.csv");
        assertThat(file.body()).contains("\"'=1+1\"").doesNotContain("\"=1+1\"");
    }

    @Test
    void aFileThatIsNoTableIsSaidToBeNone() {
        for (var file : List.of("", "email\nana", HEAD)) {
            var refused = admin.form(PAGE)
                    .upload("file", "x.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                    .send();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html().select("#file-error").text()).isNotEmpty();
        }
        assertThat(admin.get(PAGE + "/files/example.csv").body()).startsWith("\"email\",\"kind\"");
    }

    @Test
    void theExampleIsUnderstood() {
        assertThat(sent(admin.get(PAGE + "/files/example.csv").body()).text()).contains("Unknown person: 2");
    }

    @Test
    void aPlanOfAnotherOrganizationIsNotThere() {
        var plan = upload(hours("One"));
        var other = Accounts.vouchedBy("riverbend");
        Districts.member(other, "riverbend", "admin");
        assertThat(Browser.signedInAs(other).get(plan.path()).status()).isEqualTo(404);
    }

    @Test
    void thousandsOfLinesTakeSeconds() {
        IntStream.range(0, PEOPLE).forEach(at -> {
            var person = Districts.person(here, "Person " + at);
            Db.run("update person set email = ? where id = ?", "p" + at + "@many.example", person.value());
        });
        var lines = IntStream.range(0, MANY)
                .mapToObj(at ->
                        "p%d@many.example,,Day %d,Center,%s,1.5,event,SVC-05,,,,\n".formatted(at % PEOPLE, at, day))
                .collect(Collectors.joining());
        var since = System.nanoTime();
        var plan = upload(lines);
        var shown = Duration.ofNanos(System.nanoTime() - since);
        since = System.nanoTime();
        take(plan);
        var done = Duration.ofNanos(System.nanoTime() - since);
        System.out.printf(
                "history: %d lines of %d people shown in %d ms, taken in %d ms%n",
                MANY, PEOPLE, shown.toMillis(), done.toMillis());
        assertThat(records()).isEqualTo(MANY);
        assertThat(shown).isLessThan(Duration.ofSeconds(15));
        assertThat(done).isLessThan(Duration.ofSeconds(60));
    }

    private String hours(String what) {
        return mail + ",hours," + what + ",Center," + day + ",6.5,event,SVC-05,,,,\n";
    }

    private String certification(String name) {
        return mail + ",certification," + name + ",CompTIA," + day + ",,,,N-7,,,\n";
    }

    private Browser.Page upload(String lines) {
        return sent(HEAD + lines);
    }

    private Browser.Page sent(String table) {
        var plan = admin.form(PAGE)
                .upload("file", "register.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8))
                .sendAndFollow();
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        return plan;
    }

    private Browser.Page take(Browser.Page plan) {
        return admin.formOf(plan, "#take").sendAndFollow();
    }

    private String entry() {
        return Db.texts("select id ::text from credit_entry where person_id = ? order by id limit 1", ana.value())
                .getFirst();
    }

    private long records() {
        return Db.number(
                "select count(*) from credit_entry where organization_id = ? and upload_id is not null", here.value());
    }
}

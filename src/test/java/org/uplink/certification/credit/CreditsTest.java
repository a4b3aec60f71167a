package org.uplink.certification.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.progress.CourseCompleted;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CreditsTest {

    private static final String CREDITS = "/me/credits";
    private static final String HEAD = "day,category,what,hours,competencies,body,note,link\n";

    /** Somebody of an office with a manager; made once, each test enters what nobody else does. */
    private record Stage(Office office, String mail, PersonId learner, Browser own, Browser manager) {}

    private static @Nullable Stage made;

    @Inject
    Credits credits;

    @Inject
    CourseCatalog catalog;

    @Inject
    Event<CourseCompleted> completions;

    Stage stage;

    @BeforeEach
    void anOfficeWithALearner() {
        if (made == null) {
            var office = Office.open();
            var mail = Accounts.vouchedBy(office.alias());
            var learner = Districts.member(mail, office.alias());
            Db.run(
                    "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                    office.team(),
                    office.organization().value(),
                    learner.value());
            made = new Stage(office, mail, learner, Browser.signedInAs(mail), office.managing());
        }
        stage = made;
    }

    private static LocalDate today() {
        return Learned.today();
    }

    private Browser.Page enter(String what, String category, LocalDate day, String time) {
        return stage.own
                .form(CREDITS + "/new", "#credit")
                .with("category", category)
                .with("what", what)
                .with("body", "Service agency")
                .with("day", day.toString())
                .with("time", time)
                .with("competency", "SEC-05", "PRV-01")
                .with("note", "Certificate in my folder")
                .send();
    }

    private UUID entry(String what) {
        return UUID.fromString(
                Db.texts("select id from credit_entry where what = ? and person_id = ?", what, stage.learner.value())
                        .getFirst());
    }

    private UUID follow(String name, String schedule, String hours) {
        stage.own
                .form(CREDITS + "/outside", "#outside")
                .with("name", name)
                .with("schedule", schedule)
                .with("hours", hours)
                .with("fromOn", today().minusYears(1).toString())
                .with("untilOn", today().plusYears(2).toString())
                .sendAndFollow();
        return UUID.fromString(Db.texts("select id from outside_certification where name = ?", name)
                .getFirst());
    }

    private CreditTally tally(UUID outside) {
        return Tenancy.within(
                Scope.of(stage.office.organization(), stage.learner),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> credits.tally(
                                stage.office.organization(),
                                stage.learner,
                                credits.cyclesOf(stage.office.organization(), stage.learner).stream()
                                        .filter(cycle -> cycle.key().equals("outside:" + outside))
                                        .findFirst()
                                        .orElseThrow())));
    }

    private CreditTally.Line line(UUID outside, UUID entry) {
        return tally(outside).lines().stream()
                .filter(line -> line.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hoursAreEnteredOnceAndCountInEachCycleThatTheyArePutTo() {
        var preset = stage.own.get(CREDITS + "/outside?preset=cetl");
        assertThat(preset.text()).contains("Uplink does not issue or renew it");
        var form = stage.own.formOf(preset, "#outside");
        assertThat(form.values("hours")).containsExactly("60");
        form.with("name", "A leader's").sendAndFollow();
        var own = follow("Our own", "uplink", "20");

        assertThat(enter("Security day", "event", today(), "1:50").location()).isEqualTo(CREDITS);
        var page = stage.own.get(CREDITS);
        assertThat(page.text()).contains("Security day", "1.75 h in A leader's", "1.75 h in Our own");
        var again = enter("Security-Day", "event", today(), "2");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("You entered the same for ");

        var entry = entry("Security day");
        var address = CREDITS + "/" + entry;
        stage.own.form(address, "#placement").with("cycles", "outside:" + own).sendAndFollow();
        assertThat(stage.own.get(CREDITS + "?cycle=outside:" + own).text()).contains("Security day");
        assertThat(stage.own.get(address).text()).contains("in Our own").doesNotContain("in A leader's");

        var gone = stage.own.form(address, "#withdrawal").sendAndFollow();
        assertThat(gone.text()).contains("is taken back");
        assertThat(line(own, entry).reason()).isEqualTo(CreditTally.Reason.TAKEN_BACK);
        stage.own.formOf(gone, ".credit-undo").sendAndFollow();
        assertThat(line(own, entry).counted()).isEqualTo("1.75");
        assertThatThrownBy(() -> Db.run("update credit_entry set minutes = 600 where id = ?", entry))
                .rootCause()
                .hasMessageContaining("credit_entry is a ledger");
    }

    @Test
    void aFormSaysWhatIsMissing() {
        var blank = stage.own
                .form(CREDITS + "/new", "#credit")
                .with("day", today().plusDays(1).toString())
                .with("time", "soon")
                .send();
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text())
                .contains(
                        "Choose a category",
                        "Enter it once it has happened",
                        "Write the time as",
                        "Say what you did",
                        "at least one competency",
                        "Give a note, a link or a file");
        var outside = stage.own
                .form(CREDITS + "/outside", "#outside")
                .with("hours", "0.3")
                .with("fromOn", "2027-01-31")
                .with("untilOn", "2026-01-31")
                .send();
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.text()).contains("Give it a name", "Give the hours in quarters", "not before the first day");
    }

    @Test
    void aTableIsLookedAtLineByLineAndSavedOnce() {
        var good = HEAD + today().minusDays(3) + ",event,Table one,1.5,SEC-05 PRV-01,ESC,Folder,\n"
                + today().minusDays(2) + ",publication,Table two,,LED-01,Journal,,https://journal.example/1\n";
        var wrong = stage.own
                .form(CREDITS + "/table", "#table-form")
                .with(
                        "table",
                        good + "soon,poetry,,x,,,,\n" + today().minusDays(3) + ",event,table ONE,2,SEC-05,esc,n,\n")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        var rows = wrong.html().select("#preview tbody tr");
        assertThat(rows.get(2).text()).startsWith("4").contains("Choose a category", "Write the date", "Say what");
        assertThat(rows.get(3).text()).contains("An earlier line says the same.");
        assertThat(wrong.html().select(".credit-save")).isEmpty();
        assertThat(Db.number("select count(*) from credit_entry where what like 'Table %'"))
                .isZero();

        var ready = stage.own
                .form(CREDITS + "/table", "#table-form")
                .with("table", good)
                .send();
        assertThat(ready.status()).isEqualTo(200);
        assertThat(stage.own.formOf(ready, ".credit-save").sendAndFollow().text())
                .contains("2 lines are entered.");
        assertThat(stage.own.formOf(ready, ".credit-save").sendAndFollow().text())
                .contains("2 lines are entered.");
        assertThat(Db.texts("select minutes from credit_entry where what like 'Table %' order by what"))
                .containsExactly("90", "240");
        assertThat(stage.own
                        .form(CREDITS + "/table", "#table-form")
                        .with("table", "a,b\n1,2\n")
                        .send()
                        .text())
                .contains("must name the columns");
    }

    @Test
    void filesHoldTheColumnsThatABodyAsksForAndNoFormula() {
        var cycle = follow("For the file", "cetl", "30");
        enter("=cmd|' /C calc'!A0", "event", today(), "2");
        enter("Tabletop for the file", "exercise", today(), "2");
        var csv = stage.own.get(CREDITS + "/files/cetl.csv?cycle=outside:" + cycle);
        assertThat(csv.body().lines().findFirst())
                .hasValueSatisfying(
                        head -> assertThat(head)
                                .isEqualTo(
                                        "\"Date\",\"Category\",\"Activity\",\"Provider\",\"Content areas\",\"Hours\",\"Hours that count\",\"Proof\""));
        assertThat(csv.body()).contains("\"'=cmd|' /C calc'!A0\"").doesNotContain("Tabletop for the file");
        assertThat(stage.own.get(CREDITS + "/files/uplink.csv").body()).contains("Tabletop for the file");
        assertThat(stage.own.get(CREDITS + "/files/uplink.xlsx").body()).startsWith("PK");
        assertThat(stage.own.get(CREDITS + "/files/nothing.csv").status()).isEqualTo(404);
    }

    @Test
    void whatIsDrawnIsLookedAtByAManagerAndNeverByItsOwner() {
        Db.run("""
                insert into credit_share (organization_id, percent, set_by, set_at) values (?, 100, ?, now())
                on conflict (organization_id) do update set percent = 100""", stage.office.organization().value(), stage.office.manager().value());
        var cycle = follow("For the look", "uplink", "10");
        enter("Drawn workshop", "event", today(), "3");
        var entry = entry("Drawn workshop");
        assertThat(stage.own.get(CREDITS + "/" + entry).text()).contains("Drawn for a look");
        assertThat(line(cycle, entry).counted()).isEqualTo("3.00");

        assertThat(stage.own.get("/team/credits").status()).isEqualTo(404);
        var address = "/team/credits/" + entry;
        var list = stage.manager.get("/team/credits");
        assertThat(list.text()).contains("100 of 100 entries are drawn", "Drawn workshop");
        var silent = stage.manager.form(address, "#rejection").send();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Say why");
        assertThat(stage.manager
                        .form(address, "#rejection")
                        .with("reason", "The certificate names somebody else.")
                        .sendAndFollow()
                        .text())
                .contains("Rejected: Drawn workshop");
        assertThat(line(cycle, entry).reason()).isEqualTo(CreditTally.Reason.TAKEN_BACK);
        assertThat(stage.own.get(CREDITS + "/" + entry).text())
                .contains("Not accepted", "The certificate names somebody else.", "Looked at by");
        assertThat(Db.texts("select kind from notice where person_id = ?", stage.learner.value()))
                .contains("credit-rejected");
        stage.manager.form(address, "#acceptance").sendAndFollow();
        assertThat(line(cycle, entry).counted()).isEqualTo("3.00");
        assertThat(stage.manager.get("/team/credits?state=looked").text()).contains("Looked at and accepted");

        var another = Office.open();
        assertThat(another.managing().get(address).status()).isEqualTo(404);
        Db.run("""
                insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, competencies, source,
                                          once_key, drawn, share, entered_on, entered_at)
                select ?, organization_id, ?, category, day, minutes, 'Of the manager', competencies, source, 'm', true, share,
                       entered_on, entered_at
                from credit_entry where id = ?""", Ids.next(), stage.office.manager().value(), entry);
        var own = Db.texts(
                "select id from credit_entry where person_id = ?",
                stage.office.manager().value());
        assertThat(stage.manager.get("/team/credits?state=all").text()).doesNotContain("Of the manager");
        assertThat(stage.manager.get("/team/credits/" + own.getFirst()).status())
                .isEqualTo(404);
    }

    @Test
    void aCourseEntersItsHoursOnce() {
        var course = catalog.get(new CourseId("privacy-at-work"));
        for (var i = 0; i < 2; i++) {
            Tenancy.within(
                    Scope.of(stage.office.organization(), stage.learner),
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        completions.fire(new CourseCompleted(
                                stage.office.organization(),
                                stage.learner,
                                course.id(),
                                course.revision(),
                                Ids.next(),
                                Instant.now()));
                        return true;
                    }));
        }
        assertThat(Db.texts(
                        "select minutes from credit_entry where person_id = ? and source = 'course'",
                        stage.learner.value()))
                .containsExactly(String.valueOf(course.minutes()));
    }

    @Test
    void programsListAndEnter() {
        var api = given().auth().oauth2(Tokens.of(stage.mail)).contentType(ContentType.JSON);
        var sent = Map.of(
                "category",
                "mentoring",
                "day",
                today().toString(),
                "minutes",
                95,
                "what",
                "By a program",
                "note",
                "Calendar",
                "competencies",
                List.of("LED-01"));
        api.body(sent)
                .post("/api/v1/me/credits")
                .then()
                .statusCode(201)
                .body("what", is("By a program"))
                .body("hours", is(1.5f));
        given().auth()
                .oauth2(Tokens.of(stage.mail))
                .contentType(ContentType.JSON)
                .body(sent)
                .post("/api/v1/me/credits")
                .then()
                .statusCode(409)
                .body("detail", containsString("counts once"));
        given().auth()
                .oauth2(Tokens.of(stage.mail))
                .contentType(ContentType.JSON)
                .body(Map.of("what", "Nothing else"))
                .post("/api/v1/me/credits")
                .then()
                .statusCode(400)
                .body("detail", containsString("category unknown"));
        given().auth()
                .oauth2(Tokens.of(stage.mail))
                .get("/api/v1/me/credits")
                .then()
                .statusCode(200)
                .body("entries.what", hasItem("By a program"));
        given().auth()
                .oauth2(Tokens.of(stage.office.managerMail()))
                .get("/api/v1/me/credits")
                .then()
                .body("entries.findAll { it.what == 'By a program' }", hasSize(0));
        given().get("/api/v1/me/credits").then().statusCode(401);
    }

    @Test
    void twentyEntriesCostAsManyQueriesAsOne() {
        var office = Office.open();
        var browser = office.managing();
        fill(office, office.manager(), 1);
        browser.get(CREDITS);
        var one = Queries.ofPage(() -> browser.get(CREDITS));
        fill(office, office.manager(), 30);
        assertThat(Queries.ofPage(() -> browser.get(CREDITS))).isEqualTo(one).isLessThan(15);
        assertThat(browser.get(CREDITS).text()).contains("31 entries");
        assertThat(browser.get(CREDITS + "?page=2").html().select(".credit-entries > li"))
                .hasSize(6);
        var learner = office.own("Many Hours");
        fill(office, learner, 1);
        var few = Queries.ofPage(() -> browser.get("/team/credits?state=all"));
        fill(office, learner, 20);
        assertThat(Queries.ofPage(() -> browser.get("/team/credits?state=all")))
                .isEqualTo(few)
                .isLessThan(15);
    }

    private static void fill(Office office, PersonId person, int count) {
        for (var i = 0; i < count; i++) {
            Db.run(
                    """
                    insert into credit_entry (id, organization_id, person_id, category, day, minutes, what, competencies, source,
                                              once_key, drawn, share, entered_on, entered_at)
                    values (?, ?, ?, 'event', ?, 60, ?, '{SEC-05}', 'person', ?, false, 10, ?, now())""",
                    Ids.next(),
                    office.organization().value(),
                    person.value(),
                    today(),
                    "Entry " + i,
                    "key " + i,
                    today());
        }
    }
}

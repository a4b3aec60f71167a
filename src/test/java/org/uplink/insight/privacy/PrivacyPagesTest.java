package org.uplink.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import org.uplink.testing.Learned;
import org.uplink.testing.Queries;

/** What is recorded, in words, and all of it as a file. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyPagesTest {

    private static final String NOTE = "Nobody but me reads this";
    private static final String FILE = "/me/privacy/files/record.zip";

    @Inject
    ObjectMapper json;

    private OrganizationId here = new OrganizationId(new UUID(0, 0));
    private PersonId me = new PersonId(new UUID(0, 0));
    private String email = "";
    private Browser learner = Browser.anonymous();
    private Browser admin = Browser.anonymous();
    private String alias = "";

    @BeforeEach
    void somebodyWithAnAdministrator() {
        alias = "privacy-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        here = Districts.organization(alias);
        email = Accounts.vouchedBy(alias);
        me = Districts.member(email, alias);
        learner = Browser.signedInAs(email);
        var administers = Accounts.vouchedBy(alias);
        Districts.member(administers, alias, "admin");
        admin = Browser.signedInAs(administers);
    }

    @Test
    void thePageSaysWhatIsRecordedAndLeadsToTheFile() {
        var page = learner.get("/me/privacy");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("What is not recorded", "Your checks", "The audit trail");
        assertThat(page.html().select("a[href=" + FILE + "]")).hasSize(1);
        assertThat(learner.get("/me/settings").html().select("a[href=/me/privacy]"))
                .hasSize(1);
    }

    @Test
    void theFileHoldsWhatIsOnesOwnAndNothingOfAnotherPerson() throws IOException {
        var colleague = Districts.person(here, "Nadia Okafor");
        Learned.evidence(here, me, "SVC-05", 2, "lab");
        Learned.evidence(here, colleague, "SVC-05", 2, "lab");
        Db.run("""
                insert into notice (id, organization_id, person_id, kind, key, subject, detail, address, made_at)
                values (gen_random_uuid(), ?, ?, 'assigned', 'k', 'A secret subject', '', '/', now())""", here.value(), colleague.value());
        var file = unzipped(learner, FILE);
        var tables = tables(file);
        assertThat(tables.path("person").path(0).path("id").asText()).isEqualTo(me.toString());
        assertThat(tables.path("evidence")).hasSize(1);
        assertThat(tables.path("membership")).hasSize(1);
        assertThat(tables.path("identity")).hasSize(1);
        assertThat(file.get("record.json"))
                .doesNotContain(colleague.toString())
                .doesNotContain("A secret subject")
                .doesNotContain("secret_hash");
        assertThat(file.get("record.html"))
                .contains("Evidence and levels", "SVC-05")
                .doesNotContain(me.toString(), "recorded_at", "{\"");
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'took-own-record' and actor_id = ?",
                        me.value()))
                .isOne();
    }

    @Test
    void whoIsHeldReadsThatButNotWhy() throws IOException {
        var why = "Vega v. District";
        var page = "/admin/people/" + me + "/hold";
        admin.form(page, "form:has(#reason)").with("reason", why).sendAndFollow();
        assertThat(admin.get(page).text()).contains(why);
        asOlderRowsSay(why);
        assertThat(admin.get("/admin/audit?action=ended-hold").text()).contains(why);
        for (var address : List.of("/me/trail", "/me/privacy")) {
            assertThat(learner.get(address).text()).as(address).doesNotContain(why);
        }
        var file = unzipped(learner, FILE);
        assertThat(file.values()).noneMatch(text -> text.contains(why));
        var tables = tables(file);
        assertThat(tables.path("legal_hold")).hasSize(1);
        assertThat(tables.path("audit_event").findValuesAsText("action")).contains("placed-hold", "ended-hold");
        assertThat(Db.number(
                        "select count(*) from audit_event where detail = ? and organization_id = ?", why, here.value()))
                .as("of the older row")
                .isOne();
    }

    private void asOlderRowsSay(String why) {
        Db.run("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
                values (gen_random_uuid(), ?, now(), gen_random_uuid(), 'ended-hold', ?, ?)""", here.value(), "/admin/people/" + me, why);
    }

    @Test
    void thePageSpeaksTheLanguageOfItsReaderAndLeavesTheRestToPrograms() throws IOException {
        Learned.evidence(here, me, "SVC-05", 2, "lab");
        Db.run("update person set locale = 'es' where id = ?", me.value());
        var file = unzipped(Browser.signedInAs(email), FILE);
        var page = page(file);
        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(page.title()).startsWith("Todo lo que ");
        assertThat(page.select("h3").eachText()).contains("Persona", "Pertenencia", "Evidencias");
        assertThat(page.text())
                .contains("Laboratorio", "Competencia", "El archivo record.json, junto a ella, los tiene todos");
        assertThat(page.select("dt, th").eachText()).noneMatch(label -> label.contains("_"));
        assertThat(file.get("record.json")).contains("recorded_at", me.toString());
    }

    @Test
    void theFilesThatSomebodyHandedInAreInIt() throws IOException {
        var notes = "Surveyed the gym.";
        var kept = learner.form("/me/evidence/new", "form#work")
                .with("title", "Two access points")
                .upload("files", "survey.txt", "text/plain", notes.getBytes(StandardCharsets.UTF_8))
                .with("deed", "save")
                .send();
        assertThat(kept.status()).isEqualTo(303);
        var file = unzipped(learner, FILE);
        var hash = tables(file).path("submission_file").path(0).path("sha256").asText();
        assertThat(file).containsEntry("files/" + hash.substring(0, 12) + "-survey.txt", notes);
    }

    @Test
    void anAdministratorTakesItForSomebodyWhoHasLeft() throws IOException {
        Db.run("update membership set ended_on = started_on where person_id = ?", me.value());
        var address = "/admin/people/" + me + "/files/record.zip";
        assertThat(admin.get("/admin/people/" + me).html().select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(tables(unzipped(admin, address))
                        .path("person")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(me.toString());
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'took-record' and person_id = ?", me.value()))
                .isOne();
    }

    @Test
    void anAdministratorsCopyNamesWhatOnlyThePersonReads() throws IOException {
        wroteAndAnswered();
        var file = unzipped(admin, "/admin/people/" + me + "/files/record.zip");
        var record = json.readTree(file.get("record.json"));
        assertThat(record.path("title").asText()).startsWith("What administrators of ");
        assertThat(record.path("left_out").path("tables").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(PersonalParts.reserved());
        assertThat(record.path("left_out").path("how_the_person_gets_them").asText())
                .contains("reinstates the membership for a day");
        var page = page(file);
        assertThat(page.title()).startsWith("What administrators of ").contains(" can read about ");
        assertThat(page.select("section[aria-labelledby=left-out] li"))
                .hasSameSizeAs(PersonalParts.reserved())
                .allMatch(Element::hasText);
        assertThat(page.text()).contains("What the person wrote in lessons", "Answers in checks");
        assertThat(file.values()).noneMatch(text -> text.contains(NOTE) || text.contains("which-question"));
    }

    @Test
    void anAdministratorsCopyHasNothingThatPagesPromiseToShowThePersonAlone() throws IOException {
        var assessor = Accounts.vouchedBy(alias);
        Districts.member(assessor, alias, "assessor");
        var work = handedIn();
        Db.run("update submission set state = 'changes-asked' where person_id = ?", me.value());
        learner.form(work, "form#work")
                .with("title", "A draft of mine")
                .with("competency", "TST-05", "", "")
                .upload("files", "later.txt", "text/plain", "Only a draft".getBytes(StandardCharsets.UTF_8))
                .with("deed", "save")
                .send();
        learner.form("/me/evidence/new", "form#work")
                .with("title", "Another draft of mine")
                .with("deed", "save")
                .send();
        Db.run("""
                insert into notice (id, organization_id, person_id, kind, key, subject, detail, address, made_at)
                values (gen_random_uuid(), ?, ?, 'account-added', 'privacy', '', 'Told to me', '/me', now())""", here.value(), me.value());
        Db.run("""
                insert into team_view (id, organization_id, person_id, name, query, saved_at)
                values (gen_random_uuid(), ?, ?, 'A view of mine', '', now())""", here.value(), me.value());

        var mine = unzipped(learner, FILE);
        var copy = unzipped(admin, "/admin/people/" + me + "/files/record.zip");
        for (var words : List.of(
                "A draft of mine", "TST-05", "Another draft of mine", "Only a draft", "Told to me", "A view of mine")) {
            assertThat(mine.values()).as(words).anyMatch(text -> text.contains(words));
            assertThat(copy.values()).as(words).noneMatch(text -> text.contains(words));
        }
        assertThat(copy.values()).anyMatch(text -> text.contains("What was handed in"));
    }

    private String handedIn() {
        return learner.form("/me/evidence/new", "form#work")
                .with("title", "What was handed in")
                .with("text", "Surveyed, placed and tested.")
                .with("occurredOn", Learned.today().minusDays(3).toString())
                .with("competency", "INF-02", "", "")
                .with("level", "2", "", "")
                .with("redaction", "students", "people", "secrets", "defences", "own")
                .with("deed", "hand-in")
                .send()
                .location();
    }

    @Test
    void whoeverHasLeftTakesTheirOwnFileWithAMembershipForADay() throws IOException {
        wroteAndAnswered();
        var address = "/admin/people/" + me;
        admin.form(address + "/ending", "form[action$=ending]").send();
        assertThat(Browser.signedInAs(email).get("/me/privacy").status()).isNotEqualTo(200);
        assertThat(admin.get(address).text()).contains("reinstates the membership for a day");
        assertThat(admin.get(address + "/erasure").text()).contains("reinstates the membership for a day");

        admin.form(address, "form[action$=reinstatement]").send();
        var file = unzipped(Browser.signedInAs(email), FILE);
        admin.form(address + "/ending", "form[action$=ending]").send();

        var tables = tables(file);
        assertThat(tables.path("lesson_response").path(0).path("text").asText()).isEqualTo(NOTE);
        assertThat(tables.path("answer").path(0).path("question").asText()).isEqualTo("which-question");
        assertThat(tables.path("attempt")).hasSize(1);
        assertThat(tables.path("self_assessment")).hasSize(1);
        assertThat(tables.path("identity")).hasSize(1);
        assertThat(json.readTree(file.get("record.json")).has("left_out")).isFalse();
        assertThat(page(file).title()).startsWith("Everything that ");
        assertThat(Browser.signedInAs(email).get("/me/privacy").status()).isNotEqualTo(200);
    }

    /** A note in a lesson, an answer in a check, and a self-assessment that is not shared. */
    private void wroteAndAnswered() {
        Learned.course(here, me, "privacy-at-work", Learned.today());
        Learned.check(here, me, "privacy-at-work");
        Db.run("""
                insert into lesson_response (enrolment_id, organization_id, person_id, lesson, text, saved_at)
                select id, organization_id, person_id, 'what-is-protected', ?, now() from enrolment where person_id = ?""", NOTE, me.value());
        Db.run("""
                insert into answer (attempt_id, organization_id, person_id, question, options, seq, saved_at)
                select id, organization_id, person_id, 'which-question', '{a}', 1, now() from attempt where person_id = ?""", me.value());
        Db.run("""
                insert into self_assessment (id, organization_id, person_id, role_profile, started_at)
                select gen_random_uuid(), ?, ?, key, now() from role_profile where organization_id is null
                order by key limit 1""", here.value(), me.value());
    }

    @Test
    void nobodyElseTakesIt() {
        var address = "/files/record.zip";
        var neighbour = Districts.person(Districts.organization("lakeside"), "Neighbour Person");
        assertThat(learner.get("/admin/people/" + me + address).status()).isEqualTo(404);
        assertThat(admin.get("/admin/people/" + neighbour + address).status()).isEqualTo(404);
    }

    @Test
    void muchCostsAsManyStatementsAsLittle() {
        learner.file(FILE);
        var little = Queries.of(() -> learner.file(FILE));
        for (var code : new String[] {"SVC-01", "SVC-02", "SVC-03", "SVC-04", "SVC-05"}) {
            Learned.evidence(here, me, code, 1, "lab");
        }
        assertThat(Queries.of(() -> learner.file(FILE))).isEqualTo(little);
    }

    private JsonNode tables(Map<String, String> file) throws IOException {
        return json.readTree(file.get("record.json")).path("tables");
    }

    private static Document page(Map<String, String> file) {
        return Jsoup.parse(file.getOrDefault("record.html", ""));
    }

    private static Map<String, String> unzipped(Browser browser, String address) throws IOException {
        var answer = browser.file(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

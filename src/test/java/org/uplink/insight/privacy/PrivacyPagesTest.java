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

    private static final String FILE = "/me/privacy/files/record.zip";

    @Inject
    ObjectMapper json;

    private OrganizationId here = new OrganizationId(new UUID(0, 0));
    private PersonId me = new PersonId(new UUID(0, 0));
    private Browser learner = Browser.anonymous();
    private Browser admin = Browser.anonymous();

    @BeforeEach
    void somebodyWithAnAdministrator() {
        var alias = "privacy-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        here = Districts.organization(alias);
        var email = Accounts.vouchedBy(alias);
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
        assertThat(file.get("record.html")).contains("Evidence and levels", "SVC-05", me.toString());
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

package org.uplink.certification.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
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

/** Files that show what somebody did. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ProofTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    Office office;
    PersonId learner;
    Browser own;
    String said = "";

    @BeforeEach
    void somebodyWithAManager() {
        office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        learner = Districts.member(mail, office.alias());
        Db.run(
                "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                office.team(),
                office.organization().value(),
                learner.value());
        own = Browser.signedInAs(mail);
    }

    private UUID entered(String fileName, byte[] content) {
        var answer = own.form("/me/credits/new", "#credit")
                .with("category", "event")
                .with("what", "Security day")
                .with("day", Learned.today().toString())
                .with("time", "2:00")
                .with("competency", "SEC-05")
                .upload("files", fileName, "application/pdf", content)
                .sendAndFollow();
        assertThat(answer.status()).isEqualTo(200);
        said = answer.text();
        return UUID.fromString(Db.texts("select id from credit_entry where person_id = ?", learner.value())
                .getFirst());
    }

    private static String file(UUID entry) {
        return Db.texts("select id from credit_file where entry_id = ?", entry).getFirst();
    }

    @Test
    void aFileComesWithTheEntryAndIsSeenByWhoLooksAtIt() {
        var entry = entered("Certificate.pdf", PDF);
        assertThat(Db.texts("select note from credit_entry where id = ?", entry))
                .containsExactly("Certificate.pdf");
        assertThat(own.get("/me/credits/" + entry).text())
                .contains("Certificate.pdf", "not looked at by a virus scanner");
        var mine = own.get("/me/credits/" + entry + "/files/" + file(entry));
        assertThat(mine.body()).startsWith("%PDF");
        assertThat(mine.answer().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));

        var manager = office.managing();
        assertThat(manager.get("/team/credits/" + entry).text()).contains("Certificate.pdf");
        assertThat(manager.get("/team/credits/" + entry + "/files/" + file(entry))
                        .body())
                .startsWith("%PDF");

        var stranger = Office.open();
        assertThat(stranger.managing()
                        .get("/team/credits/" + entry + "/files/" + file(entry))
                        .status())
                .isEqualTo(404);
        var colleague = Browser.signedInAs(member(office.alias()));
        assertThat(colleague
                        .get("/me/credits/" + entry + "/files/" + file(entry))
                        .status())
                .isEqualTo(404);
    }

    private static String member(String alias) {
        var mail = Accounts.vouchedBy(alias);
        Districts.member(mail, alias);
        return mail;
    }

    @Test
    void whatIsNoProofIsNotKeptAndTheEntryIs() {
        var entry = entered("page.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(said).contains("page.pdf was not kept: its content is none of the types that are allowed");
        assertThat(Db.number("select count(*) from credit_file where entry_id = ?", entry))
                .isZero();
        assertThat(add(entry, "empty.pdf", new byte[0]).text()).contains("empty.pdf is empty");
        for (var i = 1; i <= 3; i++) {
            assertThat(add(entry, i + ".txt", new byte[] {'a', (byte) ('0' + i)})
                            .text())
                    .contains("Kept.");
        }
        assertThat(add(entry, "4.txt", "four".getBytes(StandardCharsets.US_ASCII))
                        .text())
                .contains("3 files is the limit");
    }

    private Browser.Page add(UUID entry, String fileName, byte[] content) {
        return own.form("/me/credits/" + entry, "#files form")
                .upload("files", fileName, "application/octet-stream", content)
                .sendAndFollow();
    }

    @Test
    void whileRecordsAreHeldTheirFilesStay() {
        var entry = entered("one.pdf", PDF);
        Db.run(
                "insert into legal_hold values (gen_random_uuid(), ?, null, 'The case of 2026', ?, now())",
                office.organization().value(),
                learner.value());
        own.post("/me/credits/" + entry + "/files/" + file(entry) + "/removal", Map.of());
        assertThat(own.get("/me/credits/" + entry).text())
                .contains("one.pdf", "Your records are held, so the file stays");
    }

    @Test
    void aFileGoesUntilSomebodyHasLooked() {
        var entry = entered("one.pdf", PDF);
        assertThat(add(entry, "again.pdf", PDF).text()).contains("one.pdf").doesNotContain("again.pdf");
        var removal = "/me/credits/" + entry + "/files/" + file(entry) + "/removal";
        assertThat(own.post(removal, Map.of()).status()).isEqualTo(303);
        assertThat(own.post(removal, Map.of()).status()).isEqualTo(303);
        assertThat(Db.number("select count(*) from credit_file where entry_id = ?", entry))
                .isZero();

        add(entry, "two.txt", "two".getBytes(StandardCharsets.US_ASCII));
        office.managing().form("/team/credits/" + entry, "#acceptance").send();
        assertThat(own.post("/me/credits/" + entry + "/files/" + file(entry) + "/removal", Map.of())
                        .status())
                .isEqualTo(409);
        var page = own.get("/me/credits/" + entry);
        assertThat(page.text()).contains("two.txt").doesNotContain("Remove");
        assertThat(page.html().select("#files form")).isEmpty();
    }
}

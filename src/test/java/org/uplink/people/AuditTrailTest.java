package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
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

/** The chain of the audit trail: what breaks it is found and named. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailTest {

    private static final int WRITERS = 8;
    private static final int DEEDS_OF_EACH = 25;

    @Inject
    ObjectMapper json;

    private OrganizationId here = new OrganizationId(new UUID(0, 0));
    private PersonId me = new PersonId(new UUID(0, 0));
    private Browser admin = Browser.anonymous();

    @BeforeEach
    void aDistrictWithAFewDeeds() {
        var alias = "trail-" + System.nanoTime();
        Accounts.organizationInKeycloak(alias);
        here = Districts.organization(alias);
        var email = Accounts.vouchedBy(alias);
        me = Districts.member(email, alias, "admin");
        admin = Browser.signedInAs(email);
        for (var deed : List.of("one", "two", "three", "four", "five")) {
            deed(deed);
        }
    }

    @Test
    void whatNobodyTouchedIsRight() {
        assertThat(check()).contains("5 rows stand as they were written", "The last is 5: " + hash(5));
        assertThat(admin.get("/admin/audit?action=checked-trail").text()).contains("Checked the trail");
    }

    @Test
    void aRowThatTheOwnerChangesIsNamed() throws SQLException {
        asOwner("alter table audit_event disable trigger audit_event_adds_only");
        try {
            asOwner("update audit_event set detail = 'never' where detail = 'three'");
        } finally {
            asOwner("alter table audit_event enable trigger audit_event_adds_only");
        }
        assertThat(check()).contains("Row 3 is wrong: it was changed after it was written. Rows that are wrong: 1.");
        var list = admin.get("/admin/audit?find=never");
        assertThat(list.text()).contains("Not as it was written");
    }

    @Test
    void theOwnerChangesNothingInPassing() {
        for (var sql : List.of(
                "update audit_event set detail = 'never'",
                "delete from audit_event",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "truncate audit_seal")) {
            assertThatThrownBy(() -> asOwner(sql)).as(sql).hasMessageContaining("rows are added, never changed");
        }
    }

    @Test
    void aRowThatIsTakenOutIsNamed() {
        past("delete from audit_event where detail = 'two' and organization_id = ?");
        assertThat(check()).contains("Row 2 is wrong: it was removed");
    }

    @Test
    void aLinkThatIsTakenOutIsNamed() {
        past("delete from audit_seal where number = 2 and organization_id = ?");
        assertThat(check()).contains("Row 3 is wrong: a row before it was removed");
    }

    @Test
    void aRowThatIsSealedAnewBreaksTheNextLink() {
        past("update audit_event set detail = 'never' where detail = 'three' and organization_id = ?");
        past("""
                update audit_seal s set digest = audit_digest(e.id, e.organization_id, e.at, e.actor_id, e.action, e.subject,
                    e.person_id, e.looked_on, e.detail) from audit_event e where e.id = s.event_id and e.organization_id = ?""");
        assertThat(check()).contains("Row 3 is wrong: its hash was changed");
    }

    @Test
    void aRowBesideTheChainIsNamed() {
        past("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject)
                select gen_random_uuid(), id, now(), gen_random_uuid(), 'smuggled', '/' from organization where id = ?""");
        assertThat(check()).contains("Row – is wrong: it was put in beside the chain");
    }

    @Test
    void whoWritesAtTheSameTimeGetsTheNextNumbers() {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                threads.submit(() -> {
                    for (var deed = 0; deed < DEEDS_OF_EACH; deed++) {
                        deed("at once");
                    }
                });
            }
        }
        var written = 5 + WRITERS * DEEDS_OF_EACH;
        assertThat(Db.number("select max(number) from audit_seal where organization_id = ?", here.value()))
                .isEqualTo(written);
        assertThat(check()).contains(written + " rows stand as they were written");
    }

    @Test
    @SuppressWarnings("unchecked")
    void somebodyElseComputesTheHashesFromTheFile() throws Exception {
        deed("+formula, \"quoted\"\nand ñ");
        var lines = new String(admin.file("/admin/audit/files/trail.jsonl").body(), StandardCharsets.UTF_8).lines();
        var before = "";
        var number = 0;
        for (var text : lines.toList()) {
            var line = (Map<String, Object>) json.readValue(text, Map.class);
            number++;
            var content = new StringBuilder();
            for (var field : List.of(
                    "id", "organization", "at", "actor", "action", "subject", "person", "looked_on", "detail")) {
                var value = String.valueOf(line.get(field));
                content.append(value.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(value)
                        .append(',');
            }
            assertThat(line.get("number")).isEqualTo(number);
            assertThat(line.get("digest")).isEqualTo(sha256(content.toString()));
            before = sha256(before + ":" + number + ":" + line.get("digest"));
            assertThat(line.get("hash")).isEqualTo(before);
        }
        assertThat(number).as("with the row that says that it was taken").isEqualTo(7);
        var table = new String(admin.file("/admin/audit/files/trail.csv").body(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\"number\",\"id\",").contains("\"'+formula, \"\"quoted\"\"\nand ñ\"", hash(6));
        assertThat(Db.texts(
                        "select detail from audit_event where action = 'took-trail' and organization_id = ?",
                        here.value()))
                .containsExactlyInAnyOrder("jsonl", "csv");
    }

    @Test
    void rowsAreFoundByNameTimeAndKind() {
        var person = Districts.person(here, "Nadia Okafor");
        admin.get("/admin/people/" + person);
        assertThat(admin.get("/admin/audit?find=nadia").text()).contains("Looked at roles and work", "Nadia Okafor");
        assertThat(admin.get("/admin/audit?action=looks").text())
                .contains("Nadia Okafor")
                .doesNotContain("three");
        assertThat(admin.get("/admin/audit?action=changes").text())
                .contains("three")
                .doesNotContain("Nadia Okafor");
        assertThat(admin.get("/admin/audit?until=2020-01-01").text()).contains("Nothing fits");
        assertThat(admin.get("/admin/audit?find=%25").text()).contains("Nothing fits");
        var wrong = admin.get("/admin/audit?from=yesterday");
        assertThat(wrong.html().select("#from-error").text()).isEqualTo("Write the day as 2027-01-31.");
        assertThat(wrong.text()).contains("three");
    }

    private void deed(String detail) {
        Db.run("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
                values (gen_random_uuid(), ?, clock_timestamp(), ?, 'tested', '/', ?)""", here.value(), me.value(), detail);
    }

    private String check() {
        return admin.form("/admin/audit", "form[action=/admin/audit/check]")
                .sendAndFollow()
                .text();
    }

    private String hash(long number) {
        return Db.texts("select hash from audit_seal where organization_id = ? and number = ?", here.value(), number)
                .getFirst();
    }

    /** As only a superuser can: without the triggers that keep the trail. */
    private void past(String sql) {
        Db.run("set session_replication_role = replica");
        Db.run(sql, here.value());
        Db.run("set session_replication_role = origin");
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role uplink_owner");
            statement.execute("set uplink.organization = '" + here + "'");
            statement.execute(sql);
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

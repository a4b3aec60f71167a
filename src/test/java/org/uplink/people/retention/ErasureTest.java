package org.uplink.people.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.people.LeftAccounts;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** Erasing somebody who left: asked for, taken back, done, and what the trail says of it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {

    private static final String NAME = "Theodora Vanderbilt";
    private static final String TITLE = "A new core switch";

    @Inject
    LeftAccounts accounts;

    @Inject
    ObjectMapper json;

    private Archive here =
            new Archive("", new OrganizationId(new UUID(0, 0)), new PersonId(new UUID(0, 0)), Browser.anonymous());
    private PersonId person = new PersonId(new UUID(0, 0));
    private String email = "";

    @BeforeEach
    void somebodyWhoLeft() {
        here = Archive.open();
        email = Accounts.vouchedBy(here.alias());
        person = Districts.member(email, here.alias());
        Db.run("update person set name = ? where id = ?", NAME, person.value());
        Db.run("update membership set ended_on = ? where person_id = ?", Learned.today(), person.value());
        here.course(person, "privacy-at-work", 30);
        here.evidence(person, "SVC-05", 2, 30);
        Learned.award(
                here.organization(),
                person,
                Learned.today().minusDays(30),
                Learned.today().plusDays(300));
        toldToOthers();
        deed("renamed-person", "/admin/people/" + person, "Theo → " + NAME);
        deed("tested", "/admin/teams/1", "added " + NAME + " to a team");
        deed("tested", "/admin/teams/1", "something else");
    }

    /** What a colleague was told of the person's work, and what the trail says of it, under a title of the person's own. */
    private void toldToOthers() {
        var work = here.file(person, "e".repeat(64));
        var colleague = here.member("Ben Colleague");
        here.told(colleague, "work-waits", work + " 1", TITLE, NAME, "/reviews/" + work);
        here.told(
                colleague, "person-late", UUID.randomUUID() + " 2026-11-01", "A path", NAME, "/team/people/" + person);
        here.told(colleague, "assigned", "another", "Something else", "", "/paths/something-else");
        here.deed(person, "handed-in-work", "/me/evidence/" + work, TITLE);
        deed("judged-work", "/reviews/" + work, TITLE);
    }

    @Test
    void whatOthersWereToldLosesItsWordsAndNothingElseDoes() {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        assertThat(Db.texts(
                        "select kind || ': ' || subject from notice where organization_id = ? order by kind",
                        here.organization().value()))
                .containsExactly("assigned: Something else", "person-late: ", "work-waits: ");
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action in ('handed-in-work', 'judged-work')",
                        here.organization().value()))
                .containsExactly("", "");
    }

    @Test
    void itIsDoneAfterSevenDaysAndNothingOfThePersonIsLeft() {
        ask(NAME);
        here.night(Learned.today().plusDays(6));
        assertThat(here.count("enrolment", person)).isOne();
        here.night(Learned.today().plusDays(7));
        for (var table :
                new String[] {"enrolment", "attempt", "answer", "evidence", "award", "credential", "mastery"}) {
            assertThat(here.count(table, person)).as(table).isZero();
        }
        assertThat(Db.texts("select name || email from person where id = ?", person.value())
                        .getFirst())
                .matches("Former member [0-9]+");
        assertThat(Db.number("select count(*) from identity where person_id = ?", person.value()))
                .isZero();
        assertThat(here.admin().get("/admin/people/" + person).status()).isEqualTo(404);
        assertThat(here.admin().get("/admin/people?left=true").text()).doesNotContain(NAME);
        assertThat(here.count("enrolment")).isZero();
    }

    @Test
    void noTextColumnOfTheOrganizationStillHasTheNameOrATitleOfTheirs() {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        var columns = Db.texts("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.columns o on o.table_schema = c.table_schema and o.table_name = c.table_name
                    and o.column_name = 'organization_id'
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                    and t.table_type = 'BASE TABLE'
                where c.table_schema = 'public' and c.data_type in ('text', 'jsonb')""");
        for (var column : columns) {
            var dot = column.indexOf('.');
            assertThat(Db.number(
                            "select count(*) from %s where organization_id = ? and %s::text like any (?)"
                                    .formatted(column.substring(0, dot), column.substring(dot + 1)),
                            here.organization().value(),
                            new String[] {"%" + NAME + "%", "%" + TITLE + "%"}))
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void theTrailSaysThatWordsWereTakenAndStillHolds() {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        assertThat(here.check()).contains("rows stand as they were written", "the words were taken under a rule");
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action = 'emptied-rows'",
                        here.organization().value()))
                .hasSize(1)
                .allMatch(said -> said.matches("erasure: [0-9]+, [0-9a-f]{64}"));
        var trail = here.admin().get("/admin/audit");
        assertThat(trail.text())
                .contains("Former member", "Words taken under a rule", "something else")
                .doesNotContain(NAME);
    }

    /** As operations.md says, with nothing but the file. */
    @Test
    @SuppressWarnings("unchecked")
    void somebodyElseChecksEmptiedLinesFromTheFile() throws Exception {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        var file =
                new String(here.admin().file("/admin/audit/files/trail.jsonl").body(), StandardCharsets.UTF_8);
        assertThat(file).doesNotContain(NAME);
        var sums = new TreeMap<String, String>(); // lines come in the order of their numbers
        var said = new TreeMap<String, String>();
        var before = "";
        for (var text : file.lines().toList()) {
            var line = json.readValue(text, Map.class);
            before = sha256(before + ":" + line.get("number") + ":" + line.get("digest"));
            assertThat(line.get("hash")).isEqualTo(before);
            for (var one : String.valueOf(line.get("emptied")).split(" ")) {
                var parts = one.split(":");
                if (parts.length == 3) {
                    sums.merge(parts[2], line.get("number") + ":" + parts[0] + ":" + parts[1], (a, b) -> a + "\n" + b);
                }
            }
            if ("emptied-rows".equals(line.get("action"))) {
                var detail = String.valueOf(line.get("detail"));
                said.put(String.valueOf(line.get("number")), detail.substring(detail.length() - 64));
            }
        }
        sums.replaceAll((_, lines) -> sha256(lines));
        assertThat(sums).isNotEmpty().isEqualTo(said);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whoEmptiesARowByHandIsStillFound() {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        past("update audit_event set detail = '' where detail = 'something else' and organization_id = ?");
        assertThat(here.check()).contains("it was changed after it was written");
    }

    @Test
    void whoSaysByHandThatARowWasEmptiedIsFoundToo() {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        past("update audit_event set detail = '' where detail = 'something else' and organization_id = ?");
        past("""
                insert into audit_emptied (organization_id, number, left_over, digest, said_by, emptied_at)
                select s.organization_id, s.number, 'row', audit_digest(e.id, e.organization_id, e.at, e.actor_id, e.action,
                           e.subject, e.person_id, e.looked_on, e.detail),
                       (select said_by from audit_emptied m where m.organization_id = s.organization_id limit 1), now()
                from audit_seal s join audit_event e on e.id = s.event_id
                where e.detail = '' and e.action = 'tested' and s.digest <> audit_digest(e.id, e.organization_id, e.at, e.actor_id,
                          e.action, e.subject, e.person_id, e.looked_on, e.detail) and s.organization_id = ?
                on conflict do nothing""");
        assertThat(here.check()).contains("its words were taken, and no row says why");
    }

    @Test
    void whatIsTakenBackOrHeldIsNotDone() {
        ask(NAME);
        here.admin()
                .form("/admin/people/" + person + "/erasure", "form[action$=/withdrawal]")
                .sendAndFollow();
        here.night(Learned.today().plusDays(7));
        assertThat(here.count("enrolment", person)).isOne();
        ask(NAME);
        here.hold(person, "The case of 2026");
        here.night(Learned.today().plusDays(8));
        assertThat(here.count("enrolment", person)).isOne();
    }

    @Test
    void aHoldThatHasEndedGoesWithItsReason() {
        here.hold(person, "A complaint of a neighbor");
        here.endHolds();
        here.hold(here.member("Cleo Colleague"), "The case of 2026");
        ask(NAME);
        assertThat(here.admin().get("/admin/retention").text()).contains("A complaint of a neighbor");
        here.night(Learned.today().plusDays(7));
        assertThat(here.count("legal_hold", person)).isZero();
        assertThat(here.count("legal_hold_end")).isZero();
        assertThat(here.admin().get("/admin/retention").text())
                .contains("The case of 2026")
                .doesNotContain("A complaint of a neighbor");
    }

    @Test
    void whatIsHeldOfAnotherKeepsItsWords() {
        var held = here.member("Cleo Colleague");
        here.told(held, "person-late", UUID.randomUUID() + " 2026-11-01", "A path", NAME, "/team/people/" + person);
        for (var subject : List.of("/admin/people/" + person, "/admin/teams/1")) {
            here.deed(held, "held-deed", subject, "wrote of " + NAME);
        }
        deed("held-deed", "/admin/teams/1", "wrote of " + NAME);
        Db.run("""
                insert into audit_event (id, organization_id, at, actor_id, action, subject, person_id, detail)
                values (gen_random_uuid(), ?, clock_timestamp(), ?, 'held-deed', '/team', ?, ?)""", here.organization().value(), here.administrator().value(), held.value(), "told with " + NAME);
        here.hold(held, "The case of 2026");
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        assertThat(Db.texts("select subject || ': ' || detail from notice where person_id = ?", held.value()))
                .containsExactly("A path: " + NAME);
        assertThat(Db.texts(
                        "select detail from audit_event where organization_id = ? and action = 'held-deed'",
                        here.organization().value()))
                .containsExactlyInAnyOrder("wrote of " + NAME, "wrote of " + NAME, "", "told with " + NAME);
        assertThat(here.check()).contains("rows stand as they were written", "the words were taken under a rule");
    }

    @Test
    void whoComesBackIsNotErased() {
        ask(NAME);
        Db.run("update membership set ended_on = null where person_id = ?", person.value());
        here.night(Learned.today().plusDays(7));
        assertThat(here.count("enrolment", person)).isOne();
    }

    @Test
    void theNameMustBeTypedAndAMemberIsNotErased() {
        var page = here.admin().get("/admin/people/" + person + "/erasure");
        assertThat(page.text()).contains("What goes", "What stays, and why", "courses 1");
        var wrong = here.admin()
                .form("/admin/people/" + person + "/erasure", "form:has(input[name=name])")
                .with("name", "Theodora")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#name").val()).isEqualTo("Theodora");
        assertThat(wrong.text()).contains("That is not the name.");
        assertThat(here.count("erasure")).isZero();
        var member = here.member("Ben Member");
        assertThat(here.admin().get("/admin/people/" + member + "/erasure").text())
                .contains("End the membership first.");
    }

    @Test
    void theNameIsTypedAsThePageShowsIt() {
        Db.run("update person set name = ' Theodora  Vanderbilt\u00a0 Jr' where id = ?", person.value());
        ask("Theodora VanderbiltJr");
        assertThat(here.count("erasure")).isZero();
        ask("Theodora Vanderbilt Jr");
        assertThat(here.count("erasure")).isOne();
    }

    @Test
    void whomAnotherOrganizationKnowsKeepsTheirAccountAndThatOrganizationItsRecords() {
        var there = Archive.open();
        Districts.join(person, there.organization());
        there.evidence(person, "SVC-04", 2, 10);
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        assertThat(here.count("evidence", person)).isZero();
        assertThat(there.count("evidence", person)).isOne();
        assertThat(Db.texts("select name from person where id = ?", person.value()))
                .containsExactly(NAME);
        assertThat(Db.number("select count(*) from identity where person_id = ?", person.value()))
                .isOne();
        assertThat(there.admin().get("/admin/people/" + person).text()).contains(NAME);
        assertThat(here.admin().get("/admin/people/" + person).status()).isEqualTo(404);
        assertThat(here.admin().get("/admin/audit").text())
                .contains("Former member")
                .doesNotContain(NAME);
    }

    @Test
    void theAccountGoesAtTheIdentityProviderToo() {
        ask(NAME);
        here.night(Learned.today().plusDays(7));
        assertThat(Db.number("select count(*) from left_account where identity = ?", Accounts.identityOf(email)))
                .isOne();
        var identity = Accounts.identityOf(email);
        accounts.remove();
        assertThat(Db.number("select count(*) from left_account where identity = ?", identity))
                .isZero();
    }

    private void ask(String name) {
        here.admin()
                .form("/admin/people/" + person + "/erasure", "form:has(input[name=name])")
                .with("name", name)
                .sendAndFollow();
    }

    private void deed(String action, String subject, String detail) {
        here.deed(here.administrator(), action, subject, detail);
    }

    /** As only a superuser can: without the triggers that keep the trail. */
    private void past(String sql) {
        Db.run("set session_replication_role = replica");
        Db.run(sql, here.organization().value());
        Db.run("set session_replication_role = origin");
    }
}

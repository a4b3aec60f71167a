package org.uplink.people.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;

/** Somebody who is erased was called otherwise before: at work, in an invitation, in a table of people. */
@QuarkusTest
@WithTestResource(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierNamesTest {

    private Archive here =
            new Archive("", new OrganizationId(new UUID(0, 0)), new PersonId(new UUID(0, 0)), Browser.anonymous());
    private PersonId person = new PersonId(new UUID(0, 0));

    @BeforeEach
    void somebodyOfManyNames() {
        here = Archive.open();
        person = here.member("Theodora Vanderbilt");
        Db.run("update person set email = 'ann@now.example' where id = ?", person.value());
        here.deed(here.administrator(), "renamed-person", "/admin/people/" + person, "Theo Miller → Theodora Miller");
        here.deed(here.administrator(), "changed-email", "/admin/people/" + person, "ann@directory.example");
        here.deed(
                here.administrator(),
                "changed-by-roster",
                "/admin/people/" + person,
                "name: Theodora Miller → Theodora Vanderbilt; email: ann@table.example → ann@now.example; school:  → North");
        Db.run("""
                insert into directory_entry (organization_id, person_id, user_name, made_at, changed_at)
                values (?, ?, 'ann@user.example', now(), now())""", here.organization().value(), person.value());
        invitation("ann@invited.example", person, 100);
    }

    /** Of so many days ago. */
    private void invitation(String email, @Nullable PersonId accepted, int ago) {
        Db.run(
                """
                insert into invitation (id, organization_id, email, roles, invited_by, invited_at, next_try_at, accepted_by, accepted_at)
                select gen_random_uuid(), ?, ?, '{}', ?, now() - make_interval(days => ?), 'infinity', a.who,
                       case when a.who is not null then now() end
                from (select ? ::uuid) as a (who)""",
                here.organization().value(),
                email,
                here.administrator().value(),
                ago,
                accepted == null ? null : accepted.value());
    }

    private void said(String... details) {
        for (var detail : details) {
            here.deed(here.administrator(), "tested", "/admin/teams/1", detail);
        }
    }

    private List<String> said() {
        return Db.texts(
                "select detail from audit_event where organization_id = ? and action = 'tested' and detail <> '' order by detail",
                here.organization().value());
    }

    @Test
    void wordsWithANameOrAnAddressOfBeforeGo() {
        said(
                "added Theo Miller to a team",
                "theodora miller left",
                "ann@directory.example",
                "<ANN@table.example>",
                "from ann@user.example.",
                "asked ann@invited.example",
                "mail of ann@now.example");
        var colleague = here.member("Ben Colleague");
        here.told(colleague, "person-late", "1", "A path", "Theo Miller", "/");
        here.erase(person);
        assertThat(said()).isEmpty();
        assertThat(Db.texts("select subject || detail from notice where person_id = ?", colleague.value()))
                .containsExactly("");
    }

    @Test
    void anotherOrganizationMayHaveChangedTheName() {
        var there = Archive.open();
        there.deed(there.administrator(), "renamed-person", "/admin/people/" + person, "Dora Miller → Theo Miller");
        there.deed(there.administrator(), "tested", "/", "added Dora Miller");
        said("added Dora Miller to a team");
        here.erase(person);
        assertThat(said()).isEmpty();
        assertThat(Db.texts(
                        "select detail from audit_event where action = 'tested' and organization_id = ?",
                        there.organization().value()))
                .containsExactly("added Dora Miller");
    }

    @Test
    void whatSaysAnotherStays() {
        var other = here.member("Theo Miller");
        Db.run("update person set email = 'Ann@directory.example' where id = ?", other.value());
        var others = new String[] {
            "added Theo Miller to a team",
            "ann@directory.example",
            "joann@now.example",
            "jo.ann@now.example",
            "ann@now.example.org",
            "Theodora Vanderbilts"
        };
        said(others);
        here.erase(person);
        assertThat(said()).containsExactlyInAnyOrder(others);
    }

    @Test
    void invitationsAndTablesOfPeopleWithAnAddressOfBeforeGo() {
        invitation("Ann@table.example", null, 50);
        invitation("ann@user.example", here.member("Ben Colleague"), 50);
        uploads("history_upload", "");
        uploads("roster_upload", ", ends_missing");
        Db.run("""
                insert into roster_line (id, organization_id, upload_id, line, name, email, external_id, jobs, teams, manager, unreadable)
                select gen_random_uuid(), organization_id, id, 2, v.name, v.email, '', '{}', '{}', v.manager, ''
                from roster_upload, (values ('Theo Miller', 'ann@table.example', ''), ('Ben', 'ben@x.example', 'ann@user.example'),
                    ('Cleo', 'cleo@x.example', '')) as v (name, email, manager)
                where organization_id = ?""", here.organization().value());
        Db.run("""
                insert into history_line (id, organization_id, upload_id, line, email, kind, minutes, hours, category, what, body, number,
                                          note, link, competencies, once_key, unreadable, problem)
                select gen_random_uuid(), organization_id, id, 2, 'ann@table.example', 'hours', 60, 0, 'event', 'A day', '', '', '', '',
                       '{}', '', '', 'unknown:ann@table.example' from history_upload where organization_id = ?""", here.organization().value());
        here.erase(person);
        assertThat(Db.texts(
                        "select email from invitation where organization_id = ?",
                        here.organization().value()))
                .containsExactly("ann@user.example");
        assertThat(Db.texts(
                        "select name from roster_line where organization_id = ?",
                        here.organization().value()))
                .containsExactly("Cleo");
        assertThat(here.count("history_line")).isZero();
    }

    private void uploads(String table, String more) {
        Db.run(
                """
                insert into %s (id, organization_id, file_name, made_by, made_at%s)
                values (gen_random_uuid(), ?, 'people.csv', ?, now() - interval '2 days'%s)""".formatted(table, more, more.isEmpty() ? "" : ", false"),
                here.organization().value(),
                here.administrator().value());
    }

    /** Somebody else has the address by then. */
    @Test
    void whoIsInvitedAfterwardsKeepsTheInvitation() {
        invitation("ann@table.example", null, -1);
        here.erase(person);
        assertThat(here.count("invitation")).isOne();
    }

    @Test
    void whatWasHeldOfAnotherGoesOnceNothingHoldsIt() {
        var held = here.member("Cleo Colleague");
        here.deed(held, "tested", "/admin/teams/1", "added Theo Miller to a team");
        here.told(held, "person-late", "1", "A path", "Theodora Vanderbilt", "/");
        here.hold(held, "The case of 2026");
        here.erase(person);
        here.night(Learned.today().plusDays(1));
        assertThat(said()).containsExactly("added Theo Miller to a team");
        assertThat(here.count("due_word")).isEqualTo(2);
        here.endHolds();
        here.hold(null, "The case of all");
        here.night(Learned.today().plusDays(2));
        assertThat(said()).hasSize(1);
        here.endHolds();
        here.night(Learned.today().plusDays(3));
        assertThat(said()).isEmpty();
        assertThat(Db.texts("select subject || detail from notice where person_id = ?", held.value()))
                .containsExactly("");
        assertThat(here.count("due_word")).isZero();
        assertThat(here.check()).contains("rows stand as they were written", "the words were taken under a rule");
    }

    @Test
    void aRowAboutTheRecordsOfSomebodyHeldKeepsItsWords() {
        var held = here.member("Hal Held");
        var work = here.file(held, "c".repeat(64));
        here.deed(here.administrator(), "tested", "/reviews/" + work, "asked Theodora Vanderbilt");
        here.hold(held, "The case of 2026");
        here.erase(person);
        assertThat(said()).containsExactly("asked Theodora Vanderbilt");
        here.endHolds();
        here.night(Learned.today().plusDays(1));
        assertThat(said()).isEmpty();
    }
}

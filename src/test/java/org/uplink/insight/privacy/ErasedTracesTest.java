package org.uplink.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplink.access.Tenant;
import org.uplink.local.LocalStack;
import org.uplink.people.retention.Archive;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;

/** All that a district can have of somebody, with their names and addresses in it, and what an erasure leaves of that. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ErasedTracesTest {

    /** Where a trace stays, and why. */
    private static final Map<String, String> STAYS = Map.of(
            "audit_event.subject", "says to whom something was done, by the id that stands in the rows of others, too",
            "left_account.identity", "goes once the account is removed at the identity provider");

    /** How a word is put into a column, by the third column of the canaries. */
    private static final Map<String, String> PLANTED = Map.of(
            "word", "coalesce(t.%1$s, '') || ' ' || '%2$s'",
            "filled", "t.%1$s || ' %2$s'",
            "mail", "'before@%2$s.example'",
            "link", "'https://%2$s.example/'",
            "document", "replace(t.%1$s::text, '\"title\": \"', '\"title\": \"%2$s ')::jsonb");

    /** Whatever reads as text, with the name of its table. */
    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and (c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY') or c.udt_name = 'citext')
            order by 1""";

    /** A row of a table with what it must have: the person, rows of theirs that it refers to, a word that the table allows. */
    private static final String ROW = """
            select format('insert into %I (%s) values (%s)', t.name, string_agg(quote_ident(c.column_name), ', '), string_agg(
                case when c.column_name in ('person_id', 'manager_id') then quote_literal(t.person)
                     when c.column_name = 'organization_id' then quote_literal(t.organization)
                     when c.column_name = 'quarter' then quote_literal('2020-q1')
                     when c.column_name = 'award_id' then format('(select id from award where person_id = %L limit 1)', t.person)
                     when parent.is is not null then parent.is
                     when c.data_type = 'uuid' then 'gen_random_uuid()'
                     when c.data_type in ('date', 'timestamp with time zone') then 'now()'
                     when c.data_type = 'boolean' then 'false'
                     when c.data_type = 'ARRAY' then quote_literal('{}')
                     when c.data_type = 'jsonb' then quote_literal('{}')
                     when c.data_type = 'bytea' then 'sha256(gen_random_uuid()::text::bytea)'
                     when c.data_type = 'text' then coalesce(allowed.word, 'gen_random_uuid()')
                     else '1' end, ', '))
            from (select ? ::text as name, ? ::text as organization, ? ::text as person) t
            join information_schema.columns c on c.table_schema = 'public' and c.table_name = t.name
            left join lateral (
                select format('(select %I from %s %s limit 1)', r.attname, k.confrelid::regclass, case when exists (
                        select from pg_attribute p where p.attrelid = k.confrelid and p.attname = 'person_id')
                    then format('where person_id = %L', t.person) end) as is
                from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
                join pg_attribute r on r.attrelid = k.confrelid and k.confkey = array[r.attnum]
                where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name limit 1) parent on true
            left join lateral (
                select substring(pg_get_constraintdef(k.oid) from 'ARRAY\\[(''[^'']+'')') as word from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
                where k.contype = 'c' and k.conrelid = c.table_name::regclass and a.attname = c.column_name limit 1) allowed on true
            where c.column_name in ('person_id', 'manager_id') or c.is_nullable = 'NO' and c.column_default is null
            group by t.name""";

    /** In all names and addresses of somebody, and in nothing else. */
    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    private final String name = "Theodora " + word;
    private final String before = "Theo " + word;

    private static String me(Archive here, PersonId person) {
        return "with me as (select uuid '%s' as organization, uuid '%s' as person, true as own) "
                .formatted(here.organization(), person);
    }

    private static List<PersonalPart> without(Archive here, PersonId person) {
        return PersonalParts.ALL.stream()
                .filter(part -> Db.number(me(here, person)
                                + "select count(*) from %s t cross join me where %s"
                                        .formatted(part.table(), part.rows()))
                        == 0)
                .toList();
    }

    /** Past the triggers that keep what is only ever added to, and the keys to what content has. */
    private void plant(Archive here, PersonId person) throws IOException {
        Db.run("set session_replication_role = replica");
        for (var part : without(here, person)) {
            Db.run(Db.texts(ROW, part.table(), here.organization().toString(), person.toString())
                    .getFirst());
        }
        for (var line : Files.readAllLines(Path.of("src/test/resources/canaries.csv"))) {
            var cells = line.split(";");
            if (PLANTED.containsKey(cells[2])) {
                write(here, person, cells[0], cells[1], PLANTED.get(cells[2]).formatted(cells[1], word));
            }
        }
        Db.run("set session_replication_role = origin");
        called(here, person);
        saidOfOthers(here, person);
    }

    private static void write(Archive here, PersonId person, String table, String column, String words) {
        PersonalParts.ALL.stream()
                .filter(part -> part.table().equals(table))
                .forEach(part -> Db.run(me(here, person)
                        + "update %s t set %s = %s from me where %s".formatted(table, column, words, part.rows())));
    }

    /** The names that the tables of no organization have, and what says how they were changed. */
    private void called(Archive here, PersonId person) {
        Db.run("update person set name = ?, email = ? where id = ?", name, "now@" + word + ".example", person.value());
        Db.run("update identity set email = ? where person_id = ?", "account@" + word + ".example", person.value());
        Db.run("update membership set invited_accounts = ? where person_id = ?", new String[] {word}, person.value());
        here.deed(here.administrator(), "renamed-person", "/admin/people/" + person, before + " → " + name);
    }

    /** In records of others, who are told and judged, and in lists that nobody has made records of yet. */
    private void saidOfOthers(Archive here, PersonId person) {
        var colleague = here.member("Ben Colleague");
        for (var words : List.of(name, before, "now@" + word + ".example", "account@" + word + ".example")) {
            here.deed(here.administrator(), "tested", "/admin/teams/1", "added " + words);
            here.told(colleague, "person-late", words.replace(word, ""), "A path", words, "/");
        }
        Db.run("update opening set opener = ? where opened_by = ?", name, person.value());
        Db.run("""
                insert into submission_review (id, organization_id, submission_id, round, assessor_id, assessor_name,
                                               assessor_organization, decision, comment, decided_at)
                values (gen_random_uuid(), ?, ?, 1, ?, ?, 'here', 'decline', 'Not yet.', now())""", here.organization().value(), here.file(colleague, "d".repeat(64)), person.value(), name);
        for (var table : List.of("roster_line", "history_line")) {
            Db.run(
                    "update " + table + " set person_id = ?, email = ? where organization_id = ?",
                    person.value(),
                    "before@" + word + ".example",
                    here.organization().value());
        }
    }

    /** Each place where one of the words stands, or the id of the person as text, but for those where it stays. */
    private List<String> traces(PersonId person) {
        return Db.texts(COLUMNS).stream()
                .filter(column -> !STAYS.containsKey(column))
                .filter(column -> Db.number(
                                "select count(*) from %s where %s::text ilike any (?)"
                                        .formatted((Object[]) column.split("\\.")),
                                (Object) new String[] {"%" + word + "%", "%" + person + "%"})
                        > 0)
                .toList();
    }

    @Test
    void nothingIsLeftOfAllThatADistrictCanHave() throws IOException {
        var tenant = Tenant.furnish(new Random());
        var home = tenant.home();
        var here = new Archive(home.alias(), home.organization(), home.manager(), Browser.anonymous());
        plant(here, tenant.person());
        assertThat(without(here, tenant.person()))
                .extracting(PersonalPart::table)
                .isEmpty();
        assertThat(traces(tenant.person())).hasSizeGreaterThan(60);
        here.endHolds();
        here.erase(tenant.person());
        assertThat(traces(tenant.person())).isEmpty();
    }

    /** What a table keeps whose line somebody has forgotten is found. */
    @Test
    void aTableWithoutALineIsFound() {
        var here = Archive.open();
        var person = here.member(name);
        Db.run("""
                insert into team_view (id, organization_id, person_id, name, query, saved_at)
                values (gen_random_uuid(), ?, ?, ?, '', now())""", here.organization().value(), person.value(), "Those of " + name);
        var erasing =
                Db.texts("select pg_get_functiondef('erase_records'::regproc)").getFirst();
        var line = "delete from team_view where organization_id = organization and person_id = gone;";
        assertThat(erasing).contains(line);
        try {
            Db.run(erasing.replace(line, ""));
            here.erase(person);
        } finally {
            Db.run(erasing);
        }
        assertThat(traces(person)).containsExactly("team_view.name");
    }
}

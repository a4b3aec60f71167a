package org.uplink.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;

/** The database is asked for its tables: one about people that the export does not know fails here on the day it is made. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PersonalPartsTest {

    /** In the third column: what nobody writes, and its head. */
    private static final List<String> CODES = List.of("code", "kind", "public");

    /** Whatever refers to a person, or is called as if it did. */
    private static final String NAMING_SOMEBODY = """
            select distinct t.relname from pg_class t
            join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype
              and (a.attname ~ '(person|actor|assessor|manager|opener|_by)' or exists (
                  select from pg_constraint k
                  where k.conrelid = t.oid and k.contype = 'f' and k.confrelid = 'person'::regclass
                    and a.attnum = any (k.conkey)))
            order by 1""";

    /** Whatever belongs to a row of a table that is in the export. */
    private static final String BELOW = """
            select distinct k.conrelid::regclass::text from pg_constraint k
            where k.contype = 'f' and k.confrelid::regclass::text = any (?) and k.conrelid <> k.confrelid order by 1""";

    /** Whatever the organization reads no rows of just because they are its own. */
    private static final String OF_THE_PERSON_ALONE = """
            select tablename from pg_policies
            where tablename = any (?) and cmd in ('ALL', 'SELECT') and roles && '{public,uplink_app}'
            group by tablename
            having bool_and(qual !~ '^[(]+organization_id = uplink_organization[(][)][)]( OR |$)')
            order by 1""";

    @Test
    void whatThePersonAloneReadsIsKnownForAnAdministratorsCopy() {
        var tables = PersonalParts.ALL.stream().map(PersonalPart::table).toArray(String[]::new);
        // A person's row is shown to each organization that they are or were in.
        assertThat(Db.texts(OF_THE_PERSON_ALONE, (Object) tables))
                .contains("person")
                .filteredOn(table -> !table.equals("person"))
                .hasSizeGreaterThan(5)
                .isSubsetOf(PersonalParts.reserved());
    }

    @Test
    void theExportKnowsEachTableThatNamesSomebody() {
        assertThat(Db.texts(NAMING_SOMEBODY)).hasSizeGreaterThan(70).allMatch(PersonalPartsTest::known);
    }

    @Test
    void theExportKnowsEachTableBelowOneOfItsTables() {
        var tables = PersonalParts.ALL.stream()
                .map(PersonalPart::table)
                .filter(table -> !table.equals("person"))
                .toArray(String[]::new);
        assertThat(Db.texts(BELOW, (Object) tables)).isNotEmpty().allMatch(PersonalPartsTest::known);
    }

    @Test
    void theExportKnowsEachTableThatPeopleWriteInto() throws IOException {
        var written = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/canaries.csv"))) {
            var cells = line.split(";");
            if (!CODES.contains(cells[2])) {
                written.add(cells[0]);
            }
        }
        assertThat(written).isNotEmpty().allMatch(PersonalPartsTest::known);
    }

    @Test
    void eachTableIsThereAndStandsOnce() {
        var tables = PersonalParts.ALL.stream().map(PersonalPart::table).toList();
        assertThat(tables).doesNotHaveDuplicates().doesNotContainAnyElementsOf(PersonalParts.LEFT_OUT.keySet());
        var there = Db.texts("select table_name from information_schema.tables where table_schema = 'public'");
        assertThat(there).containsAll(tables).containsAll(PersonalParts.LEFT_OUT.keySet());
    }

    /** What stays as long as the person does, or follows from something that a class has. */
    private static final Set<String> WITHOUT_A_CLASS = Set.of(
            "person",
            "identity",
            "membership",
            "membership_job",
            "team_member",
            "team_manager",
            "assessor_appointment",
            "service_backup",
            "directory_entry",
            "provider_standing",
            "legal_hold",
            "legal_hold_end",
            "erasure",
            "erasure_withdrawal",
            "mastery",
            "mastery_change",
            "notice_preference",
            "calendar_feed",
            "saved_report",
            "report_mail",
            "team_view",
            "board_ask",
            "credential_status");

    @Test
    void everyOtherTableIsOfAClassThatHasAnEnd() {
        var removed = String.join(" ", Db.texts("""
                        select prosrc from pg_proc where proname in ('uplink_due', 'uplink_remove_due', 'empty_trail')
                            or proname like 'forget\\_%'"""));
        assertThat(PersonalParts.ALL.stream()
                        .map(PersonalPart::table)
                        .filter(table -> !WITHOUT_A_CLASS.contains(table)))
                .isNotEmpty()
                .allMatch(table -> takenIn(removed, table));
    }

    /** What an erasing does without a line of its own, or leaves. */
    private static final Map<String, String> WITHOUT_A_LINE = Map.of(
            "provider_standing", "goes with the membership, by a trigger",
            "report_mail", "goes with the saved report",
            "erasure", "says that somebody was to be erased, without a word of theirs",
            "erasure_withdrawal", "says that this was taken back");

    private static final String ERASING = """
            with recursive reached (name, source) as (
                select proname, prosrc from pg_proc where proname = 'erase_person'
                union
                select f.proname, f.prosrc from reached r
                join pg_proc f on f.pronamespace = 'public'::regnamespace and r.source ~ ('\\m' || f.proname || '\\('))
            select source from reached""";

    @Test
    void everyTableHasALineInTheErasing() {
        var erasing = String.join(" ", Db.texts(ERASING));
        assertThat(PersonalParts.ALL.stream().map(PersonalPart::table).filter(table -> !takenIn(erasing, table)))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_LINE.keySet());
    }

    private static boolean takenIn(String functions, String table) {
        return functions.matches("(?s).*(delete from|update) " + table + "\\b.*");
    }

    private static boolean known(String table) {
        return PersonalParts.LEFT_OUT.containsKey(table)
                || PersonalParts.ALL.stream().anyMatch(part -> part.table().equals(table));
    }
}

package org.uplink.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;

/** The database is asked for its columns: one that the readable record has no words for fails here on the day it is made. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PaperWordsTest {

    /** Ids are left out by their look. */
    private static final String COLUMNS = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name = any (?) and data_type <> 'uuid' order by 1""";

    /** What a check constraint lets a column hold. */
    private static final String CODES = """
            select distinct k.conrelid::regclass || '.' || a.attname || '.' || code[1]
            from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
            cross join regexp_matches(
                regexp_replace(pg_get_constraintdef(k.oid), '[{}]', chr(39), 'g'), '[\\x27,]([a-z][a-z_-]+)(?=[\\x27,])', 'g') code
            where k.contype = 'c' and k.conrelid::regclass::text = any (?) and pg_get_constraintdef(k.oid) like '%ANY%'""";

    private static PaperMessages words(String language) {
        return MessageBundles.get(PaperMessages.class, Localized.Literal.of(language));
    }

    private static String[] tables() {
        return PersonalParts.ALL.stream().map(PersonalPart::table).toArray(String[]::new);
    }

    private static List<String> columns() {
        return Db.texts(COLUMNS, (Object) tables());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void eachPartAndEachOfItsColumnsHasWords(String language) {
        var words = words(language);
        assertThat(tables())
                .allSatisfy(table -> assertThat(words.part(table)).as(table).isNotBlank());
        var wordless = new ArrayList<String>();
        for (var column : columns()) {
            var name = column.substring(column.indexOf('.') + 1);
            var table = column.substring(0, column.indexOf('.'));
            if (!PaperRules.isTechnical(table, name) && words.column(name).isBlank()) {
                wordless.add(column);
            }
        }
        assertThat(wordless).isEmpty();
        assertThat(words.column("a_column_of_tomorrow")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void eachCodeThatAColumnMayHoldHasAWord(String language) {
        var wordless = new TreeSet<String>();
        for (var code : Db.texts(CODES, (Object) tables())) {
            var parts = code.split("[.]");
            if (PaperRules.isCode(parts[0], parts[1])
                    && words(language).value(parts[2]).isBlank()) {
                wordless.add(code);
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void whatIsLeftToProgramsIsThere() {
        var all = columns();
        assertThat(PaperRules.TECHNICAL)
                .allMatch(name -> all.contains(name) || all.stream().anyMatch(column -> column.endsWith("." + name)));
    }
}

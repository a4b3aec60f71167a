package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A framework as a table (CSV, RFC 4180, UTF-8) of its items and their tree. The first row, of type Framework, is the
 * document. Links of other kinds, rubrics and extensions are left out: CASE keeps those.
 */
@ApplicationScoped
class FrameworkTable {

    static final List<String> COLUMNS = List.of(
            "identifier", "type", "code", "parent", "title", "statement", "notes", "language", "creator", "version");
    static final String HEAD = "Framework";

    record Line(
            String identifier,
            @Nullable String type,
            @Nullable String code,
            @Nullable String parents,
            @Nullable String title,
            String statement,
            @Nullable String notes,
            @Nullable String language) {}

    private final EntityManager entities;

    FrameworkTable(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    String write(CaseFrameworks.Stored framework) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            var document = CaseJson.stored(framework.frame()).path("CFDocument");
            print(
                    printer,
                    framework.identifier().toString(),
                    HEAD,
                    "",
                    "",
                    framework.title(),
                    document.path("description").asText(),
                    document.path("notes").asText(),
                    document.path("language").asText(),
                    document.path("creator").asText(),
                    framework.version());
            for (var line : lines(framework)) {
                print(
                        printer,
                        line.identifier(),
                        line.type(),
                        line.code(),
                        line.parents(),
                        line.title(),
                        line.statement(),
                        line.notes(),
                        line.language(),
                        "",
                        "");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, @Nullable String... cells) throws IOException {
        for (var cell : cells) {
            printer.print(cell == null ? "" : safe(cell));
        }
        printer.println();
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static String safe(String text) {
        return text.matches("(?s)'*[=+\\-@\\t].*") ? "'" + text : text;
    }

    /** What {@link #safe} was given. */
    static String plain(String text) {
        return text.matches("(?s)'+[=+\\-@\\t].*") ? text.substring(1) : text;
    }

    @SuppressWarnings("unchecked")
    private List<Line> lines(CaseFrameworks.Stored framework) {
        return entities.createNativeQuery("""
                        with parent as (
                            select a.origin, string_agg(coalesce(up.code, a.destination), ' | ' order by a.position) as codes
                            from case_part a
                            join case_part up on up.framework = a.framework and up.part = 'CFItems'
                                and cast(up.identifier as text) = a.destination
                            where a.framework = ?1 and a.part = 'CFAssociations' and a.type = 'isChildOf'
                            group by a.origin)
                        select cast(i.identifier as text), i.type, i.code, parent.codes,
                            i.body ->> 'abbreviatedStatement', i.body ->> 'fullStatement', i.body ->> 'notes',
                            i.body ->> 'language'
                        from case_part i left join parent on parent.origin = cast(i.identifier as text)
                        where i.framework = ?1 and i.part = 'CFItems'
                        order by i.position""", Line.class)
                .setParameter(1, framework.identifier())
                .getResultList();
    }
}

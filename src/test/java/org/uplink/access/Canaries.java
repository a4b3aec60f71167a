package org.uplink.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Db;

/**
 * A word that stands in one organization alone, with another ending in each column that people write into.
 *
 * @param word what all of them begin with; half of it, to search for, is in no answer that only repeats what was asked
 */
record Canaries(String word) {

    /** A column of text, with what it holds. */
    record Column(String table, String name, Kind kind) {

        String called() {
            return table + "." + name;
        }

        /** How its rows know their organization. */
        String ofOrganization() {
            return switch (table) {
                case "person" -> "id in (select person_id from membership where organization_id = ?)";
                case "organization" -> "id = ?";
                default -> "organization_id = ?";
            };
        }
    }

    enum Kind {
        /** What people write. */
        WORD("trim(coalesce(%1$s, '') || ' ' || '%2$s')"),
        /** The same, where it is there at all: its absence means something. */
        FILLED("%1$s || ' %2$s'"),
        LINK("'https://%2$s.example/'"),
        MAIL("replace(%1$s, '@', '.%2$s@')"),
        /** Several of them. */
        LIST("array_append(%1$s, '%2$s')"),
        /** JSON with titles and texts in it. */
        DOCUMENT("""
                regexp_replace(%1$s::text, '"(title|promise|statement|summary|text)": *"([^"]*)"', '"\\1": "\\2 %2$s"', 'g')::jsonb"""),
        /** What people write for everybody to read. */
        PUBLIC(""),
        /** A word of the program's own, or a key. */
        CODE("");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    private static final Path TABLE = Path.of("src/test/resources/canaries.csv");
    private static final int LETTERS = 6;
    private static final int ALPHABET = 26;

    static List<Column> columns() {
        try (var lines = Files.lines(TABLE)) {
            return lines.skip(1)
                    .map(line -> line.split(";"))
                    .map(cells ->
                            new Column(cells[0], cells[1], Kind.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Column> planted() {
        return columns().stream().filter(one -> !one.kind().sql.isEmpty()).toList();
    }

    /** The same words for the same seed. */
    static Canaries of(Random seed) {
        return new Canaries("q"
                + IntStream.range(0, LETTERS)
                        .mapToObj(_ -> letter(seed.nextInt(ALPHABET)))
                        .collect(Collectors.joining()));
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + number));
    }

    private String ending(int column) {
        return letter(column / ALPHABET) + letter(column % ALPHABET);
    }

    /** Puts a word into all that the organization has, past the triggers that keep what is only ever added to. */
    void plant(OrganizationId organization) {
        var columns = planted();
        Db.run("set session_replication_role = replica");
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            Db.run(
                    "update " + column.table() + " set " + column.name() + " = "
                            + column.kind().sql.formatted(column.name(), word + ending(at)) + " where "
                            + column.ofOrganization(),
                    organization.value());
        }
        Db.run("set session_replication_role = origin");
    }

    /** The columns that have no row of the organization with a word in it. */
    List<String> missing(OrganizationId organization) {
        return planted().stream()
                .filter(column -> Db.number(
                                "select count(*) from " + column.table() + " where " + column.name()
                                        + "::text like ? and " + column.ofOrganization(),
                                "%" + word + "%",
                                organization.value())
                        == 0)
                .map(Column::called)
                .toList();
    }

    /** What to look for so that the answer does not have the word by repeating the question. */
    String half() {
        return word.substring(0, LETTERS / 2 + 1);
    }

    /** The columns whose word stands in a text. */
    Set<String> in(String text) {
        var columns = planted();
        return Pattern.compile(word + "([a-z])([a-z])")
                .matcher(text.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(Canaries::number)
                .filter(number -> number < columns.size())
                .map(number -> columns.get(number).called())
                .collect(Collectors.toSet());
    }

    private static int number(MatchResult word) {
        return (word.group(1).charAt(0) - 'a') * ALPHABET + word.group(2).charAt(0) - 'a';
    }
}

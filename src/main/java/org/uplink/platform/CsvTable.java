package org.uplink.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table as somebody sends it: CSV whose first line names the columns, in any order and in any case, with commas between them
 * or, as spreadsheets of many countries write it, semicolons.
 *
 * @param unreadable what is wrong with the whole, null where it can be read
 */
public record CsvTable(List<Row> rows, @Nullable Unreadable unreadable) {

    /** What can be wrong with the whole; words for it are the page's. */
    public enum Unreadable {
        EMPTY,
        NO_TABLE,
        COLUMN_MISSING,
        TOO_MANY
    }

    /**
     * One line.
     *
     * @param line in the file, from 1
     * @param cells by the name of the column in small letters
     */
    public record Row(long line, Map<String, String> cells) {

        /** "" where it is not there. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A date such as 2027-01-31; null where it cannot be read, or is of no year that the database can read. */
        public @Nullable LocalDate day(String column) {
            try {
                var day = LocalDate.parse(cell(column));
                return day.getYear() >= 1 && day.getYear() <= LAST_YEAR ? day : null;
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
    }

    private static final int LAST_YEAR = 9999;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    /** A file. What is not UTF-8 is no table: letters of names would be lost without a word. */
    public static CsvTable read(Path file, List<String> columns, int most) throws IOException {
        try {
            return read(Files.readString(file), columns, most);
        } catch (CharacterCodingException otherCode) {
            return broken(Unreadable.NO_TABLE);
        }
    }

    /**
     * A character of no text, as other files have it, could not be kept either.
     *
     * @param columns that must be there
     * @param most lines that are taken at once
     */
    public static CsvTable read(String text, List<String> columns, int most) {
        var table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (table.isBlank()) {
            return broken(Unreadable.EMPTY);
        }
        if (table.indexOf('\0') >= 0) {
            return broken(Unreadable.NO_TABLE);
        }
        try (var parser = CSVParser.parse(table, format(table))) {
            var head = parser.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            return head.containsAll(columns) ? rows(parser, most) : broken(Unreadable.COLUMN_MISSING);
        } catch (CSVException | IllegalArgumentException | UncheckedIOException broken) {
            return broken(Unreadable.NO_TABLE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** By what stands in the first line, which has names of columns alone. */
    private static CSVFormat format(String table) {
        var head = table.stripLeading().lines().findFirst().orElse("");
        return head.contains(";") && !head.contains(",")
                ? FORMAT.builder().setDelimiter(';').get()
                : FORMAT;
    }

    private static CsvTable rows(CSVParser parser, int most) {
        var rows = new ArrayList<Row>();
        for (var record : parser) {
            if (rows.size() == most) {
                return broken(Unreadable.TOO_MANY);
            }
            rows.add(new Row(parser.getCurrentLineNumber(), cells(parser, record)));
        }
        return rows.isEmpty() ? broken(Unreadable.EMPTY) : new CsvTable(List.copyOf(rows), null);
    }

    private static Map<String, String> cells(CSVParser parser, CSVRecord record) {
        var cells = new HashMap<String, String>();
        for (var column : parser.getHeaderNames()) {
            if (record.isSet(column)) {
                cells.put(column.toLowerCase(Locale.ROOT), record.get(column));
            }
        }
        return cells;
    }

    private static CsvTable broken(Unreadable why) {
        return new CsvTable(List.of(), why);
    }
}

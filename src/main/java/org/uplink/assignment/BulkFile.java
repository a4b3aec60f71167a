package org.uplink.assignment;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of assignments as somebody sends it: CSV with a head that names {@code email}, {@code what}, {@code due} (such as
 * 2027-01-31) and {@code reason}, in any order.
 *
 * @param unreadable what is wrong with the whole, null where it can be read
 */
record BulkFile(List<Row> rows, @Nullable Problem unreadable) {

    static final int MOST_LINES = 1000;

    /** What can be wrong; words for it are the page's. */
    enum Problem {
        EMPTY,
        NO_TABLE,
        COLUMN_MISSING,
        TOO_MANY,
        EMAIL_MISSING,
        EMAIL_UNKNOWN,
        EMAIL_TWICE,
        WHAT_UNKNOWN,
        DUE_UNREADABLE,
        DUE_OUT_OF_REACH,
        REASON_MISSING,
        REASON_TOO_LONG,
        SAME_AGAIN
    }

    /**
     * One line.
     *
     * @param line in the file, from 1
     * @param due null where it cannot be read
     */
    record Row(
            long line, String email, String what, @Nullable LocalDate due, String reason) {

        /** What can be said without knowing anybody; empty where nothing is wrong. */
        List<Problem> problems(LocalDate today) {
            var problems = new ArrayList<Problem>();
            if (email.isEmpty()) {
                problems.add(Problem.EMAIL_MISSING);
            }
            if (due == null) {
                problems.add(Problem.DUE_UNREADABLE);
            } else if (!AssignmentRules.allows(due, today)) {
                problems.add(Problem.DUE_OUT_OF_REACH);
            }
            if (reason.isEmpty()) {
                problems.add(Problem.REASON_MISSING);
            } else if (reason.length() > AssignForm.LONGEST_REASON) {
                problems.add(Problem.REASON_TOO_LONG);
            }
            return problems;
        }
    }

    private static final List<String> COLUMNS = List.of("email", "what", "due", "reason");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    static BulkFile read(String text) {
        var table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (table.isBlank()) {
            return broken(Problem.EMPTY);
        }
        try (var parser = CSVParser.parse(table, FORMAT)) {
            var head = parser.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            return head.containsAll(COLUMNS) ? rows(parser) : broken(Problem.COLUMN_MISSING);
        } catch (CSVException | IllegalArgumentException | java.io.UncheckedIOException broken) {
            return broken(Problem.NO_TABLE);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static BulkFile rows(CSVParser parser) {
        var rows = new ArrayList<Row>();
        for (var record : parser) {
            if (rows.size() == MOST_LINES) {
                return broken(Problem.TOO_MANY);
            }
            rows.add(new Row(
                    parser.getCurrentLineNumber(),
                    cell(record, "email").toLowerCase(Locale.ROOT),
                    cell(record, "what"),
                    date(cell(record, "due")),
                    cell(record, "reason")));
        }
        return rows.isEmpty() ? broken(Problem.EMPTY) : new BulkFile(List.copyOf(rows), null);
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? record.get(column) : "";
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static BulkFile broken(Problem problem) {
        return new BulkFile(List.of(), problem);
    }
}

package org.uplink.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CsvTable;

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

    static BulkFile read(String text) {
        var table = CsvTable.read(text, COLUMNS, MOST_LINES);
        var unreadable = table.unreadable();
        return unreadable == null
                ? new BulkFile(table.rows().stream().map(BulkFile::row).toList(), null)
                : new BulkFile(List.of(), Problem.valueOf(unreadable.name()));
    }

    private static Row row(CsvTable.Row row) {
        return new Row(
                row.line(),
                row.cell("email").toLowerCase(Locale.ROOT),
                row.cell("what"),
                row.day("due"),
                row.cell("reason"));
    }
}

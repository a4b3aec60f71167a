package org.uplink.certification.credit;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CsvTable;

/**
 * A table of activities, line by line. Its columns are {@code day} (such as 2027-01-31), {@code category}, {@code what},
 * {@code hours} (1.5 or 1:30) and {@code competencies} (codes between blanks), and where wanted {@code body}, {@code note} and
 * {@code link}.
 *
 * @param unreadable what is wrong with the whole, null where it can be read
 */
record CreditPlan(CsvTable.@Nullable Unreadable unreadable, List<Line> lines) {

    static final int MOST_LINES = 500;

    /** @param number in the file, from 1 */
    record Line(long number, EntryCheck.Checked entry) {}

    private static final List<String> COLUMNS = List.of("day", "category", "what", "hours", "competencies");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|]+");

    static CreditPlan read(String text, Function<List<EntryDraft>, List<EntryCheck.Checked>> look) {
        var table = CsvTable.read(text, COLUMNS, MOST_LINES);
        if (table.unreadable() != null) {
            return new CreditPlan(table.unreadable(), List.of());
        }
        var rows = table.rows();
        var checked = look.apply(rows.stream().map(CreditPlan::draft).toList());
        return new CreditPlan(
                null,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Line(rows.get(i).line(), checked.get(i)))
                        .toList());
    }

    static EntryDraft draft(CsvTable.Row row) {
        return new EntryDraft(
                row.cell("category"),
                row.day("day"),
                EntryRules.minutes(row.cell("hours")),
                row.cell("what"),
                row.cell("body"),
                row.cell("note"),
                row.cell("link"),
                Stream.of(BETWEEN.split(row.cell("competencies")))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                List.of());
    }

    public long wrong() {
        return lines.stream().filter(line -> !line.entry().problems().isEmpty()).count();
    }

    public boolean ready() {
        return unreadable == null && wrong() == 0;
    }

    /** Whether all of it has been entered before. */
    boolean there() {
        return unreadable == null
                && lines.stream().allMatch(line -> line.entry().problems().equals(List.of(EntryProblem.SAME_AGAIN)));
    }
}

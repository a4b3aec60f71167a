package org.uplink.insight.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.insight.privacy.PersonalExport.Part;
import org.uplink.insight.privacy.PersonalExport.Table;

/** A chapter of the record as people read it: fields that say something, in words, and no empty ones. */
record PaperChapter(String key, List<Sheet> sheets) {

    /** @param columns those that a row has something in */
    record Sheet(String title, List<String> columns, List<List<Cell>> rows) {

        /** Whether each row reads better as a list of its own. */
        public boolean isListed() {
            return rows.size() == 1 || columns.size() > PaperRules.MOST_SIDE_BY_SIDE;
        }

        public int size() {
            return rows.size();
        }
    }

    /** @param lines none where the row has nothing in the column */
    record Cell(String label, List<String> lines) {

        /** Whether it stays in one line beside longer ones. */
        public boolean isShort() {
            return lines.size() == 1 && lines.getFirst().length() <= PaperRules.SHORT;
        }

        public boolean isList() {
            return lines.size() > 1;
        }
    }

    static PaperChapter of(Part part, PaperValues values) {
        var sheets = part.tables().stream()
                .filter(table -> !PaperRules.isForPrograms(table.name()))
                .map(table -> sheet(table, values))
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
        return new PaperChapter(part.key(), sheets);
    }

    private static Sheet sheet(Table table, PaperValues values) {
        var ordered = PaperRules.inOrder(table.columns());
        var all = PaperRules.inTime(table.name(), ordered, table.rows()).stream()
                .map(row -> cells(table.name(), ordered, row, values))
                .toList();
        var filled = all.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.lines().isEmpty())
                .map(Cell::label)
                .collect(Collectors.toSet());
        var rows = all.stream()
                .map(row -> among(filled, row))
                .filter(row -> row.stream().anyMatch(cell -> !cell.lines().isEmpty()))
                .toList();
        var columns = rows.isEmpty()
                ? List.<String>of()
                : rows.getFirst().stream().map(Cell::label).toList();
        return new Sheet(values.words().part(table.name()), columns, rows);
    }

    private static List<Cell> cells(String table, List<String> columns, JsonNode row, PaperValues values) {
        return columns.stream()
                .map(column -> new Cell(values.label(column), values.of(table, column, row.path(column))))
                .toList();
    }

    private static List<Cell> among(Set<String> labels, List<Cell> row) {
        return row.stream().filter(cell -> labels.contains(cell.label())).toList();
    }
}

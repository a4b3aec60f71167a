package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.uplink.competency.Competencies;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Page;

/** The heat map as files: a table with one row for each person and competency, and a workbook with a sheet of levels too. */
@ApplicationScoped
class HeatTables {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> FILLS = List.of("", "C4E0DE", "8EC3BF", "4F9F9B", "1D7B77", "07504E");
    private static final int WHITE_FROM = 4;
    private static final int FIRST_CELL = 3;

    private final Competencies competencies;
    private final Page page;

    HeatTables(Competencies competencies, Page page) {
        this.competencies = competencies;
        this.page = page;
    }

    String csv(HeatMap map) {
        return CsvRules.table(rows(map));
    }

    /** Every text is written as text, which no spreadsheet takes for a formula. */
    byte[] workbook(HeatMap map) {
        var bytes = new ByteArrayOutputStream();
        var words = page.words(HeatMessages.class);
        try (var workbook = new Workbook(bytes, "Uplink", "1.0")) {
            levels(workbook.newWorksheet(words.sheet_levels()), map, words);
            details(workbook.newWorksheet(words.sheet_details()), rows(map));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void levels(Worksheet sheet, HeatMap map, HeatMessages words) {
        var head = new ArrayList<>(List.of(words.person(), words.job(), words.team()));
        map.competencies().forEach(column -> head.add(column.key()));
        head(sheet, head);
        var at = 1;
        for (var line : map.lines()) {
            sheet.value(at, 0, line.name());
            sheet.value(at, 1, line.jobs());
            sheet.value(at, 2, line.teams());
            for (var i = 0; i < line.cells().size(); i++) {
                var cell = line.cells().get(i);
                if (cell != null && !cell.blank()) {
                    level(sheet, at, FIRST_CELL + i, cell);
                }
            }
            at++;
        }
        sheet.freezePane(1, 1);
    }

    /** A gap is underlined as well as smaller than its target on the other sheet. */
    private static void level(Worksheet sheet, int row, int column, HeatCell cell) {
        sheet.value(row, column, cell.level());
        var style = sheet.style(row, column);
        if (cell.level() > 0) {
            style.fillColor(FILLS.get(cell.level()));
        }
        if (cell.level() >= WHITE_FROM) {
            style.fontColor("FFFFFF");
        }
        if (cell.gap() > 0) {
            style.underlined();
        }
        style.set();
    }

    private static void details(Worksheet sheet, List<List<Object>> rows) {
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
                if (rows.get(row).get(column) instanceof Integer number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, rows.get(row).get(column).toString());
                }
            }
        }
        sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
        sheet.freezePane(1, 1);
    }

    private static void head(Worksheet sheet, List<String> titles) {
        for (var i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
        }
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().set();
    }

    private List<List<Object>> rows(HeatMap map) {
        var words = page.words(HeatMessages.class);
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                words.person(),
                words.job(),
                words.team(),
                words.code(),
                words.competency(),
                words.level(),
                words.target(),
                words.gap(),
                words.core(),
                words.currency(),
                words.next_review()));
        for (var line : map.lines()) {
            line.told().forEach(cell -> rows.add(row(line, cell, words)));
        }
        return rows;
    }

    private List<Object> row(HeatMap.Line line, HeatCell cell, HeatMessages words) {
        return List.of(
                line.name(),
                line.jobs(),
                line.teams(),
                cell.competency().key(),
                competencies.get(cell.competency()).title(),
                cell.level(),
                cell.target(),
                cell.gap(),
                cell.core() ? words.yes() : words.no(),
                cell.level() == 0 ? "" : words.currency_word(cell.currency()),
                cell.nextReview() == null ? "" : cell.nextReview());
    }
}

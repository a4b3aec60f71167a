package org.uplink.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, written row by row while it is made, so that a long one needs no more memory. */
public final class SheetFile {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_SHEET_NAME = 31;

    /** Takes one row after the other, the head first. */
    public interface Sink {
        void take(List<?> cells) throws IOException;
    }

    /** Gives all its rows. */
    public interface Source {
        void give(Sink sink) throws IOException;
    }

    private SheetFile() {}

    /** @param out stays open: whoever opened it closes it */
    public static void write(OutputStream out, String title, Source source) throws IOException {
        try (var workbook = new Workbook(new Unclosed(out), "Uplink", "1.0")) {
            var sheet = workbook.newWorksheet(title.substring(0, Math.min(title.length(), LONGEST_SHEET_NAME)));
            sheet.freezePane(1, 1);
            source.give(new Rows(sheet));
        }
    }

    /** Writes to a sheet. Text stands in its cell, which keeps it from being a formula and from being kept in memory. */
    private static final class Rows implements Sink {

        private final Worksheet sheet;
        private int row;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public void take(List<?> cells) throws IOException {
            for (var column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case Integer number -> sheet.value(row, column, number);
                    case BigDecimal number -> sheet.value(row, column, number);
                    case LocalDate day -> day(column, day);
                    case Object text -> sheet.inlineString(row, column, text.toString());
                }
            }
            if (row == 0) {
                sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
            }
            row++;
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }

        private void day(int column, LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

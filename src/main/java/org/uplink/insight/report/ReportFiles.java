package org.uplink.insight.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.uplink.insight.CsvRules;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Reports as files: every line that the filter finds, written while it is read, so that a long one needs no more memory. */
@ApplicationScoped
class ReportFiles {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What a sheet holds, less than its 1,048,576 rows. */
    static final int MOST_LINES = 1_000_000;

    private static final int LONGEST_SECONDS = 600;
    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_SHEET_NAME = 31;

    /** Takes one line after the other. */
    private interface Sink {
        void take(List<?> cells) throws IOException;
    }

    private final Reports reports;

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    StreamingOutput csv(ReportDesk.Wanted wanted, ReportWords words) {
        return out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(wanted, words, cells -> writer.write(CsvRules.row(cells)));
            writer.flush();
        };
    }

    StreamingOutput workbook(ReportDesk.Wanted wanted, ReportWords words) {
        return out -> {
            try (var workbook = new Workbook(new Unclosed(out), "Uplink", "1.0")) {
                var title = words.title();
                var sheet = workbook.newWorksheet(title.substring(0, Math.min(title.length(), LONGEST_SHEET_NAME)));
                sheet.freezePane(1, 1);
                write(wanted, words, new Rows(sheet));
            }
        };
    }

    /** In a transaction of its own: that of the request has ended when the answer is written. */
    private void write(ReportDesk.Wanted wanted, ReportWords words, Sink sink) {
        var reader = wanted.reader();
        Tenancy.within(
                Scope.of(reader.organization(), reader.person()),
                () -> QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                    try (var lines = reports.all(reader, wanted.filter())) {
                        var columns = wanted.filter().columns();
                        sink.take(columns.stream().map(words::head).toList());
                        for (var line : (Iterable<ReportLine>) lines::iterator) {
                            sink.take(columns.stream()
                                    .map(column -> words.value(line, column))
                                    .toList());
                        }
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                    return true;
                }));
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

    /** The stream of the answer, which whoever opened it closes. */
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

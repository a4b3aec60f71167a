package org.uplink.insight.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Looks;
import org.uplink.platform.SheetFile;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Reports as files: every line that the filter finds, written while it is read, so that a long one needs no more memory. */
@ApplicationScoped
class ReportFiles {

    static final String WORKBOOK = SheetFile.TYPE;
    /** What a sheet holds, less than its 1,048,576 rows. */
    static final int MOST_LINES = 1_000_000;

    private static final int LONGEST_SECONDS = 600;

    private final Reports reports;
    private final Looks looks;

    ReportFiles(Reports reports, Looks looks) {
        this.looks = looks;
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
        return out -> SheetFile.write(out, words.title(), sink -> write(wanted, words, sink));
    }

    /** Whoever is named in a file was looked at, even where the reader hangs up in the middle. */
    private void write(ReportDesk.Wanted wanted, ReportWords words, SheetFile.Sink sink) {
        var named = new HashSet<UUID>();
        try {
            inReach(wanted.reader(), () -> give(wanted, words, sink, named));
        } finally {
            inReach(wanted.reader(), () -> note(wanted, named));
        }
    }

    private boolean give(ReportDesk.Wanted wanted, ReportWords words, SheetFile.Sink sink, Set<UUID> named) {
        var columns = wanted.filter().columns();
        try (var lines = reports.all(wanted.reader(), wanted.filter())) {
            sink.take(columns.stream().map(words::head).toList());
            for (var line : (Iterable<ReportLine>) lines::iterator) {
                if (wanted.filter().group().ofPeople()) {
                    named.add(UUID.fromString(line.key()));
                }
                sink.take(columns.stream()
                        .map(column -> words.value(line, column))
                        .toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return true;
    }

    private boolean note(ReportDesk.Wanted wanted, Set<UUID> named) {
        var reader = wanted.reader();
        looks.note(
                new Looks.Looker(reader.organization(), reader.person(), reader.today()),
                named,
                Looks.Sight.FILE,
                "/team/reports/" + wanted.report().key());
        return true;
    }

    /** In a transaction of its own: that of the request has ended when the answer is written. */
    private static void inReach(ReportReader reader, Callable<Boolean> work) {
        Tenancy.within(
                Scope.of(reader.organization(), reader.person()),
                () -> QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work));
    }
}

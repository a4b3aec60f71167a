package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Office;

/** A file of very many lines is written while it is read: what lives in memory does not grow with it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ReportVolumeTest {

    private static final int LINES = 150_000;
    private static final long MOST_GROWTH = 24L << 20;

    @Inject
    ReportFiles files;

    Office office;
    ReportDesk.Wanted wanted;

    @BeforeEach
    void somebodyWithVeryManyCompletions() {
        office = Office.open();
        var ana = office.own("Ana Able");
        Db.run("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at, completed_at)
                select gen_random_uuid(), ?, ?, c.slug, c.revision, now(), now() - n * interval '1 minute'
                from course c, generate_series(1, ?) n where c.slug = ?""", office.organization().value(), ana.value(), LINES, ReportFacts.COURSE);
        var known = new FilterRules.Known(Set.of(), Set.of(), Set.of(), Set.of(), MonthDay.of(7, 31));
        var filter = FilterRules.read(Report.COMPLETION, ReportQuery.parse("period=any"), known, ReportFacts.today())
                .filter();
        var reader = new ReportReader(
                office.organization(), office.manager(), false, ZoneId.of("America/Chicago"), ReportFacts.today());
        var none = new ReportChoices.All(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), MonthDay.of(7, 31));
        wanted = new ReportDesk.Wanted(reader, filter, Set.of(), none);
    }

    @AfterEach
    void takeThemAway() {
        Db.run(
                "delete from enrolment where organization_id = ?",
                office.organization().value());
    }

    @Test
    void aLongTableNeedsNoMoreMemory() throws IOException {
        var words = wanted.words(MessageBundles.get(ReportMessages.class), Locale.ENGLISH);
        var sink = measured("CSV", files.csv(wanted, words));
        assertThat(sink.lines).isEqualTo(LINES + 1);
        assertThat(sink.growth).isLessThan(MOST_GROWTH);
    }

    @Test
    void aLongWorkbookNeedsNoMoreMemory() throws IOException {
        var words = wanted.words(MessageBundles.get(ReportMessages.class), Locale.ENGLISH);
        assertThat(measured("Workbook", files.workbook(wanted, words)).growth).isLessThan(MOST_GROWTH);
    }

    private static Sink measured(String name, StreamingOutput file) throws IOException {
        var sink = new Sink();
        var began = System.nanoTime();
        file.write(sink);
        Log.infof(
                "%s of %d lines: %d KB in %d ms, %d KB more alive while it was written",
                name, LINES, sink.bytes >> 10, (System.nanoTime() - began) / 1_000_000, sink.growth >> 10);
        return sink;
    }

    /** Keeps nothing, and looks now and then at what is alive. */
    private static final class Sink extends OutputStream {

        private static final long EVERY = 1L << 19;

        private final long before = alive();
        private long bytes;
        private long lines;
        private long growth;
        private long next = EVERY;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
            for (var at = from; at < from + length; at++) {
                lines += some[at] == '\n' ? 1 : 0;
            }
            if (bytes >= next) {
                next = bytes * 2;
                growth = Math.max(growth, alive() - before);
            }
        }

        private static long alive() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}

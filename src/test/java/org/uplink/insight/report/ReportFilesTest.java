package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ReportFilesTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\")";

    @Inject
    ReportFiles files;

    Office office;

    @BeforeEach
    void anOffice() {
        office = Office.open();
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @Test
    void aTableHoldsEveryRowThatTheFilterFinds() throws IOException {
        var today = ReportFacts.today();
        for (var number = 0; number < 130; number++) {
            ReportFacts.completed(office, office.own("Person %03d".formatted(number)), today);
        }
        ReportFacts.completed(office, office.own("Lee Long Ago"), today.minusYears(3));
        var answer = office.managing().get("/team/reports/completion.csv?sort=name&page=2");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.answer().headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"%s-completion-%s.csv\"".formatted(office.alias(), today));
        var rows = csv(answer.body());
        assertThat(rows).hasSize(131);
        assertThat(rows.getFirst().toList())
                .containsExactly("Person", "Team", "Job", "School", "Kind", "What", "Completed on");
        assertThat(rows.get(1).toList())
                .containsExactly(
                        "Person 000", "Team " + office.team(), "", "", "Course", "Privacy at work", today.toString());
        assertThat(rows.getLast().get(0)).isEqualTo("Person 129");
    }

    @Test
    void aNameIsNoFormulaInAnyFile() throws IOException {
        ReportFacts.assigned(office, office.own(FORMULA), ReportFacts.today().minusDays(3));
        var rows = csv(office.managing().get("/team/reports/overdue.csv").body());
        assertThat(rows.get(1).get(0)).isEqualTo("'" + FORMULA);
        assertThat(rows.get(1).get(6)).isEqualTo("3");
        var sheet = sheet(Report.OVERDUE, "");
        assertThat(sheet.select("f")).isEmpty();
        assertThat(sheet.select("c[r=A2]").attr("t")).isEqualTo("inlineStr");
        assertThat(sheet.select("c[r=A2]").text()).isEqualTo(FORMULA);
    }

    @Test
    void aWorkbookKnowsDaysAndNumbers() throws IOException {
        var due = ReportFacts.today().minusDays(3);
        ReportFacts.assigned(office, office.own("Ana Able"), due);
        var sheet = sheet(Report.OVERDUE, "");
        assertThat(sheet.select("row")).hasSize(2);
        assertThat(sheet.select("c[r=A1]").text()).isEqualTo("Person");
        assertThat(sheet.select("c[r=G1]").text()).isEqualTo("Days late");
        assertThat(sheet.select("c[r=F2] v").text())
                .startsWith(String.valueOf(LocalDate.of(1899, 12, 30).until(due, ChronoUnit.DAYS)));
        assertThat(sheet.select("c[r=G2] v").text()).isEqualTo("3");
        var answer = office.managing().get("/team/reports/overdue.xlsx");
        assertThat(answer.answer().headers().firstValue("Content-Type")).contains(ReportFiles.WORKBOOK);
        assertThat(answer.answer().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).endsWith(".xlsx\""));
        assertThat(answer.body()).startsWith("PK");
    }

    @Test
    void groupsGoIntoFilesToo() throws IOException {
        ReportFacts.completed(office, office.own("Ana Able"), ReportFacts.today());
        var rows = csv(
                office.managing().get("/team/reports/completion.csv?group=team").body());
        assertThat(rows)
                .extracting(CSVRecord::toList)
                .containsExactly(
                        List.of("Team", "People", "Of them here", "Courses", "Paths"),
                        List.of("Team " + office.team(), "1", "1", "1", "0"));
    }

    @Test
    void aFileOfAFilterThatIsWrongIsNone() {
        var manager = office.managing();
        assertThat(manager.get("/team/reports/completion.csv?from=soon").status())
                .isEqualTo(400);
        assertThat(manager.get("/team/reports/never.xlsx").status()).isEqualTo(400);
    }

    /** What the sheet says, read as the parts of a zip file. */
    private Document sheet(Report report, String query) throws IOException {
        var known = new FilterRules.Known(Set.of(), Set.of(), Set.of(), Set.of(), MonthDay.of(7, 31));
        var filter = FilterRules.read(report, ReportQuery.parse(query), known, ReportFacts.today())
                .filter();
        var reader = new ReportReader(
                office.organization(), office.manager(), false, ZoneId.of("America/Chicago"), ReportFacts.today());
        var none = new ReportChoices.All(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), MonthDay.of(7, 31));
        var wanted = new ReportDesk.Wanted(reader, filter, Set.of(), none);
        var words = wanted.words(MessageBundles.get(ReportMessages.class), Locale.ENGLISH);
        return part(files.workbook(wanted, words), "xl/worksheets/sheet1.xml");
    }

    private static Document part(StreamingOutput file, String name) throws IOException {
        var path = Files.createTempFile("report", ".xlsx");
        try (var out = Files.newOutputStream(path)) {
            file.write(out);
        }
        try (var zip = new ZipFile(path.toFile())) {
            var entry = zip.getEntry(name);
            if (entry != null) {
                try (var in = zip.getInputStream(entry)) {
                    return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser());
                }
            }
        } finally {
            Files.delete(path);
        }
        throw new AssertionError("The workbook has no " + name);
    }
}

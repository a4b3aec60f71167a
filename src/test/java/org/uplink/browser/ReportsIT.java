package org.uplink.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.uplink.local.DemoStack;

/** A report leaves the browser as files that say what the page says, and so does the report to the board. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class ReportsIT extends Journey {

    private static final String MANAGER = "manager@riverbend.example";

    @Test
    void aReportIsTakenAlongAsATableAndAsAWorkbook() throws IOException {
        try (var manager = visitor(WIDE)) {
            manager.signIn(MANAGER).open("/team/reports").isAccessible();
            manager.open("/team/reports/completion?period=any&group=person").isAccessible();
            var names = manager.find("table.report tbody th").allInnerTexts();
            assertThat(names).isNotEmpty();
            var rows = rows(manager.download("Table (CSV)"));
            assertThat(rows).hasSize(names.size() + 1);
            assertThat(rows.stream().skip(1).map(List::getFirst)).containsExactlyElementsOf(names);
            var sheet = sheet(manager.download("Workbook (xlsx)"));
            for (var row = 1; row <= rows.size(); row++) {
                var cells = sheet.select("row[r=" + row + "] c").eachText();
                assertThat(cells).containsExactlyElementsOf(rows.get(row - 1));
            }
        }
    }

    @Test
    void theBoardReadsOnPaperWhatThePageSays() throws IOException {
        try (var manager = visitor(WIDE);
                var phone = visitor(PHONE)) {
            manager.signIn(MANAGER).open("/team/report").isAccessible();
            phone.signIn(MANAGER).open("/team/report").isAccessible();
            var numbers = manager.find(".board-number").allInnerTexts();
            assertThat(numbers).isNotEmpty();
            var paper = paper(manager.fetch("PDF for Letter paper"));
            assertThat(paper).contains(numbers);
            assertThat(paper).contains(manager.find("h1").innerText());
        }
    }

    private static List<List<String>> rows(Download file) throws IOException {
        try (var parser = CSVParser.parse(file.path(), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.stream().map(record -> record.toList()).toList();
        }
    }

    private static Document sheet(Download file) throws IOException {
        try (var zip = new ZipFile(file.path().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser());
        }
    }

    private static String paper(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

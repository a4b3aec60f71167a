package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    private String type(String name, String content) throws IOException {
        var file = folder.resolve("content");
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        return new FileTypes().allowed(file, name).orElse("");
    }

    @Test
    void theBytesDecideAndNotTheName() throws IOException {
        assertThat(type("photo.png", "%PDF-1.7\n%âãÏÓ\n")).isEqualTo("application/pdf");
        assertThat(type("report.pdf", "<html><script>alert(1)</script></html>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <!doctype html><html><body>x</body></html>",
        "picture.png, <svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>",
        "notes.txt, <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "tool.exe, MZ\u0090\u0000",
        "run.txt, #!/bin/sh"
    })
    void whatABrowserOrASystemWouldRunIsRefused(String name, String content) throws IOException {
        assertThat(type(name, content)).isEmpty();
    }

    @Test
    void plainWordsAreText() throws IOException {
        assertThat(type("notes.txt", "The switch in the library")).isEqualTo("text/plain");
        assertThat(type("list.csv", "school,ports\nNorth,48\n")).isEqualTo("text/csv");
    }

    @Test
    void anOfficeFileIsAPackageWithoutMacros() throws IOException {
        assertThat(packed("guide.docx", "[Content_Types].xml", "word/document.xml"))
                .isEqualTo(DOCX);
        assertThat(packed("guide.docx", "[Content_Types].xml", "word/vbaProject.bin"))
                .isEmpty();
        assertThat(packed("guide.docx", "anything.html")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"guide.odt, text", "list.ods, spreadsheet", "talk.odp, presentation"})
    void anOpenDocumentIsAPackageWithoutMacros(String name, String kind) throws IOException {
        assertThat(packed(name, "mimetype", "content.xml", "META-INF/manifest.xml"))
                .isEqualTo("application/vnd.oasis.opendocument." + kind);
        assertThat(packed(name, "mimetype", "Basic/Standard/Module1.xml", "META-INF/manifest.xml"))
                .isEmpty();
        assertThat(packed(name, "mimetype", "Scripts/python/run.py", "META-INF/manifest.xml"))
                .isEmpty();
        assertThat(packed(name, "mimetype", "content.xml")).isEmpty();
    }

    private String packed(String name, String... entries) throws IOException {
        var file = folder.resolve("packed");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return new FileTypes().allowed(file, name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\temp\\plan.pdf, plan.pdf",
        ".htaccess, htaccess",
        "'a\"b;c.pdf', a_b_c.pdf"
    })
    void aNameIsOnlyAName(String sent, String kept) {
        assertThat(FileRules.cleanName(sent)).isEqualTo(kept);
    }

    @Test
    void theHeaderCarriesTheNameInBothWays() {
        assertThat(FileAnswer.disposition("Plän \"1\".pdf"))
                .isEqualTo("attachment; filename=\"Pl_n _1_.pdf\"; filename*=UTF-8''Pl%C3%A4n%20%221%22.pdf");
    }
}

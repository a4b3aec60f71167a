package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Whatever people write, it stands in a table as text: no cell begins as a formula, none ends early. */
class FormulaLawsTest {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    @Provide
    Arbitrary<String> hostile() {
        var start = Arbitraries.of(
                "", "=", "+", "-", "@", "\t", "\r", "\n", "\"", "\",=", "'=", "\uFF1D", "\r\n=", ";=", " ");
        var rest = Arbitraries.of(
                "1+1", "HYPERLINK(\"http://evil.example\")", "cmd|' /C calc'!A0", "a\",\"=1", "\r\n\"=1\"", "x");
        var any = Arbitraries.strings().ofMaxLength(40);
        return Combinators.combine(start, rest, any).as((a, b, c) -> a + b + c);
    }

    @Property(tries = 5000)
    void noCellBeginsAsAFormula(@ForAll("hostile") String one, @ForAll("hostile") String other) throws IOException {
        var table = CsvRules.table(List.of(List.of(one, other)));
        assertThat(isSound(table, one, other)).as(table).isTrue();
    }

    /** Read back as a spreadsheet reads it: two cells, each the text, or the text behind a mark. */
    private static boolean isSound(String table, String... cells) throws IOException {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(table))) {
            var rows = parser.getRecords();
            if (rows.size() != 1 || rows.getFirst().size() != cells.length) {
                return false;
            }
            for (var i = 0; i < cells.length; i++) {
                var cell = rows.getFirst().get(i);
                var harmless = cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0;
                if (!harmless || !cell.equals(cells[i]) && !cell.equals("'" + cells[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    void aCellThatIsNotMarkedIsFound() throws IOException {
        assertThat(isSound("\"=1\",\"x\"\r\n", "=1", "x")).isFalse();
        assertThat(isSound("\"a\",\"b\",\"c\"\r\n", "a\",\"b", "c")).isFalse();
    }

    @Property(tries = 200)
    void noCellOfAWorkbookIsAFormula(@ForAll("hostile") String text) throws IOException {
        var sound = text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF]", "");
        var bytes = new ByteArrayOutputStream();
        SheetFile.write(bytes, "Odd", sink -> {
            sink.take(List.of("Head"));
            sink.take(List.of(sound));
        });
        var file = Files.createTempFile("odd", ".xlsx");
        try (var zip = new ZipFile(Files.write(file, bytes.toByteArray()).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("<f>");
            }
        } finally {
            Files.delete(file);
        }
    }
}

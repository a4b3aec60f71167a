package org.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A brace too few makes all that follows hold on phones only; a browser says nothing. */
class StyleSheetTest {

    private static final Path SHEETS = Path.of("src", "main", "resources", "web");

    static List<Path> sheets() throws IOException {
        try (var files = Files.walk(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void eachSectionBeginsOutsideOfEverything(Path sheet) throws IOException {
        var faults = new ArrayList<String>();
        var depth = 0;
        var number = 0;
        for (var line : Files.readAllLines(sheet)) {
            number++;
            if (line.startsWith("/* ---") && depth != 0) {
                faults.add(number + ": " + line);
            }
            depth += count(line, '{') - count(line, '}');
            if (depth < 0) {
                faults.add(number + ": closes what is not open");
            }
        }
        assertThat(faults).isEmpty();
        assertThat(depth).isZero();
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(letter -> letter == brace).count();
    }
}

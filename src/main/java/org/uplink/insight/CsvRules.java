package org.uplink.insight;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 has them, in which no cell can act as a formula when a spreadsheet opens the file. */
final class CsvRules {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvRules() {}

    static String table(List<? extends List<?>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvRules::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(Object value) {
        var text = value.toString();
        var harmless = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}

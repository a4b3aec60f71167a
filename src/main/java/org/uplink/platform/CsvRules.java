package org.uplink.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 has them, in which no cell can act as a formula when a spreadsheet opens the file. */
public final class CsvRules {

    /** The wide signs are those of Chinese, Japanese and Korean keyboards, which some spreadsheets take for the narrow ones. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvRules() {}

    public static String table(List<? extends List<?>> rows) {
        return rows.stream().map(CsvRules::row).collect(Collectors.joining());
    }

    /** One line, with its end. */
    public static String row(List<?> cells) {
        return cells.stream().map(CsvRules::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        var text = value.toString();
        var harmless = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}

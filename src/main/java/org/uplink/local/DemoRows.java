package org.uplink.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into the database, as the text that COPY reads. */
final class DemoRows {

    private final Map<DemoTable, StringBuilder> waiting = new EnumMap<>(DemoTable.class);

    void add(DemoTable table, @Nullable Object... values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException(table + " has " + table.width() + " columns, not " + values.length);
        }
        var text = waiting.computeIfAbsent(table, _ -> new StringBuilder(1024));
        for (var i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            append(text, values[i]);
        }
        text.append('\n');
    }

    void writeTo(CopyManager database) throws SQLException, IOException {
        for (var table : waiting.entrySet()) {
            var bytes = table.getValue().toString().getBytes(StandardCharsets.UTF_8);
            database.copyIn(table.getKey().copy(), new ByteArrayInputStream(bytes), 1 << 16);
        }
    }

    /** All rows of a table as text, for comparing. */
    String of(DemoTable table) {
        return waiting.getOrDefault(table, new StringBuilder()).toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case List<?> list -> appendArray(text, list);
            default -> escape(text, value.toString());
        }
    }

    /** Only keys and ids stand in arrays: nothing in them needs quotes. */
    private static void appendArray(StringBuilder text, List<?> list) {
        text.append('{');
        for (var i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : ",").append(list.get(i));
        }
        text.append('}');
    }

    private static void escape(StringBuilder text, String value) {
        for (var i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(value.charAt(i));
            }
        }
    }
}

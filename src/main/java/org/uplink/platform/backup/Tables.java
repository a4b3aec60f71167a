package org.uplink.platform.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of a database, each table as the text of COPY in a file of its own; the columns stand in the first line. */
final class Tables {

    private static final String ENDING = ".copy.gz";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** All that migrations have made, but their own list. */
    List<String> names() throws SQLException {
        return texts("""
                select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
                order by tablename""");
    }

    /** No migration comes between the first table and the last. */
    void hold() throws SQLException {
        execute("lock table " + quoted(names()) + " in access share mode");
    }

    Map<String, Long> write(Path folder) throws SQLException, IOException {
        Folders.make(folder);
        var rows = new TreeMap<String, Long>();
        for (var table : names()) {
            try (var file = Files.newOutputStream(folder.resolve(table + ENDING));
                    var text = new GZIPOutputStream(file)) {
                rows.put(table, write(table, text));
            }
        }
        return rows;
    }

    private long write(String table, OutputStream text) throws SQLException, IOException {
        var columns = quoted(texts("""
                select attname from pg_attribute where attrelid = '"%s"'::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' order by attnum""".formatted(table)));
        text.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
        return copying().copyOut("copy \"" + table + "\" (" + columns + ") to stdout encoding 'UTF8'", text);
    }

    /** What migrations have put in goes before; neither triggers nor references are asked row by row. */
    Map<String, Long> read(Path folder) throws SQLException, IOException {
        execute("set local session_replication_role = replica");
        var rows = new TreeMap<String, Long>();
        for (var table : names()) {
            execute("delete from \"" + table + "\"");
            try (var file = Files.newInputStream(folder.resolve(table + ENDING));
                    var text = new BufferedInputStream(new GZIPInputStream(file))) {
                rows.put(table, read(table, text));
            }
        }
        return rows;
    }

    private long read(String table, InputStream text) throws SQLException, IOException {
        var columns = new ByteArrayOutputStream();
        for (var read = text.read(); read != '\n' && read >= 0; read = text.read()) {
            columns.write(read);
        }
        return copying()
                .copyIn(
                        "copy \"%s\" (%s) from stdin encoding 'UTF8'"
                                .formatted(table, columns.toString(StandardCharsets.UTF_8)),
                        text);
    }

    /** The last number of each sequence that has given one. Asked after the rows, none of them has a later one. */
    Map<String, Long> sequences() throws SQLException {
        var last = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null""")) {
            while (rows.next()) {
                last.put(rows.getString(1), rows.getLong(2));
            }
        }
        return last;
    }

    void numberOn(Map<String, Long> sequences) throws SQLException {
        for (var sequence : sequences.entrySet()) {
            execute("select setval('\"%s\"', %d)".formatted(sequence.getKey(), sequence.getValue()));
        }
    }

    String text(String query) throws SQLException {
        return texts(query).getFirst();
    }

    private List<String> texts(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}

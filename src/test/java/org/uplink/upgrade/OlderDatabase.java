package org.uplink.upgrade;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A database as a version of Uplink left it: its migrations and no later one, and the rows of its demo people. An entry of the
 * archive is the text of COPY for the table that it is named after, with the columns in its first line.
 */
final class OlderDatabase {

    private static final String NAME = "uplink_before";

    private final String address;
    private final String superuser;

    private OlderDatabase(Map<String, String> stack, String name) {
        this.address = named(requireNonNull(stack.get("quarkus.datasource.jdbc.url")), name);
        this.superuser = named(requireNonNull(stack.get("uplink.test.superuser-url")), name);
    }

    /** @param version the last migration that the version had */
    static OlderDatabase of(Map<String, String> stack, String archive, String version)
            throws SQLException, IOException {
        var database = empty(stack, NAME);
        try (var connection = database.connect()) {
            database.migrateTo(version);
            fill(connection, archive);
        }
        return database;
    }

    /** A database with production's roles that nobody has migrated. */
    static OlderDatabase empty(Map<String, String> stack, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(requireNonNull(stack.get("uplink.test.superuser-url")))) {
            run(connection, "drop database if exists " + name + " with (force)", "create database " + name);
        }
        var database = new OlderDatabase(stack, name);
        try (var connection = database.connect()) {
            run(
                    connection,
                    "alter database " + name + " owner to uplink_owner",
                    "revoke all on database " + name + " from public",
                    "grant connect on database " + name + " to uplink_app",
                    "alter schema public owner to uplink_owner",
                    "grant usage on schema public to uplink_app");
        }
        return database;
    }

    String address() {
        return address;
    }

    String superuserAddress() {
        return superuser;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(superuser);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(address, "uplink_owner", "uplink_owner")
                .placeholders(Map.of("app", "uplink_app"))
                .target(version)
                .load()
                .migrate();
    }

    /** The columns of each table of the schema. */
    Map<String, List<String>> columns() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select t.tablename, string_agg(quote_ident(c.column_name), ',' order by c.ordinal_position)
                        from pg_tables t join information_schema.columns c
                            on c.table_schema = t.schemaname and c.table_name = t.tablename
                        where t.schemaname = 'public' and t.tablename <> 'flyway_schema_history' group by 1""")) {
            var columns = new TreeMap<String, List<String>>();
            while (rows.next()) {
                columns.put(rows.getString(1), List.of(rows.getString(2).split(",")));
            }
            return columns;
        }
    }

    /** Of each of these tables how many rows it has, and a hash of what these columns hold, row by row in order. */
    Map<String, String> fingerprints(Map<String, List<String>> columns) throws SQLException {
        var all = columns.entrySet().stream()
                .map(table -> fingerprint(table.getKey(), String.join(",", table.getValue())))
                .collect(Collectors.joining(" union all "));
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(all)) {
            var found = new TreeMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }

    private static String fingerprint(String table, String columns) {
        return """
                select '%1$s', count(*) || ' rows, ' || md5(coalesce(string_agg(one, '' order by one), ''))
                from (select md5(row(%2$s)::text) as one from "%1$s") each_row""".formatted(table, columns);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'""")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** As a restore does: what migrations have put in goes, and neither triggers nor references are asked row by row. */
    private static void fill(Connection connection, String archive) throws SQLException, IOException {
        var quoted = tables(connection).stream().map(table -> '"' + table + '"').toList();
        run(connection, "set session_replication_role = replica", "truncate " + String.join(", ", quoted));
        try (var zip = new ZipInputStream(requireNonNull(OlderDatabase.class.getResourceAsStream(archive)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                copy(connection, entry.getName(), zip);
            }
        }
        numberOn(connection);
        run(connection, "set session_replication_role = origin", "analyze");
    }

    /** New rows get numbers behind those of the rows that were there. */
    private static void numberOn(Connection connection) throws SQLException {
        run(connection, """
                do $$
                declare one record;
                begin
                    for one in select table_name, column_name from information_schema.columns
                               where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval(%') loop
                        execute format('select setval(pg_get_serial_sequence(%L, %L), greatest(1, (select max(%I) from %I)))',
                                       one.table_name, one.column_name, one.column_name, one.table_name);
                    end loop;
                end $$""");
    }

    private static void copy(Connection connection, String table, InputStream text) throws SQLException, IOException {
        var columns = new StringBuilder();
        for (var read = text.read(); read != '\n'; read = text.read()) {
            columns.append((char) read);
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy \"" + table + "\" (" + columns + ") from stdin encoding 'UTF8'", text);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String named(String url, String name) {
        return url.replaceFirst("/uplink(?=$|\\?)", "/" + name);
    }
}

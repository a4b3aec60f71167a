package org.uplink.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The test database as its superuser, whom row-level security does not bind: for making rows, and for proofs. */
public final class Db {

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A connection of each thread to the database of the running stack. */
    private record Open(String url, Connection connection) {}

    private static final ThreadLocal<@Nullable Open> OPEN = new ThreadLocal<>();

    private Db() {}

    /** One of its own, for what needs a transaction; the caller closes it. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("uplink.test.superuser-url", String.class);
    }

    /** Signing in at the database costs more than most statements, so that a thread does it once. */
    private static Connection kept() throws SQLException {
        var open = OPEN.get();
        if (open == null || !open.url().equals(url()) || open.connection().isClosed()) {
            open = new Open(url(), connect());
            open.connection().unwrap(PGConnection.class).setPrepareThreshold(0);
            OPEN.set(open);
        }
        return open.connection();
    }

    /** Runs a statement with {@code ?} for each value; returns how many rows it touched. */
    public static int run(String sql, @Nullable Object... values) {
        try (var statement = prepare(kept(), sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static <T> List<T> query(Reader<T> reader, String sql, @Nullable Object... values) {
        try (var statement = prepare(kept(), sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of each row as text. */
    public static List<String> texts(String sql, @Nullable Object... values) {
        return query(row -> row.getString(1), sql, values);
    }

    /** The first column of the only row, such as {@code select count(*) ...}. */
    public static long number(String sql, @Nullable Object... values) {
        return query(row -> row.getLong(1), sql, values).getFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

package org.uplink.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The foreign keys of the tables that the demo data fill. Within the transaction that fills them they are lifted and then
 * put back as they were: checking millions of rows at once takes the database a fraction of the time of one by one.
 */
record DemoReferences(List<Reference> all) {

    record Reference(String table, String name, String definition) {}

    private static final String FOREIGN_KEYS = """
            select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and conparentid = 0 and conrelid::regclass::text = any (?)
            order by 1, 2""";

    static DemoReferences lift(Connection connection) throws SQLException {
        var references = new DemoReferences(read(connection));
        try (var statement = connection.createStatement()) {
            for (var one : references.all()) {
                statement.execute("alter table " + one.table() + " drop constraint " + one.name());
            }
        }
        return references;
    }

    void restore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var one : all) {
                statement.execute(
                        "alter table " + one.table() + " add constraint " + one.name() + " " + one.definition());
            }
        }
    }

    private static List<Reference> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(FOREIGN_KEYS)) {
            statement.setArray(1, connection.createArrayOf("text", DemoTable.names()));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Reference>();
                while (rows.next()) {
                    found.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
                return found;
            }
        }
    }
}

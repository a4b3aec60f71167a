package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The elements of frameworks as rows, read and written in batches. */
@ApplicationScoped
class CaseRows {

    private static final int BATCH = 1000;

    private final EntityManager entities;

    CaseRows(EntityManager entities) {
        this.entities = entities;
    }

    /** All elements of a framework, without its document. */
    Map<Entry.Key, Entry> entries(UUID framework) {
        var entries = new LinkedHashMap<Entry.Key, Entry>();
        jdbc(connection -> {
            try (var statement = connection.prepareStatement("""
                    select part, identifier, fingerprint, position, code, title from case_part
                    where framework = ? order by part, position""")) {
                statement.setFetchSize(BATCH);
                statement.setObject(1, framework);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    var part = Part.named(rows.getString(1)).orElseThrow();
                    var key = new Entry.Key(part, rows.getObject(2, UUID.class));
                    var fingerprint = rows.getObject(3, UUID.class);
                    entries.put(key, new Entry(key, fingerprint, rows.getInt(4), rows.getString(5), rows.getString(6)));
                }
            }
        });
        return entries;
    }

    /** The stored bodies of some elements. */
    Map<Entry.Key, ObjectNode> bodies(UUID framework, Collection<Entry.Key> keys) {
        var bodies = new HashMap<Entry.Key, ObjectNode>();
        jdbc(connection -> {
            try (var statement = connection.prepareStatement("""
                    select part, identifier, body::text from case_part
                    where framework = ? and identifier = any (?)""")) {
                statement.setObject(1, framework);
                var identifiers = keys.stream().map(Entry.Key::identifier).toArray();
                statement.setArray(2, connection.createArrayOf("uuid", identifiers));
                var rows = statement.executeQuery();
                while (rows.next()) {
                    var key = new Entry.Key(Part.named(rows.getString(1)).orElseThrow(), rows.getObject(2, UUID.class));
                    bodies.put(key, CaseJson.stored(rows.getString(3)));
                }
            }
        });
        return bodies;
    }

    /** Where an element goes that is new or has changed. */
    @FunctionalInterface
    interface Writer {
        void write(Entry entry, ObjectNode body) throws SQLException;
    }

    /** Adds elements or replaces them. */
    void write(UUID framework, Consumer<Writer> elements) {
        jdbc(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into case_part (framework, part, identifier, position, code, title, type, origin, destination,
                                           sequence, body, fingerprint)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                    on conflict (framework, part, identifier) do update set position = excluded.position,
                        code = excluded.code, title = excluded.title, type = excluded.type, origin = excluded.origin,
                        destination = excluded.destination, sequence = excluded.sequence, body = excluded.body,
                        fingerprint = excluded.fingerprint""")) {
                var batch = new Batch(statement);
                elements.accept((entry, body) -> {
                    fill(statement, framework, entry, body);
                    batch.add();
                });
                batch.send();
            }
        });
    }

    private static void fill(PreparedStatement statement, UUID framework, Entry entry, ObjectNode body)
            throws SQLException {
        var columns = Columns.of(entry.key().part(), body);
        statement.setObject(1, framework);
        statement.setString(2, entry.key().part().list());
        statement.setObject(3, entry.key().identifier());
        statement.setInt(4, entry.position());
        statement.setString(5, columns.code());
        statement.setString(6, columns.title());
        statement.setString(7, columns.type());
        statement.setString(8, columns.origin());
        statement.setString(9, columns.destination());
        statement.setObject(10, columns.sequence(), Types.INTEGER);
        statement.setString(11, CaseJson.text(body));
        statement.setObject(12, entry.fingerprint());
    }

    void remove(UUID framework, List<Entry> removed) {
        jdbc(connection -> {
            try (var statement = connection.prepareStatement(
                    "delete from case_part where framework = ? and part = ? and identifier = ?")) {
                var batch = new Batch(statement);
                for (var entry : removed) {
                    statement.setObject(1, framework);
                    statement.setString(2, entry.key().part().list());
                    statement.setObject(3, entry.key().identifier());
                    batch.add();
                }
                batch.send();
            }
        });
    }

    /** Puts elements that are otherwise unchanged where the file has them. */
    void move(UUID framework, Collection<Entry> moved) {
        jdbc(connection -> {
            try (var statement = connection.prepareStatement(
                    "update case_part set position = ? where framework = ? and part = ? and identifier = ?")) {
                var batch = new Batch(statement);
                for (var entry : moved) {
                    statement.setInt(1, entry.position());
                    statement.setObject(2, framework);
                    statement.setString(3, entry.key().part().list());
                    statement.setObject(4, entry.key().identifier());
                    batch.add();
                }
                batch.send();
            }
        });
    }

    /** Work with the connection of the running transaction. */
    @FunctionalInterface
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    void jdbc(Work work) {
        entities.unwrap(Session.class).doWork(work::run);
    }

    /** Sends statements a thousand at a time. */
    private static final class Batch {
        private final PreparedStatement statement;
        private int waiting;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add() throws SQLException {
            statement.addBatch();
            waiting++;
            if (waiting == BATCH) {
                send();
            }
        }

        void send() throws SQLException {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        }
    }
}

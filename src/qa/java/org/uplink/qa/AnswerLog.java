package org.uplink.qa;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.testing.Db;

/**
 * What learners were told of the answers that they gave, against what the database has: an acknowledged one is there unless a
 * later one of the same question is, a refused one is not, and one of which nothing was heard may be either, once.
 */
final class AnswerLog implements AutoCloseable {

    enum Outcome {
        OK,
        FAIL,
        UNKNOWN
    }

    record Key(UUID attempt, String question) {}

    record Given(long sequence, String option, Outcome outcome) {}

    record Stored(long sequence, String option) {}

    /**
     * @param lost answers that were acknowledged, and neither they nor later ones are there
     * @param wrong answers that stand although they were refused, or that nobody gave
     */
    record Found(long all, long acknowledged, long unknown, List<String> lost, List<String> wrong) {}

    private final Map<Key, List<Given>> all = new HashMap<>();
    private final BufferedWriter file;

    AnswerLog(String name) throws IOException {
        file = Files.newBufferedWriter(Path.of("target", "qa-" + name + ".log"));
    }

    static Outcome outcome(int status) {
        if (status == 200) {
            return Outcome.OK;
        }
        // A copy that lost its database while it committed cannot know either.
        return status == 0 || status >= 500 ? Outcome.UNKNOWN : Outcome.FAIL;
    }

    synchronized void add(Key key, Given given) throws IOException {
        all.computeIfAbsent(key, _ -> new ArrayList<>()).add(given);
        file.write("%s %s %d %s %s%n"
                .formatted(given.outcome(), key.attempt(), given.sequence(), key.question(), given.option()));
    }

    synchronized Found compare() throws IOException {
        file.flush();
        var stored = stored();
        var lost = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var one : all.entrySet()) {
            var there = stored.get(one.getKey());
            one.getValue().stream()
                    .filter(given ->
                            given.outcome() == Outcome.OK && (there == null || there.sequence() < given.sequence()))
                    .forEach(given -> lost.add("%s %s".formatted(one.getKey(), given)));
            if (there != null && one.getValue().stream().noneMatch(given -> isTheOne(given, there))) {
                wrong.add("%s %s".formatted(one.getKey(), there));
            }
        }
        var given = all.values().stream().mapToLong(List::size).sum();
        return new Found(given, count(Outcome.OK), count(Outcome.UNKNOWN), lost, wrong);
    }

    private static boolean isTheOne(Given given, Stored there) {
        return given.outcome() != Outcome.FAIL
                && given.sequence() == there.sequence()
                && given.option().equals(there.option());
    }

    private long count(Outcome outcome) {
        return all.values().stream()
                .flatMap(List::stream)
                .filter(given -> given.outcome() == outcome)
                .count();
    }

    /** On a connection of its own: one of before may have died with the database. */
    private Map<Key, Stored> stored() {
        var stored = new HashMap<Key, Stored>();
        try (var connection = Db.connect();
                var query = connection.prepareStatement(
                        "select attempt_id, question, seq, options[1] from answer where attempt_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", attempts()));
            var rows = query.executeQuery();
            while (rows.next()) {
                stored.put(
                        new Key(rows.getObject(1, UUID.class), rows.getString(2)),
                        new Stored(rows.getLong(3), rows.getString(4)));
            }
            return stored;
        } catch (SQLException unread) {
            throw new AssertionError("The database cannot be read, which does not say that anything is lost", unread);
        }
    }

    private Object[] attempts() {
        return all.keySet().stream().map(Key::attempt).distinct().toArray();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

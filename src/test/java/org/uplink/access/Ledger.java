package org.uplink.access;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.uplink.testing.Db;

/** All that the database holds of people and their organizations, as a number of rows and a hash a table. */
record Ledger(Map<String, String> tables) {

    /**
     * That somebody looked at a record is written down, when a token was last used, and which place in the order of changes an
     * award has once somebody has read them: no change of what is known.
     */
    private static final Set<String> NO_FACTS = Set.of("audit_event", "audit_seal", "directory_token", "award_change");

    static Ledger now() {
        return of("""
            select c.table_name, 'true'
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('organization_id', 'person_id')
            union select 'person', 'true' union select 'organization', 'true' union select 'identity', 'true'\
            """);
    }

    /** The rows that name one of these in any of their columns. */
    static Ledger naming(UUID... ids) {
        return of("""
            select c.table_name, 'array[' || string_agg(c.column_name, ',') || '] && ''{%s}''::uuid[]'
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid' group by c.table_name\
            """.formatted(Arrays.stream(ids).map(UUID::toString).collect(joining(","))));
    }

    /** @param which names tables, each with which of its rows */
    private static Ledger of(String which) {
        var tables = new TreeMap<String, String>();
        Db.query(row -> Map.entry(row.getString(1), row.getString(2)), which).stream()
                .filter(table -> !NO_FACTS.contains(table.getKey()))
                .forEach(table -> tables.put(table.getKey(), state(table.getKey(), table.getValue())));
        return new Ledger(tables);
    }

    private static String state(String table, String rows) {
        return Db.texts("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                        + " t where " + rows)
                .getFirst();
    }

    /** The tables that are not as they were. */
    List<String> changed(Ledger before) {
        var changed = new ArrayList<String>();
        tables.forEach((table, state) -> {
            if (!state.equals(before.tables.get(table))) {
                changed.add(table + ": " + before.tables.get(table) + " -> " + state);
            }
        });
        return changed;
    }
}

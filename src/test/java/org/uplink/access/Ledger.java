package org.uplink.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uplink.testing.Db;

/** All that the database holds of people and their organizations, as a number of rows and a hash a table. */
record Ledger(Map<String, String> tables) {

    /**
     * That somebody looked at a record is written down, when a token was last used, and which place in the order of changes an
     * award has once somebody has read them: no change of what is known.
     */
    private static final Set<String> NO_FACTS = Set.of("audit_event", "audit_seal", "directory_token", "award_change");

    static Ledger now() {
        var tables = new TreeMap<String, String>();
        Db.texts("""
            select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('organization_id', 'person_id')
            union select 'person' union select 'organization' union select 'identity'\
            """).forEach(table -> {
            if (!NO_FACTS.contains(table)) {
                tables.put(
                        table,
                        Db.texts("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                        + table + " t")
                                .getFirst());
            }
        });
        return new Ledger(tables);
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

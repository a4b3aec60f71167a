package org.uplink.access;

import java.util.List;
import org.uplink.access.Canaries.Column;
import org.uplink.access.Canaries.Kind;
import org.uplink.testing.Db;

/** Writes payloads into all that people write into, as many in each column as it takes. */
final class Scrawl {

    private static final List<Integer> MANY = List.of(214, 60, 20, 6, 2, 1);
    private static final List<Kind> WRITTEN = List.of(Kind.WORD, Kind.FILLED, Kind.LINK, Kind.DOCUMENT);

    private int pairs;
    private int columns;

    /** @return payloads that stand somewhere, counted for each column */
    int into(Tenant tenant) {
        Db.run("set session_replication_role = replica");
        Canaries.columns().stream()
                .filter(column -> WRITTEN.contains(column.kind()))
                .forEach(column -> write(column, tenant));
        Db.run("set session_replication_role = origin");
        return pairs;
    }

    /** Columns take texts of some length, and some only texts of a form: whatever is refused is tried shorter. */
    private void write(Column column, Tenant tenant) {
        columns++;
        for (var many : MANY) {
            try {
                var text = (column.kind() == Kind.LINK ? "https://canary.example/" : "") + Payloads.some(columns, many);
                var rows =
                        Db.run(sql(column), text, tenant.home().organization().value());
                pairs += rows > 0 ? many : 0;
                return;
            } catch (IllegalStateException refused) {
                continue;
            }
        }
    }

    private static String sql(Column column) {
        var set = column.kind() == Kind.DOCUMENT ? """
            regexp_replace(%1$s::text, '"(title|promise|statement|summary|text)": *"([^"]*)"',
                           '"\\1": ' || replace(to_jsonb(?::text)::text, '\\', '\\\\'), 'g')::jsonb\
            """ : "? || ' '" + " || ctid::text";
        return "update " + column.table() + " set " + column.name() + " = " + set.formatted(column.name()) + " where "
                + column.ofOrganization();
    }
}

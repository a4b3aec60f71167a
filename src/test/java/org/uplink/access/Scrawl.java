package org.uplink.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uplink.access.Canaries.Column;
import org.uplink.access.Canaries.Kind;
import org.uplink.testing.Db;

/** Writes payloads into all that people write into, as many in each column as it takes. */
final class Scrawl {

    private static final List<Integer> MANY = List.of(214, 60, 20, 6, 2, 1);
    private static final List<Kind> WRITTEN =
            List.of(Kind.WORD, Kind.FILLED, Kind.LINK, Kind.MAIL, Kind.LIST, Kind.PUBLIC, Kind.DOCUMENT);

    private final Map<String, Integer> written = new TreeMap<>();

    /** @return for each column that people write into how many payloads stand in it */
    Map<String, Integer> into(Tenant tenant) {
        Db.run("set session_replication_role = replica");
        Canaries.columns().stream()
                .filter(column -> WRITTEN.contains(column.kind()))
                .forEach(column -> write(column, tenant));
        Db.run("set session_replication_role = origin");
        return written;
    }

    /** Columns take texts of some length, and some only texts of a form: whatever is refused is tried shorter. */
    private void write(Column column, Tenant tenant) {
        var number = written.size();
        var many = MANY.stream()
                .filter(some -> isTaken(column, Payloads.some(number, some), tenant))
                .findFirst();
        written.put(column.called(), many.orElseGet(() -> isTaken(column, Payloads.shortest(), tenant) ? 1 : 0));
    }

    private static boolean isTaken(Column column, String payload, Tenant tenant) {
        var text = column.kind() == Kind.LINK ? "https://canary.example/" + payload : payload;
        try {
            return Db.run(sql(column), text, tenant.home().organization().value()) > 0;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static String sql(Column column) {
        var set =
                switch (column.kind()) {
                    case DOCUMENT -> """
                regexp_replace(%1$s::text, '"(title|promise|statement|summary|text)": *"([^"]*)"',
                               '"\\1": ' || replace(to_jsonb(?::text)::text, '\\', '\\\\'), 'g')::jsonb\
                """;
                    case LIST -> "array[?]";
                    default -> "? || ' ' || ctid::text";
                };
        return "update " + column.table() + " set " + column.name() + " = " + set.formatted(column.name()) + " where "
                + column.ofOrganization()
                + (column.kind() == Kind.FILLED ? " and " + column.name() + " is not null" : "");
    }
}

package org.uplink.people.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;

/** How long the acting organization keeps each class of records. */
@ApplicationScoped
class Periods {

    /** The matter of {@link OrganizationLock} that removing takes, too ({@code uplink_due}). */
    static final String MATTER = "retention";

    /**
     * What an organization has decided.
     *
     * @param months those without an end are absent
     * @param revision grows with each change
     */
    record Saved(Map<RecordClass, Integer> months, long revision) {

        @Nullable
        Integer of(RecordClass kind) {
            return months.get(kind);
        }

        boolean same(Map<RecordClass, Integer> wanted) {
            return months.equals(wanted);
        }
    }

    private record Row(String recordClass, @Nullable Integer months, int version) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final OrganizationLock lock;
    private final Clock clock;

    Periods(EntityManager entities, CurrentActor current, AuditTrail audit, OrganizationLock lock, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.audit = audit;
        this.lock = lock;
        this.clock = clock;
    }

    /** Of the organization that the transaction acts for. */
    @SuppressWarnings("unchecked")
    Saved find() {
        List<Row> rows = entities.createNativeQuery("""
                        select record_class, months, version from retention_period
                        where organization_id = uplink_organization()""", Row.class).getResultList();
        var months = new EnumMap<RecordClass, Integer>(RecordClass.class);
        var revision = 0L;
        for (var row : rows) {
            revision += 1L + row.version();
            if (row.months() != null) {
                RecordClass.of(row.recordClass()).ifPresent(kind -> months.put(kind, row.months()));
            }
        }
        return new Saved(months, revision);
    }

    /**
     * @param revision of what the one who decides has seen
     * @return false where somebody else has decided otherwise meanwhile
     */
    boolean save(Map<RecordClass, Integer> wanted, long revision) {
        lock.take(MATTER);
        var saved = find();
        if (saved.same(wanted)) {
            return true;
        }
        if (saved.revision() != revision) {
            return false;
        }
        for (var kind : RecordClass.values()) {
            var before = saved.of(kind);
            var after = wanted.get(kind);
            if (!Objects.equals(before, after)) {
                write(kind, after);
                audit.record("set-retention", "/admin/retention", said(kind, before) + " → " + said(after));
            }
        }
        return true;
    }

    private static String said(RecordClass kind, @Nullable Integer months) {
        return kind.key() + ": " + said(months);
    }

    private static String said(@Nullable Integer months) {
        return months == null ? "kept" : months + " months";
    }

    private void write(RecordClass kind, @Nullable Integer months) {
        entities.createNativeQuery("""
                        insert into retention_period as known (organization_id, record_class, months, set_by, set_at)
                        values (uplink_organization(), ?1, cast(?2 as int), ?3, ?4)
                        on conflict (organization_id, record_class) do update
                        set months = excluded.months, set_by = excluded.set_by, set_at = excluded.set_at,
                            version = known.version + 1""")
                .setParameter(1, kind.key())
                .setParameter(2, months == null ? null : months.toString())
                .setParameter(3, current.get().person().value())
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
    }
}

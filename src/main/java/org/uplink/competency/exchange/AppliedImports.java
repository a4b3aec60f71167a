package org.uplink.competency.exchange;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.exchange.FrameworkImports.Incoming;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Imports as people make them: shown first, then applied, and kept as the history of a framework. */
@ApplicationScoped
class AppliedImports {

    static final byte[] NO_YAML = {};

    private static final int SECONDS = 300;
    private static final Duration WAITS = Duration.ofDays(2);

    private final FrameworkImports imports;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    AppliedImports(FrameworkImports imports, EntityManager entities, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    Report preview(Incoming incoming) {
        return imports.preview(incoming);
    }

    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    Report apply(Incoming incoming, String fileName) {
        var report = imports.apply(incoming);
        if (!report.nothing()) {
            save(Ids.next(), report, new File(fileName, incoming.source().compressed(), NO_YAML), Instant.now(clock));
            tell(report);
        }
        return report;
    }

    /**
     * Keeps a file until it is applied, or forgotten.
     *
     * @param yaml the file as it came where it is a version of the shared framework, else {@link #NO_YAML}
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    UUID keep(Incoming incoming, String fileName, byte[] yaml) {
        entities.createNativeQuery("delete from framework_import where applied_at is null and uploaded_at < ?1")
                .setParameter(1, Instant.now(clock).minus(WAITS))
                .executeUpdate();
        var file = new File(fileName, incoming.source().compressed(), yaml);
        return waiting(incoming, file).orElseGet(() -> {
            var id = Ids.next();
            save(id, imports.preview(incoming), file, null);
            return id;
        });
    }

    /** The same file sent twice waits once. */
    @SuppressWarnings("unchecked")
    private Optional<UUID> waiting(Incoming incoming, File file) {
        return entities.createNativeQuery("""
                        select id from framework_import
                        where framework = ?1 and applied_at is null and sha256(package) = sha256(?2)
                          and sha256(coalesce(yaml, cast('' as bytea))) = sha256(?3)
                        order by uploaded_at desc limit 1""")
                .setParameter(1, incoming.outline().identifier())
                .setParameter(2, file.pack())
                .setParameter(3, file.yaml())
                .getResultStream()
                .findFirst();
    }

    /** A file that was kept, checked again. */
    @Transactional
    @SuppressWarnings("unchecked")
    Incoming kept(UUID id) {
        Optional<byte[]> kept = entities.createNativeQuery(
                        "select package from framework_import where id = ?1", byte[].class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
        try {
            return Incoming.of(PackageSource.compressed(kept.orElseThrow(Refusal.NotFound::new)));
        } catch (IOException | Unreadable changed) {
            throw new IllegalStateException("A kept package cannot be read any more", changed);
        }
    }

    /** @return what was done; nothing where it is done already */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    Report applyKept(UUID id) {
        var report = imports.apply(kept(id));
        var now = Instant.now(clock);
        var first = entities.createNativeQuery("""
                        update framework_import set applied_at = ?2, added = ?3, changed = ?4, removed = ?5
                        where id = ?1 and applied_at is null""")
                .setParameter(1, id)
                .setParameter(2, now)
                .setParameter(3, report.added())
                .setParameter(4, report.changed())
                .setParameter(5, report.removed())
                .executeUpdate();
        if (first > 0) {
            tell(report);
        }
        return report;
    }

    @Transactional
    void forget(UUID id) {
        entities.createNativeQuery("delete from framework_import where id = ?1 and applied_at is null")
                .setParameter(1, id)
                .executeUpdate();
    }

    private void tell(Report report) {
        audit.record(
                "imported-framework",
                "/frameworks/" + report.framework().slug(),
                "%s: %d added, %d changed, %d removed"
                        .formatted(report.framework().title(), report.added(), report.changed(), report.removed()));
    }

    private record File(String name, byte[] pack, byte[] yaml) {}

    private void save(UUID id, Report report, File file, @Nullable Instant applied) {
        var now = Instant.now(clock);
        entities.createNativeQuery("""
                        insert into framework_import (id, framework, slug, title, version, file_name, package, added, changed,
                                                      removed, uploaded_at, applied_at, yaml)
                        values (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, ?8, ?9, ?10, ?11, cast(nullif(?12, '') as timestamptz),
                                nullif(?13, cast('' as bytea)))""")
                .setParameter(1, id)
                .setParameter(2, report.framework().identifier())
                .setParameter(3, report.framework().slug())
                .setParameter(4, report.framework().title())
                .setParameter(5, Objects.requireNonNullElse(report.framework().version(), ""))
                .setParameter(6, file.name())
                .setParameter(7, file.pack())
                .setParameter(8, report.added())
                .setParameter(9, report.changed())
                .setParameter(10, report.removed())
                .setParameter(11, now)
                .setParameter(12, applied == null ? "" : applied.toString())
                .setParameter(13, file.yaml())
                .executeUpdate();
    }
}

package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentJson;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Lock;

/** The table of paths that the active organization composes. */
@ApplicationScoped
class OwnPathRows {

    private record Row(
            UUID id,
            String slug,
            String path,
            String draft,
            int revision,
            int publishedVersion,
            @Nullable Instant publishedAt,
            @Nullable Instant retiredAt,
            String changedBy,
            Instant changedAt,
            int version) {

        OwnPath own() {
            return new OwnPath(
                    id,
                    slug,
                    new PathId(path),
                    ContentJson.read(Draft.class, draft),
                    revision,
                    publishedVersion,
                    publishedAt,
                    retiredAt,
                    changedBy,
                    changedAt,
                    version);
        }
    }

    private static final String OWN = """
            select o.id, o.slug, o.path, o.draft #>> '{}', o.revision, o.published_version, o.published_at, o.retired_at,
                   coalesce(p.name, ''), o.changed_at, o.version
            from own_path o left join person p on p.id = o.changed_by
            where o.organization_id = uplink_organization()
            """;

    private final EntityManager entities;
    private final Lock lock;
    private final CurrentActor current;
    private final Clock clock;

    OwnPathRows(EntityManager entities, Lock lock, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.current = current;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<OwnPath> all() {
        List<Row> rows = entities.createNativeQuery(OWN + "order by lower(o.title), o.slug", Row.class)
                .getResultList();
        return rows.stream().map(Row::own).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<OwnPath> find(String slug) {
        List<Row> rows = entities.createNativeQuery(OWN + "and o.slug = ?1", Row.class)
                .setParameter(1, slug)
                .getResultList();
        return rows.stream().findFirst().map(Row::own);
    }

    /** Until the transaction ends nobody else of the organization changes its paths. */
    void lock() {
        lock.take("paths of " + current.get().organization());
    }

    void insert(OwnPath own) {
        entities.createNativeQuery("""
                        insert into own_path (id, organization_id, slug, path, title, draft, changed_by, changed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6 ::jsonb, ?7, ?8)""")
                .setParameter(1, own.id())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, own.slug())
                .setParameter(4, own.path().slug())
                .setParameter(5, own.draft().title())
                .setParameter(6, ContentJson.write(own.draft()))
                .setParameter(7, current.get().person().value())
                .setParameter(8, Instant.now(clock))
                .executeUpdate();
    }

    void save(OwnPath own) {
        entities.createNativeQuery("""
                        update own_path set title = ?2, draft = ?3 ::jsonb, changed_by = ?4, changed_at = ?5, version = version + 1
                        where id = ?1""")
                .setParameter(1, own.id())
                .setParameter(2, own.draft().title())
                .setParameter(3, ContentJson.write(own.draft()))
                .setParameter(4, current.get().person().value())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
    }

    void published(OwnPath own, int revision) {
        entities.createNativeQuery("""
                        update own_path set revision = ?2, published_version = version, published_at = ?3, retired_at = null
                        where id = ?1""")
                .setParameter(1, own.id())
                .setParameter(2, revision)
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }

    void retire(OwnPath own, boolean retired) {
        entities.createNativeQuery("""
                        update own_path set retired_at = case when ?2 then coalesce(retired_at, ?3) end where id = ?1""")
                .setParameter(1, own.id())
                .setParameter(2, retired)
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }
}

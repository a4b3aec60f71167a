package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;

/**
 * Paths as content, and those that organizations composed. Every revision is kept, because people in the middle of one keep
 * theirs. What an organization composed the database shows to nobody else, so it is remembered by organization too.
 */
@ApplicationScoped
class PathShelf implements ContentKind<Path> {

    private static final int AFTER_CERTIFICATIONS = 5;

    /** @param organization whose path it is; null for one that belongs to all */
    private record Key(
            String slug, String revision, @Nullable OrganizationId organization) {}

    private final EntityManager entities;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Path> revisions = new ConcurrentHashMap<>();
    private volatile Map<String, Path> current = Map.of();

    PathShelf(EntityManager entities, Tenancy tenancy, Clock clock) {
        this.entities = entities;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_CERTIFICATIONS;
    }

    @Override
    public ContentReader<Path> reader() {
        return new PathReader();
    }

    @Override
    public void current(Map<String, Path> documents) {
        current = documents;
    }

    Map<String, Path> current() {
        return current;
    }

    /** What one finds under a slug that belongs to an organization. */
    @SuppressWarnings("unchecked")
    Optional<Path> currentOwn(PathId id) {
        List<String> revision = entities.createNativeQuery(
                        "select revision from path where slug = ?1 and organization_id is not null and not withdrawn")
                .setParameter(1, id.slug())
                .getResultList();
        return revision.stream().findFirst().map(one -> at(id.slug(), one));
    }

    /** Those that the active organization composed and offers. */
    @SuppressWarnings("unchecked")
    List<Path> allOwn() {
        List<String> documents = entities.createNativeQuery("""
                        select r.document #>> '{}' from path p
                        join path_revision r on r.path = p.slug and r.revision = p.revision
                        where p.organization_id is not null and not p.withdrawn""").getResultList();
        return documents.stream()
                .map(document -> ContentJson.read(Path.class, document))
                .toList();
    }

    Path at(String slug, String revision) {
        var now = current.get(slug);
        if (now != null && now.revision().equals(revision)) {
            return now;
        }
        var owner = new PathId(slug).isOwn() ? tenancy.organization().orElse(null) : null;
        return revisions.computeIfAbsent(new Key(slug, revision, owner), this::load);
    }

    private Path load(Key key) {
        var found = entities.createNativeQuery(
                        "select document #>> '{}' from path_revision where path = ?1 and revision = ?2")
                .setParameter(1, key.slug())
                .setParameter(2, key.revision())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return ContentJson.read(Path.class, (String) found.getFirst());
    }

    @Override
    public void publish(Map<String, Published<Path>> documents) {
        documents.values().stream().map(Published::document).forEach(path -> publish(path, null));
        entities.createNativeQuery("""
                        update path set withdrawn = true
                        where not withdrawn and not single and organization_id is null
                          and not jsonb_exists(?1 ::jsonb, slug)""")
                .setParameter(1, ContentJson.write(documents.keySet()))
                .executeUpdate();
    }

    /**
     * Keeps what is assigned alone; where it is kept already, nothing is written. The database is asked each time: what this
     * replica remembers may have come from a transaction that failed.
     */
    Path keep(Path single) {
        if (isKept(single)) {
            return at(single.slug(), single.revision());
        }
        publish(single, null);
        entities.createNativeQuery("update path set single = true where slug = ?1 and not single")
                .setParameter(1, single.slug())
                .executeUpdate();
        return single;
    }

    private boolean isKept(Path single) {
        return !entities.createNativeQuery("select slug from path where slug = ?1 and revision = ?2")
                .setParameter(1, single.slug())
                .setParameter(2, single.revision())
                .getResultList()
                .isEmpty();
    }

    /** Whether people can begin it. */
    void offer(PathId own, boolean offered) {
        entities.createNativeQuery("update path set withdrawn = ?2 where slug = ?1 and organization_id is not null")
                .setParameter(1, own.slug())
                .setParameter(2, !offered)
                .executeUpdate();
    }

    /** @param owner the organization that composed it; null for what belongs to all */
    void publish(Path path, @Nullable OrganizationId owner) {
        var organization = owner == null ? "" : owner.toString();
        entities.createNativeQuery("""
                        insert into path_revision (path, revision, document, loaded_at, organization_id)
                        values (?1, ?2, ?3 ::jsonb, ?4, cast(nullif(?5, '') as uuid)) on conflict do nothing""")
                .setParameter(1, path.slug())
                .setParameter(2, path.revision())
                .setParameter(3, ContentJson.write(path))
                .setParameter(4, Instant.now(clock))
                .setParameter(5, organization)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into path (slug, revision, code, title, organization_id)
                        values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as uuid))
                        on conflict (slug) do update set revision = excluded.revision, code = excluded.code,
                            title = excluded.title, withdrawn = false
                        where path.revision <> excluded.revision or path.withdrawn""")
                .setParameter(1, path.slug())
                .setParameter(2, path.revision())
                .setParameter(3, path.code())
                .setParameter(4, path.title())
                .setParameter(5, organization)
                .executeUpdate();
    }
}

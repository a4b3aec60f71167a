package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Refusal;

/** Paths as content: every revision is kept, because people in the middle of one keep theirs. */
@ApplicationScoped
class PathShelf implements ContentKind<Path> {

    private static final int AFTER_CERTIFICATIONS = 5;

    private record Key(String slug, String revision) {}

    private final EntityManager entities;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Path> revisions = new ConcurrentHashMap<>();
    private volatile Map<String, Path> current = Map.of();

    PathShelf(EntityManager entities, Clock clock) {
        this.entities = entities;
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

    Path at(String slug, String revision) {
        var now = current.get(slug);
        return now != null && now.revision().equals(revision)
                ? now
                : revisions.computeIfAbsent(new Key(slug, revision), this::load);
    }

    private Path load(Key key) {
        var found = entities.createNativeQuery(
                        "select document #>> '{}' from path_revision where path = ?1 and revision = ?2", String.class)
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
        documents.values().stream().map(Published::document).forEach(this::publish);
        entities.createNativeQuery("""
                        update path set withdrawn = true
                        where not withdrawn and not single and not jsonb_exists(?1 ::jsonb, slug)""")
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
        publish(single);
        entities.createNativeQuery("update path set single = true where slug = ?1 and not single")
                .setParameter(1, single.slug())
                .executeUpdate();
        return single;
    }

    private boolean isKept(Path single) {
        return !entities.createNativeQuery("select slug from path where slug = ?1 and revision = ?2", String.class)
                .setParameter(1, single.slug())
                .setParameter(2, single.revision())
                .getResultList()
                .isEmpty();
    }

    private void publish(Path path) {
        entities.createNativeQuery("""
                        insert into path_revision (path, revision, document, loaded_at)
                        values (?1, ?2, ?3 ::jsonb, ?4) on conflict do nothing""")
                .setParameter(1, path.slug())
                .setParameter(2, path.revision())
                .setParameter(3, ContentJson.write(path))
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into path (slug, revision, code, title) values (?1, ?2, ?3, ?4)
                        on conflict (slug) do update set revision = excluded.revision, code = excluded.code,
                            title = excluded.title, withdrawn = false
                        where path.revision <> excluded.revision or path.withdrawn""")
                .setParameter(1, path.slug())
                .setParameter(2, path.revision())
                .setParameter(3, path.code())
                .setParameter(4, path.title())
                .executeUpdate();
    }
}

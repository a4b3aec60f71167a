package org.uplink.competency.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Lock;
import org.uplink.platform.SlugRules;

/** The frameworks that are here, each with its frame. */
@ApplicationScoped
class CaseFrameworks {

    /** @param source {@code content} where files of ours publish it, else {@code import} */
    record Stored(
            UUID identifier,
            String slug,
            String title,
            @Nullable String version,
            String source,
            String frame,
            UUID fingerprint,
            Instant changedAt) {

        boolean authored() {
            return source.equals("content");
        }
    }

    /** @param competencies how many items it has */
    record Listed(
            String slug,
            String identifier,
            String title,
            @Nullable String version,
            String source,
            Instant changedAt,
            long competencies) {}

    private static final String COLUMNS = """
            select identifier, slug, title, version, source, frame::text, fingerprint, changed_at from case_framework""";

    private static final int LONGEST_SLUG = 60;

    private final EntityManager entities;
    private final Lock lock;
    private final Clock clock;

    CaseFrameworks(EntityManager entities, Lock lock, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Stored> all() {
        return entities.createNativeQuery(COLUMNS + " order by title, identifier", Stored.class)
                .getResultList();
    }

    /** For the list of the platform role. */
    @SuppressWarnings("unchecked")
    List<Listed> listed() {
        return entities.createNativeQuery("""
                        select slug, cast(identifier as text), title, version, source, changed_at,
                            (select count(*) from case_part p where p.framework = f.identifier and p.part = 'CFItems')
                        from case_framework f order by title, identifier""", Listed.class).getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Stored> find(UUID identifier) {
        return entities.createNativeQuery(COLUMNS + " where identifier = ?1", Stored.class)
                .setParameter(1, identifier)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    Optional<Stored> find(String slug) {
        return entities.createNativeQuery(COLUMNS + " where slug = ?1", Stored.class)
                .setParameter(1, slug)
                .getResultStream()
                .findFirst();
    }

    /** Two imports of one framework follow one another. */
    void lock(UUID identifier) {
        lock.take("framework " + identifier);
    }

    void save(UUID identifier, String slug, String source, Outline outline) {
        var document = outline.document();
        entities.createNativeQuery("""
                        insert into case_framework (identifier, slug, title, version, source, frame, fingerprint, changed_at)
                        values (?1, ?2, ?3, nullif(?4, ''), ?5, cast(?6 as jsonb), ?7, ?8)
                        on conflict (identifier) do update set slug = excluded.slug, title = excluded.title,
                            version = excluded.version, source = excluded.source, frame = excluded.frame,
                            fingerprint = excluded.fingerprint, changed_at = excluded.changed_at""")
                .setParameter(1, identifier)
                .setParameter(2, slug)
                .setParameter(3, document.path("title").asText())
                .setParameter(4, document.path("version").asText())
                .setParameter(5, source)
                .setParameter(6, CaseJson.text(outline.frame()))
                .setParameter(7, Fingerprint.of(outline.frame()))
                .setParameter(8, Instant.now(clock))
                .executeUpdate();
    }

    /** Whether content of ours made exactly this when it last wrote the framework. */
    boolean isMadeFrom(String slug, UUID fingerprint) {
        return !entities.createNativeQuery(
                        "select 1 from case_framework where slug = ?1 and source = 'content' and made_from = ?2")
                .setParameter(1, slug)
                .setParameter(2, fingerprint)
                .getResultList()
                .isEmpty();
    }

    void madeFrom(String slug, UUID fingerprint) {
        entities.createNativeQuery("update case_framework set made_from = ?2 where slug = ?1")
                .setParameter(1, slug)
                .setParameter(2, fingerprint)
                .executeUpdate();
    }

    /** An address for a framework that comes from outside: made of its title, and nobody else's. */
    String slugFor(UUID identifier, String title) {
        var words = SlugRules.plain(title);
        var brief = words.substring(0, Math.min(LONGEST_SLUG, words.length())).replaceAll("-$", "");
        var free = !brief.isEmpty() && !brief.equals("imports") && find(brief).isEmpty();
        var rest = identifier.toString().substring(0, 8);
        return free ? brief : (brief.isEmpty() ? "framework" : brief) + "-" + rest;
    }

    /** What content publishes has its own address; an import that had it first gets another. */
    void makeWay(String slug, UUID identifier) {
        entities.createNativeQuery("""
                        update case_framework set slug = slug || '-' || left(cast(identifier as text), 8)
                        where slug = ?1 and identifier <> ?2""")
                .setParameter(1, slug)
                .setParameter(2, identifier)
                .executeUpdate();
    }
}

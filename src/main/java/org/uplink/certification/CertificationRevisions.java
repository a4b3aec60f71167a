package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Refusal;

/** Certifications as content: every revision is kept, because an award says for good what it took. */
@ApplicationScoped
class CertificationRevisions implements ContentKind<Certification> {

    private record Key(String slug, String revision) {}

    private final EntityManager entities;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Certification> revisions = new ConcurrentHashMap<>();
    private volatile Map<String, Certification> current = Map.of();

    CertificationRevisions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public ContentReader<Certification> reader() {
        return new CertificationReader();
    }

    @Override
    public void current(Map<String, Certification> documents) {
        current = documents;
    }

    Map<String, Certification> current() {
        return current;
    }

    Certification at(CertificationId id, String revision) {
        var now = current.get(id.slug());
        return now != null && now.revision().equals(revision)
                ? now
                : revisions.computeIfAbsent(new Key(id.slug(), revision), this::load);
    }

    /** Its own revision says how long it can be renewed. */
    AwardState stateOn(LocalDate day, Awards.Row row) {
        return AwardRules.stateOn(
                day, row.term(), at(row.certificationId(), row.revision()).renewal());
    }

    private Certification load(Key key) {
        var found = entities.createNativeQuery("""
                        select document #>> '{}' from certification_revision
                        where certification = ?1 and revision = ?2""", String.class)
                .setParameter(1, key.slug())
                .setParameter(2, key.revision())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return ContentJson.read(Certification.class, (String) found.getFirst());
    }

    @Override
    public void publish(Map<String, Published<Certification>> documents) {
        documents.values().stream().map(Published::document).forEach(this::publish);
        entities.createNativeQuery(
                        "update certification set withdrawn = true where not withdrawn and not slug = any(?1)")
                .setParameter(1, documents.keySet().toArray(String[]::new))
                .executeUpdate();
    }

    private void publish(Certification certification) {
        entities.createNativeQuery("""
                        insert into certification_revision (certification, revision, document, loaded_at)
                        values (?1, ?2, ?3 ::jsonb, ?4) on conflict do nothing""")
                .setParameter(1, certification.slug())
                .setParameter(2, certification.revision())
                .setParameter(3, ContentJson.write(certification))
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into certification (slug, revision, code, title) values (?1, ?2, ?3, ?4)
                        on conflict (slug) do update set revision = excluded.revision, code = excluded.code,
                            title = excluded.title, withdrawn = false
                        where certification.revision <> excluded.revision or certification.withdrawn""")
                .setParameter(1, certification.slug())
                .setParameter(2, certification.revision())
                .setParameter(3, certification.code())
                .setParameter(4, certification.title())
                .executeUpdate();
    }
}

package org.uplink.certification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.uplink.certification.VersionRules.Version;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentKind;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Refusal;

/** Certifications as content: every revision is kept, because an award says for good what it took. */
@ApplicationScoped
class CertificationRevisions implements ContentKind<Certification> {

    private record Key(String slug, String revision) {}

    private record Row(String certification, String document, LocalDate countsFrom) {

        Version version() {
            return new Version(ContentJson.read(Certification.class, document), countsFrom);
        }
    }

    private final EntityManager entities;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Certification> revisions = new ConcurrentHashMap<>();
    private volatile Map<String, List<Version>> lines = Map.of();

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
        lines = QuarkusTransaction.requiringNew().call(() -> lines(documents.keySet()));
    }

    /** What counts on a day, by slug: a version that counts from a later day is not among it. */
    Map<String, Certification> counting(LocalDate day) {
        var counting = new LinkedHashMap<String, Certification>();
        lines.forEach((slug, line) ->
                counting.put(slug, VersionRules.countingOn(line, day).terms()));
        return counting;
    }

    Optional<Certification> counting(CertificationId id, LocalDate day) {
        var line = line(id);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(VersionRules.countingOn(line, day).terms());
    }

    /** The newest of each line, whether it counts or will. */
    Map<String, Certification> newest() {
        var newest = new LinkedHashMap<String, Certification>();
        lines.forEach((slug, line) -> newest.put(slug, line.getLast().terms()));
        return newest;
    }

    /** The versions of a certification by the day from which they count; none where content no longer has it. */
    List<Version> line(CertificationId id) {
        return lines.getOrDefault(id.slug(), List.of());
    }

    /** Every version that somebody may be judged by. */
    List<Certification> versions() {
        return lines.values().stream().flatMap(List::stream).map(Version::terms).toList();
    }

    Certification at(CertificationId id, String revision) {
        return line(id).stream()
                .map(Version::terms)
                .filter(terms -> terms.revision().equals(revision))
                .findFirst()
                .orElseGet(() -> revisions.computeIfAbsent(new Key(id.slug(), revision), this::load));
    }

    /** Its own revision says how long it can be renewed. */
    AwardState stateOn(LocalDate day, Awards.Row row) {
        return AwardRules.stateOn(
                day, row.term(), at(row.certificationId(), row.revision()).renewal());
    }

    private Certification load(Key key) {
        var found = entities.createNativeQuery("""
                        select document #>> '{}' from certification_revision
                        where certification = ?1 and revision = ?2""")
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

    @SuppressWarnings("unchecked")
    private Map<String, List<Version>> lines(Set<String> slugs) {
        List<Row> rows = entities.createNativeQuery("""
                        select certification, document #>> '{}' as document, counts_from from certification_revision
                        where certification = any(?1) order by certification, loaded_at, revision""", Row.class)
                .setParameter(1, slugs.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::certification,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::version, Collectors.toList()), VersionRules::line)));
    }

    /** What comes back after another revision is loaded anew, and counts from then on. */
    private void publish(Certification certification) {
        var now = Instant.now(clock);
        entities.createNativeQuery("""
                        insert into certification_revision (certification, revision, document, loaded_at, counts_from)
                        values (?1, ?2, ?3 ::jsonb, ?4, ?5)
                        on conflict on constraint certification_revision_pk do update
                        set loaded_at = excluded.loaded_at, counts_from = excluded.counts_from
                        where not exists (select from certification c where c.slug = excluded.certification
                                          and c.revision = excluded.revision)""")
                .setParameter(1, certification.slug())
                .setParameter(2, certification.revision())
                .setParameter(3, ContentJson.write(certification))
                .setParameter(4, now)
                .setParameter(5, countsFrom(certification, LocalDate.ofInstant(now, ZoneOffset.UTC)))
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

    /** Never before it was known. */
    private static LocalDate countsFrom(Certification certification, LocalDate today) {
        var from = certification.countsFrom();
        return from == null || from.isBefore(today) ? today : from;
    }
}

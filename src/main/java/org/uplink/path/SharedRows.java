package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.ContentJson;
import org.uplink.platform.CurrentActor;

/** What organizations above the active one share with it, and what it adopted of that. */
@ApplicationScoped
class SharedRows {

    /** @param document the version that is shared now */
    record Offer(String path, String revision, String document, String organization, Instant sharedAt) {

        Path shared() {
            return ContentJson.read(Path.class, document);
        }
    }

    private static final String OFFERS =
            "select path, revision, document #>> '{}', organization, shared_at from uplink_shared_paths()";

    private static final String ADOPTIONS = """
            select a.own_path_id, o.slug, a.origin, a.origin_name, a.revision, a.left_revision, s.revision as offered
            from path_adoption a join own_path o on o.id = a.own_path_id
            left join uplink_shared_paths() s on s.path = a.origin
            where a.organization_id = uplink_organization()
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    SharedRows(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Offer> offers() {
        return entities.createNativeQuery(OFFERS, Offer.class).getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Offer> offer(PathId origin) {
        List<Offer> found = entities.createNativeQuery(OFFERS + " where path = ?1", Offer.class)
                .setParameter(1, origin.slug())
                .getResultList();
        return found.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Adoption> adoptions() {
        List<Adoption.Row> rows =
                entities.createNativeQuery(ADOPTIONS, Adoption.Row.class).getResultList();
        return rows.stream().map(Adoption::of).toList();
    }

    Optional<Adoption> adoptionOf(UUID ownPath) {
        return adoptions().stream().filter(one -> one.ownPath().equals(ownPath)).findFirst();
    }

    /** The version of the origin that was taken last. */
    Path taken(Adoption adoption) {
        return ContentJson.read(Path.class, (String)
                entities.createNativeQuery("select document #>> '{}' from path_adoption where own_path_id = ?1")
                        .setParameter(1, adoption.ownPath())
                        .getSingleResult());
    }

    void adopted(UUID ownPath, Offer offer) {
        entities.createNativeQuery("""
                        insert into path_adoption (own_path_id, organization_id, origin, origin_name, revision, document, taken_at, taken_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6 ::jsonb, ?7, ?8)""")
                .setParameter(1, ownPath)
                .setParameter(2, current.get().organization().value())
                .setParameter(3, offer.path())
                .setParameter(4, offer.organization())
                .setParameter(5, offer.revision())
                .setParameter(6, offer.document())
                .setParameter(7, Instant.now(clock))
                .setParameter(8, current.get().person().value())
                .executeUpdate();
    }

    void taken(UUID ownPath, Offer offer) {
        entities.createNativeQuery("""
                        update path_adoption set origin_name = ?2, revision = ?3, document = ?4 ::jsonb, taken_at = ?5, taken_by = ?6,
                            left_revision = null
                        where own_path_id = ?1""")
                .setParameter(1, ownPath)
                .setParameter(2, offer.organization())
                .setParameter(3, offer.revision())
                .setParameter(4, offer.document())
                .setParameter(5, Instant.now(clock))
                .setParameter(6, current.get().person().value())
                .executeUpdate();
    }

    void left(UUID ownPath, Offer offer) {
        entities.createNativeQuery("update path_adoption set left_revision = ?2 where own_path_id = ?1")
                .setParameter(1, ownPath)
                .setParameter(2, offer.revision())
                .executeUpdate();
    }
}

package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.Actor;
import org.uplink.platform.Ids;

/** Learner records as rows. Row-level security lets a stranger see the one whose address the transaction states. */
@ApplicationScoped
class LearnerRecords {

    /**
     * @param id chosen before, so that a retry makes nothing twice
     * @param credentials their slugs, in the order in which they stand
     */
    record New(UUID id, List<String> credentials, boolean nameShown, boolean partial, Instant at) {}

    private static final String SELECT = """
            select r.id, r.slug, r.person_id, r.issuer_name, r.holder_name, r.name_shown, r.partial, r.made_at, r.shared_at,
                   r.withdrawn_at, (select count(*)::int from learner_record_entry e where e.record_id = r.id) as size,
                   o.time_zone, o.alias, s.list, s.position
            from learner_record r
            join organization o on o.id = r.organization_id
            join credential_status s on s.credential_id = r.id
            """;

    private final EntityManager entities;

    LearnerRecords(EntityManager entities) {
        this.entities = entities;
    }

    Optional<LearnerRecord> find(String slug) {
        return entities.createNativeQuery(SELECT + "where r.slug = ?1", LearnerRecord.class)
                .setParameter(1, slug)
                .getResultStream()
                .map(LearnerRecord.class::cast)
                .findFirst();
    }

    /** The slugs of the credentials in a record. */
    @SuppressWarnings("unchecked")
    List<String> entries(String slug) {
        return entities.createNativeQuery(
                        "select credential_slug from learner_record_entry where slug = ?1 order by position")
                .setParameter(1, slug)
                .getResultList();
    }

    /** All of the one who acts, in the active organization, the latest first. */
    @SuppressWarnings("unchecked")
    List<LearnerRecord> of(Actor actor) {
        return entities.createNativeQuery(
                        SELECT + "where r.organization_id = ?1 and r.person_id = ?2 order by r.made_at desc, r.id",
                        LearnerRecord.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .getResultList();
    }

    /** Made before with that id, it stays as it is. */
    void make(Actor actor, New made) {
        var added = entities.createNativeQuery("""
                        insert into learner_record (id, slug, organization_id, person_id, issuer_name, holder_name, name_shown,
                                                    partial, made_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (id) do nothing""")
                .setParameter(1, made.id())
                .setParameter(2, Ids.secret())
                .setParameter(3, actor.organization().value())
                .setParameter(4, actor.person().value())
                .setParameter(5, actor.organizationName())
                .setParameter(6, actor.name())
                .setParameter(7, made.nameShown())
                .setParameter(8, made.partial())
                .setParameter(9, made.at())
                .executeUpdate();
        if (added == 1) {
            entities.createNativeQuery("""
                            insert into learner_record_entry (record_id, slug, organization_id, position, credential_slug)
                            select r.id, r.slug, r.organization_id, chosen.position, chosen.slug
                            from learner_record r, unnest(?2) with ordinality as chosen(slug, position) where r.id = ?1""")
                    .setParameter(1, made.id())
                    .setParameter(2, made.credentials().toArray(String[]::new))
                    .executeUpdate();
        }
    }

    void share(UUID record, Instant now) {
        entities.createNativeQuery("""
                        update learner_record set shared_at = coalesce(shared_at, ?2)
                        where id = ?1 and withdrawn_at is null""")
                .setParameter(1, record)
                .setParameter(2, now)
                .executeUpdate();
    }

    void close(UUID record) {
        entities.createNativeQuery("update learner_record set shared_at = null where id = ?1 and withdrawn_at is null")
                .setParameter(1, record)
                .executeUpdate();
    }

    /** For good. */
    void withdraw(UUID record, Instant now) {
        entities.createNativeQuery("update learner_record set withdrawn_at = coalesce(withdrawn_at, ?2) where id = ?1")
                .setParameter(1, record)
                .setParameter(2, now)
                .executeUpdate();
    }
}

package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.Actor;

/** What holders share of their credentials, as rows. */
@ApplicationScoped
class SharingRows {

    /** A hashed address; both "" where there is none. */
    record Identity(String hash, String salt) {
        static final Identity NONE = new Identity("", "");
    }

    private final EntityManager entities;

    SharingRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param now what is shared already keeps its time */
    void share(Actor actor, UUID award, Identity identity, Instant now) {
        entities.createNativeQuery("""
                        update credential
                        set shared_at = coalesce(shared_at, ?1), identity_hash = nullif(?2, ''), identity_salt = nullif(?3, '')
                        where award_id = ?4 and person_id = ?5 and organization_id = ?6""")
                .setParameter(1, now)
                .setParameter(2, identity.hash())
                .setParameter(3, identity.salt())
                .setParameter(4, award)
                .setParameter(5, actor.person().value())
                .setParameter(6, actor.organization().value())
                .executeUpdate();
    }

    void hide(Actor actor, UUID award) {
        entities.createNativeQuery("""
                        update credential set shared_at = null, identity_hash = null, identity_salt = null
                        where award_id = ?1 and person_id = ?2 and organization_id = ?3""")
                .setParameter(1, award)
                .setParameter(2, actor.person().value())
                .setParameter(3, actor.organization().value())
                .executeUpdate();
    }

    /** The evidence that a credential of the organization names. */
    @SuppressWarnings("unchecked")
    List<UUID> named(UUID award) {
        return entities.createNativeQuery("""
                        select e.evidence_id from credential_evidence e join credential c on c.id = e.credential_id
                        where c.award_id = ?1""").setParameter(1, award).getResultList();
    }

    /** It names these and no others. */
    void name(UUID award, Collection<CarriedEvidence.Found> chosen) {
        entities.createNativeQuery("""
                        delete from credential_evidence e using credential c
                        where c.id = e.credential_id and c.award_id = ?1""").setParameter(1, award).executeUpdate();
        for (var one : chosen) {
            entities.createNativeQuery("""
                            insert into credential_evidence (credential_id, slug, organization_id, evidence_id, kind, title, occurred_on)
                            select c.id, c.slug, c.organization_id, ?2, ?3, ?4, ?5 from credential c where c.award_id = ?1
                            on conflict do nothing""")
                    .setParameter(1, award)
                    .setParameter(2, one.id())
                    .setParameter(3, one.piece().kind())
                    .setParameter(4, one.piece().title())
                    .setParameter(5, one.piece().occurredOn())
                    .executeUpdate();
        }
    }
}

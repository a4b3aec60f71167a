package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Shares published paths of the active organization with the organizations that stand under it. */
@ApplicationScoped
class PathSharing {

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    PathSharing(EntityManager entities, CurrentActor current, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether there is an organization that stands under the active one. */
    boolean hasMembers() {
        return is("select exists (select from organization where parent_id = uplink_organization())");
    }

    /** Whether the active organization stands under another one. */
    boolean isMember() {
        return is("select parent_id is not null from organization where id = uplink_organization()");
    }

    private boolean is(String sql) {
        return (boolean) entities.createNativeQuery(sql).getSingleResult();
    }

    /** The slugs of the paths that are shared. */
    @SuppressWarnings("unchecked")
    Set<String> shared() {
        return new HashSet<String>(entities.createNativeQuery(
                        "select path from path_sharing where organization_id = uplink_organization()")
                .getResultList());
    }

    /**
     * From now on members find the version that is published, and each that will be. Done twice it is done once.
     *
     * @throws Refusal.NotFound where nothing is published or nobody stands under the organization
     */
    @Transactional
    void share(OwnPath own) {
        if (!own.published() || own.retired() || !hasMembers()) {
            throw new Refusal.NotFound();
        }
        var added = entities.createNativeQuery("""
                        insert into path_sharing (path, organization_id, revision, shared_at, shared_by)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, own.path().slug())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, String.valueOf(own.revision()))
                .setParameter(4, Instant.now(clock))
                .setParameter(5, current.get().person().value())
                .executeUpdate();
        if (added > 0) {
            trail.record("shared-path", own.address(), own.draft().title());
        }
    }

    /** Members find it no more; what they adopted stays theirs. */
    @Transactional
    void stop(OwnPath own) {
        var removed = entities.createNativeQuery("delete from path_sharing where path = ?1")
                .setParameter(1, own.path().slug())
                .executeUpdate();
        if (removed > 0) {
            trail.record("stopped-sharing-path", own.address(), own.draft().title());
        }
    }

    /** What is shared goes on with the version that was just published. */
    void follow(PathId path, int revision) {
        entities.createNativeQuery(
                        "update path_sharing set revision = ?2, shared_at = ?3, shared_by = ?4 where path = ?1")
                .setParameter(1, path.slug())
                .setParameter(2, String.valueOf(revision))
                .setParameter(3, Instant.now(clock))
                .setParameter(4, current.get().person().value())
                .executeUpdate();
    }
}

package org.uplink.evidence;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * A new version of the shared framework has come with the content: organizations that follow it as it is get their levels
 * by it before the first request is answered. Each organization on its own, so that what is done stays done.
 */
@ApplicationScoped
class SharedFramework {

    private static final int AFTER_CONTENT = 150;

    /** @param revision that the levels rest on */
    private record Behind(UUID organization, String revision) {}

    private final Competencies competencies;
    private final FrameworkFollowing following;
    private final EntityManager entities;

    SharedFramework(Competencies competencies, FrameworkFollowing following, EntityManager entities) {
        this.competencies = competencies;
        this.following = following;
        this.entities = entities;
    }

    void start(@Observes @Priority(AFTER_CONTENT) StartupEvent started) {
        follow();
    }

    @SuppressWarnings("unchecked")
    void follow() {
        var shared = competencies.shared();
        List<Behind> behind = Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("""
                                        select id, levels_by from organization
                                        where framework_version = 0 and levels_by <> ?1 order by id""", Behind.class)
                                .setParameter(1, shared.revision())
                                .getResultList()));
        behind.forEach(one -> follow(one, shared));
    }

    private void follow(Behind one, Framework shared) {
        Tenancy.within(
                Scope.of(new OrganizationId(one.organization())),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    following.follow(competencies.framework(shared.slug(), one.revision()), shared);
                    return entities.createNativeQuery(
                                    "update organization set levels_by = ?1 where id = uplink_organization()")
                            .setParameter(1, shared.revision())
                            .executeUpdate();
                }));
        Log.infof("Levels of %s follow version %s of the framework", one.organization(), shared.version());
    }
}

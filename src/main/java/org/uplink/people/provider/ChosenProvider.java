package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** Whose words on roles count in the organization, as an admin chooses. */
@ApplicationScoped
class ChosenProvider {

    /** The provider whose words count: the organization's own, or that of a region. */
    record Chosen(String provider, String claim) {

        public boolean isRegion() {
            return RegionRules.isRegion(provider);
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final Standings standings;
    private final OrganizationLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    ChosenProvider(
            EntityManager entities,
            CurrentActor current,
            Standings standings,
            OrganizationLock lock,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.standings = standings;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose words count, and the name under which they are said; null where nobody chose any. */
    @Transactional
    @Nullable
    Chosen find() {
        List<?> found = entities.createNativeQuery(
                        "select provider, claim from provider_claim where organization_id = ?1", Chosen.class)
                .setParameter(1, here().value())
                .getResultList();
        return found.isEmpty() ? null : (Chosen) found.getFirst();
    }

    /**
     * @param told for what must be told to Keycloak too
     * @return false where the words of another provider count
     */
    @Transactional
    boolean choose(Chosen wanted, Runnable told) {
        var chosen = entities.createNativeQuery("""
                        insert into provider_claim as c (organization_id, provider, claim, chosen_at) values (?1, ?2, ?3, ?4)
                        on conflict (organization_id) do update set claim = excluded.claim, chosen_at = excluded.chosen_at
                        where c.provider = excluded.provider""")
                .setParameter(1, here().value())
                .setParameter(2, wanted.provider())
                .setParameter(3, wanted.claim())
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        if (chosen > 0) {
            trail.record("chose-role-claim", ProviderRoles.PAGE, wanted.claim());
            told.run();
        }
        return chosen > 0;
    }

    /** Where its words count. */
    @Transactional
    void end(String provider) {
        var chosen = find();
        if (chosen != null && chosen.provider().equals(provider)) {
            end();
        }
    }

    /** Nothing that the provider says counts any longer, and what it gave is taken. */
    @Transactional
    void end() {
        lock.take(OrganizationLock.ADMINS);
        var chosen = find();
        if (chosen == null) {
            return;
        }
        trail.record("ended-provider-roles", ProviderRoles.PAGE, chosen.claim());
        var given = given();
        entities.createNativeQuery("delete from provider_claim where organization_id = ?1")
                .setParameter(1, here().value())
                .executeUpdate();
        standings.adjust(here(), given);
        entities.createNativeQuery("delete from provider_standing where organization_id = ?1 and given = '{}'")
                .setParameter(1, here().value())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> given() {
        return entities.createNativeQuery(
                        "select person_id from provider_standing where organization_id = ?1 and given <> '{}'")
                .setParameter(1, here().value())
                .getResultList();
    }

    private OrganizationId here() {
        return current.get().organization();
    }
}

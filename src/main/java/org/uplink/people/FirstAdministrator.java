package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.uplink.people.Registration.Account;
import org.uplink.people.Registration.Place;
import org.uplink.platform.Ids;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Makes the first organization, and the first administrator in it, from settings: somebody must be able to make the
 * others on a page. Every start may do it again.
 */
@ApplicationScoped
class FirstAdministrator {

    private static final Set<Role> ROLES = Set.of(Role.ADMIN, Role.PLATFORM);

    private final PlatformConfig config;
    private final Registration registration;
    private final EntityManager entities;
    private final Clock clock;

    FirstAdministrator(PlatformConfig config, Registration registration, EntityManager entities, Clock clock) {
        this.config = config;
        this.registration = registration;
        this.entities = entities;
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent start) {
        if (config.admin().isPresent() != config.organization().alias().isPresent()) {
            throw new IllegalStateException(
                    "UPLINK_PLATFORM_ADMIN and UPLINK_PLATFORM_ORGANIZATION go together: set both or neither.");
        }
        config.organization().alias().ifPresent(this::prepare);
    }

    void prepare(String alias) {
        var place = Tenancy.within(
                Scope.NOBODY, () -> QuarkusTransaction.requiringNew().call(() -> organization(alias)));
        var identity = Accounts.identity(config.admin().orElseThrow());
        if (registration.find(identity) != null) {
            registration.appoint(new Account(identity, "", ""), place, ROLES, _ -> {});
        }
    }

    /** What an identity gets when it joins: nothing beyond a learner's role, but for the one that the settings name. */
    Set<Role> rolesOf(String identity, String alias) {
        var named =
                config.admin().map(Accounts::identity).filter(identity::equals).isPresent()
                        && config.organization().alias().filter(alias::equals).isPresent();
        return named ? ROLES : Set.of();
    }

    private Place organization(String alias) {
        entities.createNativeQuery("""
                        insert into organization (id, alias, name, kind, time_zone, created_at)
                        values (?1, ?2, ?3, 'association', ?4, ?5) on conflict (alias) do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, alias)
                .setParameter(3, config.organization().name().orElse(alias))
                .setParameter(4, config.organization().zone().getId())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        List<?> found = entities.createNativeQuery(
                        "select id, alias, time_zone from organization where alias = ?1", Place.class)
                .setParameter(1, alias)
                .getResultList();
        return (Place) found.getFirst();
    }
}

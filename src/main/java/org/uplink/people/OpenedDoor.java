package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Lets somebody who looks after the platform act in the organization that they have opened, as long as it is open. */
@ApplicationScoped
class OpenedDoor {

    /** The opening that is used, in the browser that opened it: a wish, granted only while the row says so. */
    static final String COOKIE = "uplink_opening";

    /** The attribute of the security identity that says that nothing may be changed. */
    static final String ATTRIBUTE = "uplink.opening";

    /** @param actor an administrator of the opened organization, who may only look */
    record Inside(Actor actor, UUID opening, Instant until) {}

    private record Home(UUID id, String alias, String name, String timeZone, int frameworkVersion) {}

    private final EntityManager entities;
    private final Openings openings;

    OpenedDoor(EntityManager entities, Openings openings) {
        this.entities = entities;
        this.openings = openings;
    }

    Optional<Inside> through(Actor actor, @Nullable String opening) {
        if (opening == null || !actor.is(Role.PLATFORM)) {
            return Optional.empty();
        }
        return id(opening)
                .flatMap(id -> openings.running(actor.person(), id))
                .filter(row -> !row.organizationId().equals(actor.organization().value()))
                .map(row -> new Inside(
                        inside(actor, home(new OrganizationId(row.organizationId()))), row.id(), row.until()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Home home(OrganizationId organization) {
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> (Home) entities.createNativeQuery(
                                "select id, alias, name, time_zone, framework_version from organization where id = ?1",
                                Home.class)
                        .setParameter(1, organization.value())
                        .getSingleResult()));
    }

    private static Actor inside(Actor actor, Home home) {
        var here = new OrganizationId(home.id());
        return new Actor(
                actor.person(),
                here,
                actor.name(),
                home.name(),
                ZoneId.of(home.timeZone()),
                actor.locale(),
                actor.theme(),
                Set.of(Role.ADMIN),
                home.frameworkVersion(),
                List.of(new Actor.Choice(here, home.alias(), home.name())));
    }
}

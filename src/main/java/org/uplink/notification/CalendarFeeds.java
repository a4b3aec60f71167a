package org.uplink.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Sha256;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Private addresses of people's dates: at most one runs for each person, and it ends when they say so. */
@ApplicationScoped
class CalendarFeeds {

    record Owner(UUID organization, UUID person) {}

    private final EntityManager entities;
    private final Clock clock;

    CalendarFeeds(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** When the running one was made. */
    @SuppressWarnings("unchecked")
    Optional<Instant> madeAt(PersonId person) {
        return entities.createNativeQuery("""
                        select made_at from calendar_feed
                        where organization_id = uplink_organization() and person_id = ?1 and ended_at is null""")
                .setParameter(1, person.value())
                .getResultStream()
                .findFirst();
    }

    /** The one before ends. @return the secret, which is known only now */
    String make(PersonId person) {
        end(person);
        var secret = Ids.secret();
        entities.createNativeQuery("""
                        insert into calendar_feed (id, organization_id, person_id, secret_hash, made_at)
                        values (?1, uplink_organization(), ?2, ?3, ?4)""")
                .setParameter(1, Ids.next())
                .setParameter(2, person.value())
                .setParameter(3, Sha256.of(secret))
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        return secret;
    }

    void end(PersonId person) {
        entities.createNativeQuery("""
                        update calendar_feed set ended_at = ?2
                        where organization_id = uplink_organization() and person_id = ?1 and ended_at is null""")
                .setParameter(1, person.value())
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }

    /** Whose dates an address shows; empty where it has ended, or its owner has left. */
    @SuppressWarnings("unchecked")
    Optional<Owner> owner(String secret) {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select organization_id, person_id from uplink_calendar_feed(?1)", Owner.class)
                                .setParameter(1, Sha256.of(secret))
                                .getResultStream()
                                .findFirst()));
    }
}

package org.uplink.people.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.people.joining.Secrets;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Sha256;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** People who want to add an account. */
@ApplicationScoped
class AccountRequests {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    /** @param open not used, not late, and of somebody who still works where they asked */
    record Request(
            UUID person,
            UUID organization,
            String name,
            String email,
            String organizationName,
            String alias,
            Instant askedAt,
            boolean open) {

        PersonId whose() {
            return new PersonId(person);
        }

        /** Of two accounts in one browser, the one that was signed in with since is meant. */
        boolean isBefore(Instant signedIn) {
            return !signedIn.isBefore(Instant.ofEpochSecond(askedAt.getEpochSecond()));
        }
    }

    private record Found(UUID person, UUID organization) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    AccountRequests(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What this account says of itself is kept from now on, so that the person can tell it from the other.
     *
     * @return the secret, which takes the place of an earlier one
     */
    @Transactional
    String ask(SignedIn here) {
        var secret = Secrets.next();
        var now = Instant.now(clock);
        entities.createNativeQuery("""
                        insert into account_request (person_id, organization_id, secret_hash, asked_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (person_id) do update set organization_id = excluded.organization_id,
                            secret_hash = excluded.secret_hash, asked_at = excluded.asked_at,
                            expires_at = excluded.expires_at, used_at = null""")
                .setParameter(1, me().person().value())
                .setParameter(2, me().organization().value())
                .setParameter(3, Sha256.of(secret))
                .setParameter(4, now)
                .setParameter(5, now.plus(GOOD_FOR))
                .executeUpdate();
        entities.createNativeQuery("update identity set provider = ?2, email = ?3 where key = ?1 and person_id = ?4")
                .setParameter(1, here.key())
                .setParameter(2, here.provider())
                .setParameter(3, here.account().email())
                .setParameter(4, me().person().value())
                .executeUpdate();
        return secret;
    }

    private Actor me() {
        return current.get();
    }

    @SuppressWarnings("unchecked")
    Optional<Request> find(String secret) {
        Optional<Found> found = inScope(
                Scope.NOBODY,
                () -> entities.createNativeQuery(
                                "select person_id, organization_id from uplink_account_request(?1)", Found.class)
                        .setParameter(1, Sha256.of(secret))
                        .getResultStream()
                        .findFirst());
        return found.flatMap(one -> inScope(
                Scope.of(new OrganizationId(one.organization()), new PersonId(one.person())), () -> read(secret)));
    }

    @SuppressWarnings("unchecked")
    private Optional<Request> read(String secret) {
        return entities.createNativeQuery("""
                        select p.id, o.id as organization_id, p.name, p.email, o.name as organization, o.alias, r.asked_at,
                               r.used_at is null and r.expires_at > ?2 and p.emptied_at is null
                                   and exists (select from membership m where m.person_id = p.id and m.organization_id = o.id
                                                 and m.ended_on is null) as open
                        from account_request r join person p on p.id = r.person_id
                        join organization o on o.id = r.organization_id where r.secret_hash = ?1""", Request.class)
                .setParameter(1, Sha256.of(secret))
                .setParameter(2, Instant.now(clock))
                .getResultStream()
                .findFirst();
    }

    private static <T extends @Nullable Object> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

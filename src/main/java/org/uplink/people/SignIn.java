package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Belongings.Belonging;
import org.uplink.people.Registration.Account;
import org.uplink.people.Registration.Place;
import org.uplink.people.provider.Said;
import org.uplink.platform.Actor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Turns a proven identity into an {@link Actor}. Keycloak proves who someone is and which organizations vouch for them;
 * Uplink's own tables decide what that gives. A person whom an organization vouches for becomes a member by signing in; whom
 * it has invited itself needs no word of Keycloak's.
 */
@ApplicationScoped
class SignIn {

    private final EntityManager entities;
    private final Belongings belongings;
    private final Registration registration;
    private final FirstAdministrator firstAdministrator;
    // Each request looks with what somebody belongs to whether the identity still is theirs.
    private final ConcurrentHashMap<String, PersonId> known = new ConcurrentHashMap<>();

    SignIn(
            EntityManager entities,
            Belongings belongings,
            Registration registration,
            FirstAdministrator firstAdministrator) {
        this.entities = entities;
        this.belongings = belongings;
        this.registration = registration;
        this.firstAdministrator = firstAdministrator;
    }

    /**
     * @param vouchers aliases of the organizations that vouch for the account
     * @param wanted alias of the organization that the person switched to
     * @param said what the provider that they came through says of them
     * @param waits whether an account that nobody knows must not become somebody now
     * @return empty where no organization of ours vouches for the person
     */
    Optional<Actor> actor(
            Account account,
            List<String> vouchers,
            @Nullable String wanted,
            Optional<Said> said,
            BooleanSupplier waits) {
        var person = find(account.identity());
        var all = person == null ? List.<Belonging>of() : belongings.of(person, account.identity());
        if (person != null && all.isEmpty()) {
            known.remove(account.identity()); // given up by an erasure, or by the person
            person = find(account.identity());
        }
        if (person == null && (vouchers.isEmpty() || waits.getAsBoolean())) {
            return Optional.empty();
        }
        var joined = join(account, vouchers, all);
        if (joined != null) {
            person = joined;
            all = belongings.of(person, account.identity());
        }
        if (person == null) {
            return Optional.empty();
        }
        if (said.isPresent()) {
            all = belongings.heard(person, account.identity(), all, vouchers, said.get());
        }
        var running = all.stream().filter(one -> one.isFor(vouchers)).toList();
        return choose(running, wanted).map(actor(person, running));
    }

    private static Optional<Belonging> choose(List<Belonging> running, @Nullable String wanted) {
        return running.stream()
                .filter(belonging -> belonging.alias().equals(wanted))
                .findFirst()
                .or(() -> running.stream().findFirst());
    }

    private static Function<Belonging, Actor> actor(PersonId person, List<Belonging> all) {
        return here -> new Actor(
                person,
                new OrganizationId(here.organizationId()),
                here.name(),
                here.organizationName(),
                ZoneId.of(here.timeZone()),
                Locale.of(here.locale()),
                here.theme(),
                here.held(),
                here.frameworkVersion(),
                all.stream()
                        .map(one -> new Actor.Choice(
                                new OrganizationId(one.organizationId()), one.alias(), one.organizationName()))
                        .toList());
    }

    private @Nullable PersonId find(String identity) {
        var person = known.get(identity);
        if (person == null) {
            person = registration.find(identity);
            if (person != null) {
                known.put(identity, person);
            }
        }
        return person;
    }

    /**
     * Makes somebody a member where an organization vouches for them for the first time. Who has left an organization
     * stays out, whatever it says in Keycloak, until an admin asks them back.
     */
    private @Nullable PersonId join(Account account, List<String> vouchers, List<Belonging> belongings) {
        var unknown = vouchers.stream()
                .filter(alias ->
                        belongings.stream().noneMatch(one -> one.alias().equals(alias)))
                .toList();
        if (unknown.isEmpty()) {
            return null;
        }
        PersonId person = null;
        for (var place : places(unknown)) {
            person = registration.join(account, place, firstAdministrator.rolesOf(account.identity(), place.alias()));
        }
        return person;
    }

    @SuppressWarnings("unchecked")
    private List<Place> places(List<String> aliases) {
        return inScope(
                Scope.NOBODY,
                () -> entities.createNativeQuery(
                                "select id, alias, time_zone from organization where alias in (?1) order by alias",
                                Place.class)
                        .setParameter(1, aliases)
                        .getResultList());
    }

    private static <T extends @Nullable Object> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * Turns a proven identity into an {@link Actor}. Keycloak proves who someone is and which organizations vouch for them;
 * Uplink's own tables decide what that gives. A person whom an organization vouches for becomes a member by signing in.
 */
@ApplicationScoped
class SignIn {

    /**
     * What a token says.
     *
     * @param identity provider and subject: never the e-mail address
     * @param vouchedFor aliases of organizations
     */
    record Claims(String identity, String name, String email, List<String> vouchedFor) {}

    /** One running membership, as the request needs it. */
    record Belonging(
            UUID organizationId,
            String alias,
            String organizationName,
            String timeZone,
            String[] roles,
            String name,
            String locale,
            String theme) {}

    private final EntityManager entities;
    private final Clock clock;
    // An identity never changes its person, so this can only grow old by being true.
    private final ConcurrentHashMap<String, PersonId> known = new ConcurrentHashMap<>();

    SignIn(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param wanted alias of the organization that the person switched to
     * @return empty where no organization of ours vouches for the person
     */
    Optional<Actor> actor(Claims claims, @Nullable String wanted) {
        if (claims.vouchedFor().isEmpty()) {
            return Optional.empty();
        }
        var person = find(claims.identity());
        var belongings = person == null ? List.<Belonging>of() : belongings(person);
        if (someAreNew(claims, belongings)) {
            person = join(claims, person, belongings);
            belongings = belongings(person);
        }
        var vouched = belongings.stream()
                .filter(belonging -> claims.vouchedFor().contains(belonging.alias()))
                .toList();
        return person == null ? Optional.empty() : choose(vouched, wanted).map(actor(person, vouched));
    }

    private static Optional<Belonging> choose(List<Belonging> vouched, @Nullable String wanted) {
        return vouched.stream()
                .filter(belonging -> belonging.alias().equals(wanted))
                .findFirst()
                .or(() -> vouched.stream().findFirst());
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
                roles(here),
                all.stream()
                        .map(one -> new Actor.Choice(
                                new OrganizationId(one.organizationId()), one.alias(), one.organizationName()))
                        .toList());
    }

    private static Set<Role> roles(Belonging belonging) {
        return Arrays.stream(belonging.roles())
                .map(Role::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private @Nullable PersonId find(String identity) {
        var person = known.get(identity);
        if (person == null) {
            person = lookUp(identity);
            if (person != null) {
                known.put(identity, person);
            }
        }
        return person;
    }

    private @Nullable PersonId lookUp(String identity) {
        return inScope(Scope.ofIdentity(identity), () -> identityOf(identity));
    }

    @SuppressWarnings("unchecked")
    private List<Belonging> belongings(PersonId person) {
        return inScope(
                Scope.ofPerson(person),
                () -> entities.createNativeQuery("""
                        select o.id, o.alias, o.name, o.time_zone, m.roles, p.name as person_name, p.locale, p.theme
                        from membership m
                        join organization o on o.id = m.organization_id
                        join person p on p.id = m.person_id
                        where m.person_id = ?1 and m.ended_on is null
                        order by m.started_on, o.alias""", Belonging.class)
                        .setParameter(1, person.value())
                        .getResultList());
    }

    /** An organization vouches for somebody who never was a member there. Who has left stays out until an admin asks them back. */
    private boolean someAreNew(Claims claims, List<Belonging> belongings) {
        return claims.vouchedFor().stream()
                .anyMatch(alias ->
                        belongings.stream().noneMatch(one -> one.alias().equals(alias)));
    }

    private PersonId join(Claims claims, @Nullable PersonId known, List<Belonging> belongings) {
        var missing = new ArrayList<>(claims.vouchedFor());
        belongings.forEach(belonging -> missing.remove(belonging.alias()));
        var person = known == null ? new PersonId(Ids.next()) : known;
        var registered = known != null;
        for (var alias : missing) {
            var organization = organization(alias);
            if (organization != null) {
                person = register(claims, person, registered, organization);
                registered = true;
            }
        }
        return person;
    }

    private record Found(UUID id, String timeZone) {}

    private @Nullable Found organization(String alias) {
        return inScope(Scope.NOBODY, () -> {
            var found = entities.createNativeQuery(
                            "select id, time_zone from organization where alias = ?1", Found.class)
                    .setParameter(1, alias)
                    .getResultList();
            return found.isEmpty() ? null : (Found) found.getFirst();
        });
    }

    /** Two tabs may sign in for the first time at once: the identity decides which person it becomes. */
    private PersonId register(Claims claims, PersonId person, boolean registered, Found organization) {
        var scope = new Scope(new OrganizationId(organization.id()), person, claims.identity(), null);
        return inScope(scope, () -> {
            entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                    .setParameter(1, claims.identity())
                    .getSingleResult();
            if (!registered) {
                var other = identityOf(claims.identity());
                if (other != null) {
                    return other;
                }
                insertPerson(claims, person);
            }
            insertMembership(person, organization);
            return person;
        });
    }

    private @Nullable PersonId identityOf(String identity) {
        var found = entities.createNativeQuery("select person_id from identity where key = ?1", UUID.class)
                .setParameter(1, identity)
                .getResultList();
        return found.isEmpty() ? null : new PersonId((UUID) found.getFirst());
    }

    private void insertPerson(Claims claims, PersonId person) {
        var now = Instant.now(clock);
        entities.persist(new Person(person.value(), claims.name(), claims.email(), now));
        entities.flush();
        entities.createNativeQuery("insert into identity (key, person_id, created_at) values (?1, ?2, ?3)")
                .setParameter(1, claims.identity())
                .setParameter(2, person.value())
                .setParameter(3, now)
                .executeUpdate();
    }

    private void insertMembership(PersonId person, Found organization) {
        var former = entities.createNativeQuery(
                        "select 1 from membership where organization_id = ?1 and person_id = ?2", Integer.class)
                .setParameter(1, organization.id())
                .setParameter(2, person.value())
                .getResultList();
        if (former.isEmpty()) {
            var today = LocalDate.now(clock.withZone(ZoneId.of(organization.timeZone())));
            entities.persist(new Membership(Ids.next(), new OrganizationId(organization.id()), person, today));
        }
    }

    private static <T extends @Nullable Object> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

package org.uplink.people;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.Lock;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Makes an account a person, and a person a member: once, however many tabs and replicas try at the same moment. */
@ApplicationScoped
public class Registration {

    /**
     * An account of the identity provider.
     *
     * @param identity provider and subject: never the e-mail address
     * @param proven whether the identity provider says that the e-mail address is theirs
     */
    public record Account(String identity, String name, String email, boolean proven) {
        public Account(String identity, String name, String email) {
            this(identity, name, email, false);
        }
    }

    /** The organization to join. */
    public record Place(UUID id, String alias, String timeZone) {
        OrganizationId organization() {
            return new OrganizationId(id);
        }
    }

    private final EntityManager entities;
    private final Lock lock;
    private final Announced announced;
    private final Event<PeopleChanged> changed;
    private final Clock clock;

    Registration(EntityManager entities, Lock lock, Announced announced, Event<PeopleChanged> changed, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.announced = announced;
        this.changed = changed;
        this.clock = clock;
    }

    public @Nullable PersonId find(String identity) {
        return inScope(Scope.ofIdentity(identity), () -> known(identity));
    }

    /** Adds the membership where there never was one; who has left stays out, and roles that somebody has stay. */
    PersonId join(Account account, Place place, Set<Role> roles) {
        var person = personOf(account, place);
        var scope = Scope.of(place.organization(), person);
        if (inScope(scope, () -> insertMembership(person, place, roles) > 0)) {
            tell(place, scope);
        }
        return person;
    }

    /** Nobody is kept out by what follows from their coming: what fails here is made good by the next day's round. */
    public void tell(Place place, Scope scope) {
        try {
            inScope(scope, () -> {
                changed.fire(new PeopleChanged(place.organization()));
                return place;
            });
        } catch (RuntimeException failed) {
            Log.errorf(failed, "What follows from a new member of %s could not be done", place.alias());
        }
    }

    /**
     * Joins, and adds roles to those that a running membership has.
     *
     * @param note told whom that gave a role, in the same transaction
     * @return false for somebody who has left: they stay out
     */
    boolean appoint(Account account, Place place, Set<Role> roles, Consumer<PersonId> note) {
        var person = join(account, place, Set.of());
        return inScope(Scope.of(place.organization(), person), () -> {
            if (addRoles(person, place, roles) > 0) {
                note.accept(person);
            }
            return isMember(person, place);
        });
    }

    private int addRoles(PersonId person, Place place, Set<Role> roles) {
        return entities.createNativeQuery("""
                        update membership set roles = array(select distinct r from unnest(roles || ?3 ::text[]) r order by r),
                            version = version + 1
                        where organization_id = ?1 and person_id = ?2 and ended_on is null and not roles @> ?3 ::text[]""")
                .setParameter(1, place.id())
                .setParameter(2, person.value())
                .setParameter(3, keys(roles))
                .executeUpdate();
    }

    private boolean isMember(PersonId person, Place place) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select from membership
                                       where organization_id = ?1 and person_id = ?2 and ended_on is null)""")
                .setParameter(1, place.id())
                .setParameter(2, person.value())
                .getSingleResult();
    }

    private PersonId personOf(Account account, Place place) {
        var scope = new Scope(place.organization(), null, account.identity(), null);
        return inScope(scope, () -> become(account, () -> announced.claim(account)));
    }

    /**
     * The identity decides which person it becomes: whoever comes second waits for the lock and finds the first's. In a
     * transaction that acts for the identity and for the organization to join.
     *
     * @param same whom the organization has announced, where that is surely the same; asked for a new identity only
     */
    public PersonId become(Account account, Supplier<Optional<PersonId>> same) {
        lock(account.identity());
        var present = known(account.identity());
        if (present != null) {
            return present;
        }
        var person = same.get().orElseGet(() -> insertPerson(account));
        identify(account, person);
        return person;
    }

    /** Until the transaction ends nobody else makes the identity a person. */
    public void lock(String identity) {
        lock.take(identity);
    }

    /** In a transaction that acts for the identity. */
    public @Nullable PersonId known(String identity) {
        var found = entities.createNativeQuery("select person_id from identity where key = ?1")
                .setParameter(1, identity)
                .getResultList();
        return found.isEmpty() ? null : new PersonId((UUID) found.getFirst());
    }

    private PersonId insertPerson(Account account) {
        var person = new PersonId(Ids.next());
        entities.persist(new Person(person.value(), account.name(), account.email(), Instant.now(clock)));
        entities.flush();
        return person;
    }

    private void identify(Account account, PersonId person) {
        entities.createNativeQuery("insert into identity (key, person_id, created_at) values (?1, ?2, ?3)")
                .setParameter(1, account.identity())
                .setParameter(2, person.value())
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }

    private int insertMembership(PersonId person, Place place, Set<Role> roles) {
        return entities.createNativeQuery("""
                        insert into membership (id, organization_id, person_id, roles, started_on)
                        select ?1, ?2, ?3, ?4 ::text[], ?5
                        where not exists (select from membership where organization_id = ?2 and person_id = ?3)
                        on conflict (organization_id, person_id) where ended_on is null do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, place.id())
                .setParameter(3, person.value())
                .setParameter(4, keys(roles))
                .setParameter(5, LocalDate.now(clock.withZone(ZoneId.of(place.timeZone()))))
                .executeUpdate();
    }

    private static String[] keys(Set<Role> roles) {
        var all = EnumSet.of(Role.LEARNER);
        all.addAll(roles);
        return all.stream().map(Role::key).toArray(String[]::new);
    }

    private static <T extends @Nullable Object> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

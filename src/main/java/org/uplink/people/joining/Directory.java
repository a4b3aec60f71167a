package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.people.PeopleChanged;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** People as the directory of the active organization knows them. Who is new here has not signed in yet. */
@ApplicationScoped
public class Directory {

    /**
     * What a directory says of somebody.
     *
     * @param userName once in the organization, in whatever case
     * @param externalId what the directory itself calls them, for good
     */
    public record Entry(
            String userName,
            @Nullable String externalId,
            String name,
            String givenName,
            String familyName,
            String email) {

        public Entry called(String other) {
            return new Entry(userName, externalId, other, givenName, familyName, email);
        }
    }

    public sealed interface Added {
        record Made(PersonId person) implements Added {}

        /** Was removed from the directory before, and is the same by the external id. */
        record Known(PersonId person) implements Added {}

        record Taken() implements Added {}
    }

    /** Two that add the same one at once would add two. */
    static final String MATTER = "directory";

    private final EntityManager entities;
    private final CurrentActor current;
    private final OrganizationLock lock;
    private final AuditTrail trail;
    private final Event<PeopleChanged> changed;
    private final Clock clock;

    Directory(
            EntityManager entities,
            CurrentActor current,
            OrganizationLock lock,
            AuditTrail trail,
            Event<PeopleChanged> changed,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.lock = lock;
        this.trail = trail;
        this.changed = changed;
        this.clock = clock;
    }

    /** Makes a person and a membership as a learner; roles are given by people, never by a directory. */
    public Added add(Entry entry) {
        lock.take(MATTER);
        var removed = removed(entry.externalId());
        if (removed.isPresent()) {
            return new Added.Known(removed.get());
        }
        if (isTaken(entry, null)) {
            return new Added.Taken();
        }
        var person = new PersonId(Ids.next());
        insert(person, entry);
        trail.record("added-from-directory", "/admin/people/" + person, entry.userName());
        changed.fire(new PeopleChanged(here()));
        return new Added.Made(person);
    }

    /** @return false where the name or the external id is another's */
    public boolean describe(PersonId person, Entry entry) {
        lock.take(MATTER);
        if (isTaken(entry, person)) {
            return false;
        }
        entities.createNativeQuery("""
                        insert into directory_entry (organization_id, person_id, user_name, external_id, given_name, family_name,
                                                     made_at, changed_at, claimed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?7)
                        on conflict (organization_id, person_id) do update set user_name = excluded.user_name,
                            external_id = excluded.external_id, given_name = excluded.given_name,
                            family_name = excluded.family_name, changed_at = excluded.changed_at, removed_at = null,
                            version = directory_entry.version + 1
                        where directory_entry.removed_at is not null
                           or (directory_entry.user_name, directory_entry.external_id, directory_entry.given_name,
                               directory_entry.family_name)
                              is distinct from (excluded.user_name, excluded.external_id, excluded.given_name, excluded.family_name)""")
                .setParameter(1, here().value())
                .setParameter(2, person.value())
                .setParameter(3, entry.userName())
                .setParameter(4, entry.externalId())
                .setParameter(5, entry.givenName())
                .setParameter(6, entry.familyName())
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
        return true;
    }

    /** Only where nobody else has them: a name and an address are one for all organizations of a person. */
    public boolean isOfHereOnly(PersonId person) {
        return !(Boolean) entities.createNativeQuery("select uplink_belongs_elsewhere(?1)")
                .setParameter(1, person.value())
                .getSingleResult();
    }

    /** The trail says the address of before, too: whoever erases the person looks for it. */
    public void readdress(PersonId person, String email) {
        entities.createNativeQuery("select email from person where id = ?1 and email <> ?2 for update")
                .setParameter(1, person.value())
                .setParameter(2, email)
                .getResultStream()
                .findFirst()
                .ifPresent(before -> readdress(person, String.valueOf(before), email));
    }

    private void readdress(PersonId person, String before, String email) {
        entities.createNativeQuery("update person set email = ?2, version = version + 1 where id = ?1")
                .setParameter(1, person.value())
                .setParameter(2, email)
                .executeUpdate();
        trail.record("changed-email", "/admin/people/" + person, before + " → " + email);
    }

    /** The entry stays, so that the same one can come back; the name is free again. */
    public void remove(PersonId person) {
        entities.createNativeQuery("""
                        update directory_entry set removed_at = ?3, changed_at = ?3, version = version + 1
                        where organization_id = ?1 and person_id = ?2 and removed_at is null""")
                .setParameter(1, here().value())
                .setParameter(2, person.value())
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }

    private void insert(PersonId person, Entry entry) {
        var now = Instant.now(clock);
        entities.createNativeQuery("insert into person (id, name, email, created_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, person.value())
                .setParameter(2, entry.name())
                .setParameter(3, entry.email())
                .setParameter(4, now)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into membership (id, organization_id, person_id, roles, started_on)
                        values (?1, ?2, ?3, '{learner}', ?4)""")
                .setParameter(1, Ids.next())
                .setParameter(2, here().value())
                .setParameter(3, person.value())
                .setParameter(4, current.get().today(clock))
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into directory_entry (organization_id, person_id, user_name, external_id, given_name, family_name,
                                                     made_at, changed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)""")
                .setParameter(1, here().value())
                .setParameter(2, person.value())
                .setParameter(3, entry.userName())
                .setParameter(4, entry.externalId())
                .setParameter(5, entry.givenName())
                .setParameter(6, entry.familyName())
                .setParameter(7, now)
                .executeUpdate();
    }

    /** Somebody who came by signing in has no entry: their address is their name here. */
    private boolean isTaken(Entry entry, @Nullable PersonId by) {
        return !entities.createNativeQuery("""
                        select m.person_id from membership m join person p on p.id = m.person_id
                        left join directory_entry e on e.organization_id = ?1 and e.person_id = m.person_id and e.removed_at is null
                        where m.organization_id = ?1 and m.person_id is distinct from cast(?4 as uuid)
                          and (m.ended_on is null or e.person_id is not null)
                          and lower(coalesce(e.user_name, p.email)) = lower(?2)
                        union all
                        select person_id from directory_entry
                        where organization_id = ?1 and external_id = ?3 and person_id is distinct from cast(?4 as uuid)""")
                .setParameter(1, here().value())
                .setParameter(2, entry.userName())
                .setParameter(3, entry.externalId())
                .setParameter(4, by == null ? null : by.toString())
                .getResultList()
                .isEmpty();
    }

    private Optional<PersonId> removed(@Nullable String externalId) {
        List<?> found = entities.createNativeQuery("""
                        select person_id from directory_entry
                        where organization_id = ?1 and external_id = ?2 and removed_at is not null""")
                .setParameter(1, here().value())
                .setParameter(2, externalId)
                .getResultList();
        return found.stream().map(one -> new PersonId((UUID) one)).findFirst();
    }

    private OrganizationId here() {
        return current.get().organization();
    }
}

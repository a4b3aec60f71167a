package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.people.PeopleChanged;
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What an admin decides about roles that the provider says. What is taken is taken from everybody at once. */
@ApplicationScoped
class ProviderRoles {

    static final String PAGE = "/admin/sign-in/roles";
    private static final int MOST_NAMES = 20;

    /** Somebody of whom the provider said a word, and the roles that they have by it alone. */
    record Holder(UUID person, String name, String[] given) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final RoleMappings mappings;
    private final Standings standings;
    private final OrganizationLock lock;
    private final Event<PeopleChanged> changed;
    private final AuditTrail trail;
    private final Clock clock;

    ProviderRoles(
            EntityManager entities,
            CurrentActor current,
            RoleMappings mappings,
            Standings standings,
            OrganizationLock lock,
            Event<PeopleChanged> changed,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.mappings = mappings;
        this.standings = standings;
        this.lock = lock;
        this.changed = changed;
        this.trail = trail;
        this.clock = clock;
    }

    /** The name under which the provider says it; null where nobody chose one. */
    @Transactional
    @Nullable
    String claim() {
        List<?> found = entities.createNativeQuery("select claim from provider_claim where organization_id = ?1")
                .setParameter(1, here().value())
                .getResultList();
        return found.isEmpty() ? null : (String) found.getFirst();
    }

    /** @param told before anything is written, for what must be told to Keycloak too */
    @Transactional
    void choose(String provider, String claim, Runnable told) {
        trail.record("chose-role-claim", PAGE, claim);
        entities.createNativeQuery("""
                        insert into provider_claim (organization_id, provider, claim, chosen_at) values (?1, ?2, ?3, ?4)
                        on conflict (organization_id) do update set provider = excluded.provider, claim = excluded.claim,
                            chosen_at = excluded.chosen_at""")
                .setParameter(1, here().value())
                .setParameter(2, provider)
                .setParameter(3, claim)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
        told.run();
    }

    @Transactional
    List<Mapping> all() {
        return mappings.of(here());
    }

    /** @throws Refusal.NotFound for one that is not there, or no longer */
    @Transactional
    Mapping find(UUID id) {
        return mappings.find(here(), id).orElseThrow(Refusal.NotFound::new);
    }

    /** What the same word is worth already counts as done; false where it is worth something else. */
    @Transactional
    boolean add(String value, Set<Role> roles) {
        var added = mappings.add(here(), value, roles);
        if (added) {
            trail.record("mapped-provider-role", PAGE, value + ": " + spoken(roles));
        }
        return added
                || mappings.of(here()).stream()
                        .anyMatch(
                                one -> one.value().equals(value) && one.worth().equals(roles));
    }

    /** False where somebody else was quicker. */
    @Transactional
    boolean change(Mapping saved, int version, Set<Role> roles) {
        if (saved.worth().equals(roles)) {
            return true;
        }
        lock.take(OrganizationLock.ADMINS);
        if (!mappings.change(here(), saved.id(), version, roles)) {
            return false;
        }
        trail.record("changed-provider-role", PAGE, saved.value() + ": " + spoken(roles));
        settle(holders(saved.value()));
        return true;
    }

    /** Twice is once. */
    @Transactional
    void remove(UUID id) {
        lock.take(OrganizationLock.ADMINS);
        mappings.find(here(), id).ifPresent(gone -> {
            var holders = holders(gone.value());
            mappings.remove(here(), id);
            trail.record("removed-provider-role", PAGE, gone.value() + ": " + spoken(gone.worth()));
            settle(holders);
        });
    }

    /** Nothing that the provider says counts any longer, and what it gave is taken. */
    @Transactional
    void end() {
        lock.take(OrganizationLock.ADMINS);
        var claim = claim();
        if (claim == null) {
            return;
        }
        trail.record("ended-provider-roles", PAGE, claim);
        var given = given();
        entities.createNativeQuery("delete from provider_claim where organization_id = ?1")
                .setParameter(1, here().value())
                .executeUpdate();
        settle(given);
        entities.createNativeQuery("delete from provider_standing where organization_id = ?1 and given = '{}'")
                .setParameter(1, here().value())
                .executeUpdate();
    }

    /** The first of those of whom the provider said it. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Holder> some(String value) {
        return entities.createNativeQuery("""
                        select p.id, p.name, s.given from provider_standing s
                        join membership m on m.organization_id = s.organization_id and m.person_id = s.person_id and m.ended_on is null
                        join person p on p.id = s.person_id
                        where s.organization_id = ?1 and ?2 = any(s.said) order by lower(p.name), p.id limit ?3""", Holder.class)
                .setParameter(1, here().value())
                .setParameter(2, value)
                .setParameter(3, MOST_NAMES)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> holders(String value) {
        return entities.createNativeQuery(
                        "select person_id from provider_standing where organization_id = ?1 and ?2 = any(said)")
                .setParameter(1, here().value())
                .setParameter(2, value)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> given() {
        return entities.createNativeQuery(
                        "select person_id from provider_standing where organization_id = ?1 and given <> '{}'")
                .setParameter(1, here().value())
                .getResultList();
    }

    private void settle(List<UUID> people) {
        if (standings.settle(here(), people)) {
            changed.fire(new PeopleChanged(here()));
        }
    }

    private OrganizationId here() {
        return current.get().organization();
    }

    private static String spoken(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(", "));
    }
}

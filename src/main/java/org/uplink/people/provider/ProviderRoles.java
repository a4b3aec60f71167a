package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.OrganizationLock;
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What an admin decides about words of the chosen provider. What is taken is taken from everybody at once. */
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
    private final AuditTrail trail;

    ProviderRoles(
            EntityManager entities,
            CurrentActor current,
            RoleMappings mappings,
            Standings standings,
            OrganizationLock lock,
            AuditTrail trail) {
        this.entities = entities;
        this.current = current;
        this.mappings = mappings;
        this.standings = standings;
        this.lock = lock;
        this.trail = trail;
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
        standings.adjust(here(), holders(saved.value()));
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
            standings.adjust(here(), holders);
        });
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

    private OrganizationId here() {
        return current.get().organization();
    }

    private static String spoken(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(", "));
    }
}

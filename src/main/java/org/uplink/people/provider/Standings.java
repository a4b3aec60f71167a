package org.uplink.people.provider;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.people.OrganizationLock;
import org.uplink.people.Registration;
import org.uplink.people.Registration.Place;
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.people.provider.StandingRules.Settled;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Which roles people have because the provider of their organization says so. What a person gave stays. */
@ApplicationScoped
public class Standings {

    /** Of a running membership. */
    record Standing(UUID person, String[] roles, Instant saidAt, String[] said, String[] given) {}

    private final EntityManager entities;
    private final RoleMappings mappings;
    private final OrganizationLock lock;
    private final Registration registration;
    private final AuditTrail trail;

    Standings(
            EntityManager entities,
            RoleMappings mappings,
            OrganizationLock lock,
            Registration registration,
            AuditTrail trail) {
        this.entities = entities;
        this.mappings = mappings;
        this.lock = lock;
        this.registration = registration;
        this.trail = trail;
    }

    /** At the first request of a sign-in; whichever tab or copy comes second finds it done. */
    public void hear(Place place, PersonId person, Said said) {
        var organization = new OrganizationId(place.id());
        var scope = Scope.of(organization, person);
        var changed = Tenancy.within(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    lock.take(OrganizationLock.ADMINS, organization);
                    return note(organization, person, said) && settle(organization, Set.of(person.value()));
                }));
        if (changed) {
            registration.tell(place, scope);
        }
    }

    /** False where a later sign-in was heard before. */
    private boolean note(OrganizationId organization, PersonId person, Said said) {
        return entities.createNativeQuery("""
                        insert into provider_standing as s (organization_id, person_id, said_at, said, given)
                        values (?1, ?2, ?3, ?4 ::text[], '{}')
                        on conflict on constraint provider_standing_pk do update set said_at = excluded.said_at, said = excluded.said
                        where s.said_at < excluded.said_at""")
                        .setParameter(1, organization.value())
                        .setParameter(2, person.value())
                        .setParameter(3, said.at())
                        .setParameter(4, mappings.known(organization, said.words()))
                        .executeUpdate()
                > 0;
    }

    /** After a change of what words are worth; in a transaction that holds the lock of administrators. */
    boolean settle(OrganizationId organization, Collection<UUID> people) {
        var worth = mappings.of(organization);
        var changed = false;
        for (var one : standings(organization, people)) {
            var said = worth.stream()
                    .filter(mapping -> List.of(one.said()).contains(mapping.value()))
                    .toList();
            changed |= settle(organization, one, said);
        }
        return changed;
    }

    private boolean settle(OrganizationId organization, Standing one, List<Mapping> said) {
        var worth = said.stream().flatMap(mapping -> mapping.worth().stream()).collect(Collectors.toSet());
        var settled = StandingRules.settle(
                roles(one.roles()), roles(one.given()), worth, otherAdmins(organization, one.person()));
        if (settled.changes()) {
            grant(organization, one.person(), settled.roles());
        }
        if (settled.withdrawn().contains(Role.MANAGER)) {
            leaveTeams(organization, one.person());
        }
        keep(organization, one.person(), said, settled.given());
        tell(organization, one.person(), settled, said);
        return settled.changes();
    }

    @SuppressWarnings("unchecked")
    private List<Standing> standings(OrganizationId organization, Collection<UUID> people) {
        return entities.createNativeQuery("""
                        select s.person_id, m.roles, s.said_at, s.said, s.given from provider_standing s
                        join membership m on m.organization_id = s.organization_id and m.person_id = s.person_id and m.ended_on is null
                        where s.organization_id = ?1 and s.person_id = any(?2 ::uuid[]) order by s.person_id""", Standing.class)
                .setParameter(1, organization.value())
                .setParameter(2, people.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
    }

    private long otherAdmins(OrganizationId organization, UUID person) {
        return (Long) entities.createNativeQuery("""
                        select count(*) from membership
                        where organization_id = ?1 and person_id <> ?2 and ended_on is null and 'admin' = any(roles)""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .getSingleResult();
    }

    private void grant(OrganizationId organization, UUID person, Set<Role> roles) {
        entities.createNativeQuery("""
                        update membership set roles = ?3 ::text[], version = version + 1
                        where organization_id = ?1 and person_id = ?2 and ended_on is null""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .setParameter(3, keys(roles))
                .executeUpdate();
    }

    /** Whoever is no manager any longer hears no more of the people of a team. */
    private void leaveTeams(OrganizationId organization, UUID person) {
        List<?> teams = entities.createNativeQuery("""
                        with gone as (
                            delete from team_manager where organization_id = ?1 and person_id = ?2 returning team_id
                        )
                        select t.name from team t where t.id in (select team_id from gone) order by t.name""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .getResultList();
        if (!teams.isEmpty()) {
            var names = teams.stream().map(Object::toString).collect(Collectors.joining(", "));
            record(organization, person, "provider-ended-managing", names);
        }
    }

    private void keep(OrganizationId organization, UUID person, List<Mapping> said, Set<Role> given) {
        entities.createNativeQuery("""
                        update provider_standing set said = ?3 ::text[], given = ?4 ::text[]
                        where organization_id = ?1 and person_id = ?2""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .setParameter(3, said.stream().map(Mapping::value).toArray(String[]::new))
                .setParameter(4, keys(given))
                .executeUpdate();
    }

    private void tell(OrganizationId organization, UUID person, Settled settled, List<Mapping> said) {
        settled.granted().forEach(role -> {
            var words = said.stream()
                    .filter(mapping -> mapping.worth().contains(role))
                    .map(Mapping::value);
            record(
                    organization,
                    person,
                    "provider-granted-role",
                    role.key() + ": " + words.collect(Collectors.joining(", ")));
        });
        settled.withdrawn().forEach(role -> record(organization, person, "provider-withdrew-role", role.key()));
        settled.kept().forEach(role -> record(organization, person, "kept-last-administrator", role.key()));
    }

    private void record(OrganizationId organization, UUID person, String action, String detail) {
        trail.recordUnattended(organization, action, "/admin/people/" + person, detail);
    }

    private static Set<Role> roles(String[] keys) {
        return Arrays.stream(keys).map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String[] keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toArray(String[]::new);
    }
}

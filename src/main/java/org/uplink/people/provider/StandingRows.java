package org.uplink.people.provider;

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
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What providers have said of people, and what people have by that. In transactions that act for the organization. */
@ApplicationScoped
class StandingRows {

    /** Of a running membership. */
    record Standing(UUID person, String[] roles, Instant saidAt, String[] said, String[] given) {

        Set<Role> held() {
            return StandingRows.roles(roles);
        }

        Set<Role> byProvider() {
            return StandingRows.roles(given);
        }
    }

    private final EntityManager entities;

    StandingRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param words of what was said, those that are worth something
     * @return false where a later sign-in was heard before
     */
    boolean note(OrganizationId organization, PersonId person, Said said, String[] words) {
        return entities.createNativeQuery("""
                        insert into provider_standing as s (organization_id, person_id, said_at, said, given, meant_by)
                        values (?1, ?2, ?3, ?4 ::text[], '{}', ?5 ::text[])
                        on conflict on constraint provider_standing_pk do update set said_at = excluded.said_at, said = excluded.said,
                            meant_by = excluded.meant_by
                        where s.said_at < excluded.said_at""")
                        .setParameter(1, organization.value())
                        .setParameter(2, person.value())
                        .setParameter(3, said.at())
                        .setParameter(4, words)
                        .setParameter(5, said.districts().toArray(String[]::new))
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    List<Standing> of(OrganizationId organization, Collection<UUID> people) {
        return entities.createNativeQuery("""
                        select s.person_id, m.roles, s.said_at, s.said, s.given from provider_standing s
                        join membership m on m.organization_id = s.organization_id and m.person_id = s.person_id and m.ended_on is null
                        where s.organization_id = ?1 and s.person_id = any(?2 ::uuid[]) order by s.person_id""", Standing.class)
                .setParameter(1, organization.value())
                .setParameter(2, people.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
    }

    long otherAdmins(OrganizationId organization, UUID person) {
        return (Long) entities.createNativeQuery("""
                        select count(*) from membership
                        where organization_id = ?1 and person_id <> ?2 and ended_on is null and 'admin' = any(roles)""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .getSingleResult();
    }

    void grant(OrganizationId organization, UUID person, Set<Role> roles) {
        entities.createNativeQuery("""
                        update membership set roles = ?3 ::text[], version = version + 1
                        where organization_id = ?1 and person_id = ?2 and ended_on is null""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .setParameter(3, keys(roles))
                .executeUpdate();
    }

    /**
     * Whoever is no manager any longer hears no more of the people of a team.
     *
     * @return the names of the teams
     */
    @SuppressWarnings("unchecked")
    List<String> leaveTeams(OrganizationId organization, UUID person) {
        return entities.createNativeQuery("""
                        with gone as (
                            delete from team_manager where organization_id = ?1 and person_id = ?2 returning team_id
                        )
                        select t.name from team t where t.id in (select team_id from gone) order by t.name""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .getResultList();
    }

    void keep(OrganizationId organization, UUID person, List<Mapping> said, Set<Role> given) {
        entities.createNativeQuery("""
                        update provider_standing set said = ?3 ::text[], given = ?4 ::text[]
                        where organization_id = ?1 and person_id = ?2""")
                .setParameter(1, organization.value())
                .setParameter(2, person)
                .setParameter(3, said.stream().map(Mapping::value).toArray(String[]::new))
                .setParameter(4, keys(given))
                .executeUpdate();
    }

    private static Set<Role> roles(String[] keys) {
        return Arrays.stream(keys).map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String[] keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toArray(String[]::new);
    }
}

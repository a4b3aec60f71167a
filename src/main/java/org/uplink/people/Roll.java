package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.RoleProfileId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The door to everybody who belongs to an organization today, with what rules ask about them. */
@ApplicationScoped
public class Roll {

    /**
     * Somebody with a running membership.
     *
     * @param since the first day of the membership
     * @param roles keys of the roles in the organization
     * @param teams the teams that the person is in, and all that stand above them
     */
    public record Entry(
            PersonId person,
            LocalDate since,
            @Nullable UUID school,
            Set<String> roles,
            Set<RoleProfileId> jobs,
            Set<UUID> teams) {}

    private record Row(
            UUID person, LocalDate since, @Nullable UUID school, String[] roles, String[] jobs, String[] teams) {

        Entry entry() {
            return new Entry(
                    new PersonId(person),
                    since,
                    school,
                    Set.of(roles),
                    Arrays.stream(jobs).map(RoleProfileId::new).collect(Collectors.toUnmodifiableSet()),
                    Arrays.stream(teams).map(UUID::fromString).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private final EntityManager entities;

    Roll(EntityManager entities) {
        this.entities = entities;
    }

    /** In one query, by person. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Entry> of(OrganizationId organization) {
        List<Row> rows = entities.createNativeQuery("""
                        with recursive up as (
                            select t.id as team_id, t.id as above_id, t.parent_id from team t where t.organization_id = ?1
                            union
                            select up.team_id, t.id, t.parent_id from up join team t on t.id = up.parent_id
                            where t.organization_id = ?1
                        ), placed as materialized (
                            select tm.person_id, array_agg(distinct up.above_id ::text) as teams
                            from team_member tm join up on up.team_id = tm.team_id
                            where tm.organization_id = ?1 group by tm.person_id
                        )
                        select m.person_id, m.started_on, m.school_id, m.roles,
                               array(select j.role_profile from membership_job j where j.membership_id = m.id) as jobs,
                               coalesce(placed.teams, '{}') as teams
                        from membership m left join placed on placed.person_id = m.person_id
                        where m.organization_id = ?1 and m.ended_on is null
                        order by m.person_id""", Row.class)
                .setParameter(1, organization.value())
                .getResultList();
        return rows.stream().map(Row::entry).toList();
    }
}

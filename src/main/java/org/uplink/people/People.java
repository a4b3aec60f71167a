package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.RoleProfileId;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** The door to people, as the one who acts may see them: oneself, one's teams and those below, or the whole organization. */
@ApplicationScoped
public class People {

    /** Somebody of the active organization. */
    public record Member(
            UUID id,
            String name,
            String email,
            LocalDate since,
            @Nullable String school,
            boolean student) {
        public PersonId person() {
            return new PersonId(id);
        }
    }

    /**
     * The people whom the one who acts manages, as a common table expression {@code managed (person_id)}: parameter 1 is
     * the organization, 2 the manager, 3 whether all are theirs. Only running memberships count.
     */
    public static final String MANAGED = """
            managed as (
                select m.person_id from membership m
                where m.organization_id = ?1 and m.ended_on is null
                  and (?3 or m.person_id in (select people_in_teams(?1, array(
                          select tm.team_id from team_manager tm where tm.organization_id = ?1 and tm.person_id = ?2))))
            )
            """;

    /**
     * The own teams and those below them, all teams where all people are theirs. Follows {@code with recursive}; parameters as
     * of {@link #MANAGED}.
     */
    public static final String OWN_TEAMS = """
            own_team as (
                select t.id, t.name from team t
                where t.organization_id = ?1
                  and (?3 or t.id in (select team_id from team_manager where organization_id = ?1 and person_id = ?2))
                union
                select t.id, t.name from team t join own_team on t.parent_id = own_team.id where t.organization_id = ?1
            )
            """;

    private final EntityManager entities;
    private final CurrentActor current;

    People(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /**
     * Somebody whom the one who acts manages.
     *
     * @throws Refusal.NotFound for everybody else: whether they exist is not the asker's business
     */
    @Transactional
    public Member managed(PersonId person) {
        return member(person, seesAll(current.get()));
    }

    /**
     * Somebody of the active organization, for those whose work is with all of it, such as assessors.
     *
     * @throws Refusal.NotFound for everybody else
     */
    @Transactional
    public Member member(PersonId person) {
        return member(person, true);
    }

    private Member member(PersonId person, boolean ofAll) {
        var actor = current.get();
        var found = entities.createNativeQuery("with " + MANAGED + """
                                select p.id, p.name, p.email, m.started_on, s.name as school, m.student_intern as student
                                from managed join membership m on m.person_id = managed.person_id and m.organization_id = ?1
                                    and m.ended_on is null
                                join person p on p.id = m.person_id
                                left join school s on s.id = m.school_id
                                where p.id = ?4""", Member.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, ofAll)
                .setParameter(4, person.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Member) found.getFirst();
    }

    /** Whether somebody manages the whole organization, not only own teams. */
    public static boolean seesAll(Actor actor) {
        return actor.is(Role.ADMIN);
    }

    /** The role profiles of the jobs and duties that somebody holds in the active organization. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<RoleProfileId> jobsOf(PersonId person) {
        List<String> keys = entities.createNativeQuery("""
                        select j.role_profile
                        from membership m join membership_job j on j.membership_id = m.id
                        where m.organization_id = ?1 and m.person_id = ?2 and m.ended_on is null
                        order by j.since, j.role_profile""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getResultList();
        return keys.stream().map(RoleProfileId::new).toList();
    }

    /** The time zone of an organization, which decides what day it is for its people. */
    @Transactional
    public ZoneId zoneOf(OrganizationId organization) {
        return ZoneId.of(organization(organization).timeZone());
    }

    /** The name of an organization. */
    @Transactional
    public String nameOf(OrganizationId organization) {
        return organization(organization).name();
    }

    /**
     * The name of somebody who is or was a member of the active organization.
     *
     * @throws Refusal.NotFound for everybody else
     */
    @Transactional
    public String nameOf(PersonId person) {
        var found = entities.createNativeQuery("select name from person where id = ?1")
                .setParameter(1, person.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (String) found.getFirst();
    }

    /** The names of people who are or were members of the active organization, erased ones by number; everybody else is absent. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<PersonId, String> namesOf(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Called> found = entities.createNativeQuery("""
                        select id, name from person where id in (?1)
                        union all
                        select person_id, 'Former member ' || number from former_member
                        where organization_id = uplink_organization() and person_id in (?1) and not account_gone""", Called.class)
                .setParameter(1, people.stream().map(PersonId::value).toList())
                .getResultList();
        return found.stream().collect(Collectors.toMap(one -> new PersonId(one.id()), Called::name, (name, _) -> name));
    }

    /** Whether an actor manages somebody: as an admin everybody of the organization, else the people of own teams. */
    @Transactional
    public boolean isManagedBy(Actor actor, PersonId person) {
        return !entities.createNativeQuery("with " + MANAGED + " select person_id from managed where person_id = ?4")
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, seesAll(actor))
                .setParameter(4, person.value())
                .getResultList()
                .isEmpty();
    }

    private record Called(UUID id, String name) {}

    private record Named(String name, String timeZone) {}

    private Named organization(OrganizationId organization) {
        return (Named) entities.createNativeQuery("select name, time_zone from organization where id = ?1", Named.class)
                .setParameter(1, organization.value())
                .getSingleResult();
    }
}

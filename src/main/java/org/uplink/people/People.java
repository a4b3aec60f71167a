package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
            @Nullable String school) {
        public PersonId person() {
            return new PersonId(id);
        }
    }

    /** A team that the one who acts manages, at any depth, or any team for an admin. */
    public record TeamChoice(UUID id, String name, long people) {}

    /** The people whom the one who acts manages, as SQL: parameter 1 is the organization, 2 the manager, 3 whether all are theirs. */
    public static final String MANAGED = """
            managed as (
                with recursive own as (
                    select t.id from team t join team_manager tm on tm.team_id = t.id
                    where t.organization_id = ?1 and tm.person_id = ?2
                    union
                    select t.id from team t join own on t.parent_id = own.id where t.organization_id = ?1
                )
                select m.person_id from membership m
                where m.organization_id = ?1 and m.ended_on is null
                  and (?3 or m.person_id in (select member.person_id from team_member member
                                             where member.organization_id = ?1 and member.team_id in (select id from own)))
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
        var actor = current.get();
        var found = entities.createNativeQuery("with " + MANAGED + """
                                select p.id, p.name, p.email, m.started_on, s.name as school
                                from managed join membership m on m.person_id = managed.person_id and m.organization_id = ?1
                                    and m.ended_on is null
                                join person p on p.id = m.person_id
                                left join school s on s.id = m.school_id
                                where p.id = ?4""", Member.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, seesAll(actor))
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
                        order by j.since, j.role_profile""", String.class)
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
        var found = entities.createNativeQuery("select name from person where id = ?1", String.class)
                .setParameter(1, person.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (String) found.getFirst();
    }

    private record Named(String name, String timeZone) {}

    private Named organization(OrganizationId organization) {
        return (Named) entities.createNativeQuery("select name, time_zone from organization where id = ?1", Named.class)
                .setParameter(1, organization.value())
                .getSingleResult();
    }
}

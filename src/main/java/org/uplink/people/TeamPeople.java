package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Who is in a team, and who manages it. */
@ApplicationScoped
class TeamPeople {

    static final int PAGE_SIZE = 50;
    private static final int MOST_FOUND = 20;

    record Somebody(UUID id, String name, String email, boolean member, boolean manager, long total) {}

    sealed interface Outcome {
        record Done(String name) implements Outcome {}

        /** The person lacks the role, and nobody has said yes to giving it. */
        record NeedsRole(UUID person, String name) implements Outcome {}

        /** Another administrator gives roles to this one. */
        record ForAnother() implements Outcome {}
    }

    private static final String WHO = """
            select p.id, p.name, p.email, tm.person_id is not null as member, tn.person_id is not null as manager,
                   count(*) over () as total
            from membership m join person p on p.id = m.person_id
            left join team_member tm on tm.team_id = ?2 and tm.person_id = p.id
            left join team_manager tn on tn.team_id = ?2 and tn.person_id = p.id
            where m.organization_id = ?1 and m.ended_on is null
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Teams teams;
    private final Memberships memberships;
    private final AuditTrail trail;
    private final Event<PeopleChanged> changed;

    TeamPeople(
            EntityManager entities,
            CurrentActor current,
            Teams teams,
            Memberships memberships,
            AuditTrail trail,
            Event<PeopleChanged> changed) {
        this.entities = entities;
        this.current = current;
        this.teams = teams;
        this.memberships = memberships;
        this.trail = trail;
        this.changed = changed;
    }

    @SuppressWarnings("unchecked")
    List<Somebody> managers(UUID team) {
        return entities.createNativeQuery(
                        WHO + " and tn.person_id is not null order by lower(p.name), p.id", Somebody.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, team)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Somebody> members(UUID team, int page) {
        return entities.createNativeQuery(
                        WHO + " and tm.person_id is not null order by lower(p.name), p.id limit ?3 offset ?4",
                        Somebody.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, team)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /** People of the organization by a part of their name or address, to add some of them. */
    @SuppressWarnings("unchecked")
    List<Somebody> find(UUID team, String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        return entities.createNativeQuery(
                        WHO + " and (p.name ilike ?3 or p.email ilike ?3) order by lower(p.name), p.id limit ?4",
                        Somebody.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, team)
                .setParameter(3, Roster.pattern(typed))
                .setParameter(4, MOST_FOUND)
                .getResultList();
    }

    @Transactional
    String addMember(UUID team, PersonId person) {
        var here = teams.find(team);
        var name = nameOf(membership(person));
        add(false, here, person);
        return name;
    }

    @Transactional
    Outcome addManager(UUID team, PersonId person, boolean withRole) {
        var here = teams.find(team);
        var membership = membership(person);
        var name = nameOf(membership);
        if (!membership.roles().contains(Role.MANAGER)) {
            if (memberships.isForAnother(person)) {
                return new Outcome.ForAnother();
            }
            if (!withRole) {
                return new Outcome.NeedsRole(person.value(), name);
            }
            var roles = EnumSet.copyOf(membership.roles());
            roles.add(Role.MANAGER);
            membership.grant(roles);
            trail.record("changed-roles", Memberships.address(person), "+" + Role.MANAGER_NAME);
        }
        add(true, here, person);
        return new Outcome.Done(name);
    }

    /** Takes somebody out; the role of a manager stays, for other teams or later. */
    @Transactional
    String remove(UUID team, PersonId person, boolean manager) {
        var here = teams.find(team);
        var name = nameOf(membership(person));
        var table = manager ? "delete from team_manager" : "delete from team_member";
        var gone = entities.createNativeQuery(table + " where organization_id = ?1 and team_id = ?2 and person_id = ?3")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, team)
                .setParameter(3, person.value())
                .executeUpdate();
        if (gone > 0) {
            trail.record(
                    manager ? "removed-team-manager" : "removed-team-member", Memberships.address(person), here.name());
            changed.fire(new PeopleChanged(current.get().organization()));
        }
        return name;
    }

    private void add(boolean manager, Teams.Details team, PersonId person) {
        var table = manager ? "insert into team_manager" : "insert into team_member";
        var added = entities.createNativeQuery(
                        table + " (team_id, organization_id, person_id) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, team.id())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, person.value())
                .executeUpdate();
        if (added > 0) {
            trail.record(
                    manager ? "added-team-manager" : "added-team-member", Memberships.address(person), team.name());
            changed.fire(new PeopleChanged(current.get().organization()));
        }
    }

    private Membership membership(PersonId person) {
        return entities.createQuery(
                        "from Membership where organizationId = ?1 and personId = ?2 and endedOn is null",
                        Membership.class)
                .setParameter(1, current.get().organization())
                .setParameter(2, person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private String nameOf(Membership membership) {
        return entities.find(Person.class, membership.personId().value()).name();
    }
}

package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What an admin decides about the people of the organization: roles, work, and when it ends. */
@ApplicationScoped
public class Memberships {

    /** One person as the organization has them. */
    public record Details(
            UUID person,
            String name,
            int nameVersion,
            String email,
            LocalDate since,
            @Nullable LocalDate endedOn,
            int version,
            String[] roles,
            String[] jobs,
            @Nullable String school,
            String[] teams,
            String[] manages,
            boolean student) {

        public boolean left() {
            return endedOn != null;
        }
    }

    /** What the form asks for. */
    public record Work(
            Set<Role> roles, List<String> jobs, @Nullable UUID school, List<UUID> teams) {}

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Details saved) implements Outcome {}

        record LastAdmin() implements Outcome {}

        /** Another administrator gives roles to this one. */
        record ForAnother() implements Outcome {}

        record StillManages(List<String> teams) implements Outcome {}
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;
    private final WorkRecords work;
    private final OrganizationLock lock;
    private final Event<PeopleChanged> changed;

    Memberships(
            EntityManager entities,
            CurrentActor current,
            AuditTrail trail,
            Clock clock,
            WorkRecords work,
            OrganizationLock lock,
            Event<PeopleChanged> changed) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
        this.work = work;
        this.lock = lock;
        this.changed = changed;
    }

    /** @throws Refusal.NotFound for somebody who never was a member here */
    @Transactional
    public Details find(PersonId person) {
        var found = entities.createNativeQuery("""
                        select p.id, p.name, p.version as name_version, p.email, m.started_on, m.ended_on, m.version, m.roles,
                               array(select j.role_profile from membership_job j
                                     where j.membership_id = m.id order by j.since, j.role_profile) as jobs,
                               m.school_id ::text as school,
                               array(select tm.team_id ::text from team_member tm
                                     where tm.organization_id = ?1 and tm.person_id = p.id) as teams,
                               array(select t.name from team_manager tm join team t on t.id = tm.team_id
                                     where tm.organization_id = ?1 and tm.person_id = p.id order by t.name) as manages,
                               m.student_intern as student
                        from membership m join person p on p.id = m.person_id
                        where m.organization_id = ?1 and p.id = ?2 and m.erased_at is null
                        order by m.ended_on desc nulls first limit 1""", Details.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Details) found.getFirst();
    }

    @Transactional
    public Outcome change(PersonId person, int version, Work wanted) {
        lock.take(OrganizationLock.ADMINS);
        var membership = lock(person, true);
        var saved = find(person);
        var before = membership.roles();
        var after = RoleRules.after(before, wanted.roles());
        if (membership.version() != version) {
            return after.equals(before) && isWork(saved, wanted) ? new Outcome.Saved() : new Outcome.Outdated(saved);
        }
        if (RoleRules.takesTheLastAdmin(before, after, otherAdmins(person))) {
            return new Outcome.LastAdmin();
        }
        if (RoleRules.gives(before, after) && isForAnother(person)) {
            return new Outcome.ForAnother();
        }
        if (before.contains(Role.MANAGER) && !after.contains(Role.MANAGER) && saved.manages().length > 0) {
            return new Outcome.StillManages(List.of(saved.manages()));
        }
        membership.grant(after);
        membership.workAt(wanted.school());
        if (work.replace(membership, saved, wanted, after)) {
            entities.lock(membership, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            tell();
        }
        return new Outcome.Saved();
    }

    /** Whether just that is saved: the first of two clicks was quicker than the second. */
    private static boolean isWork(Details saved, Work wanted) {
        var teams = wanted.teams().stream().map(UUID::toString).collect(Collectors.toSet());
        var school = wanted.school() == null ? null : wanted.school().toString();
        return Set.copyOf(List.of(saved.jobs())).equals(Set.copyOf(wanted.jobs()))
                && Set.copyOf(List.of(saved.teams())).equals(teams)
                && Objects.equals(saved.school(), school);
    }

    /**
     * Ends a membership today: from the next request on the person is outside. Everything on record stays. Ended twice it is
     * ended once.
     */
    @Transactional
    public Outcome end(PersonId person, int version) {
        lock.take(OrganizationLock.ADMINS);
        var found = seek(person, true);
        if (found.isEmpty()) {
            return new Outcome.Saved();
        }
        var membership = found.get();
        if (membership.version() != version) {
            return new Outcome.Outdated(find(person));
        }
        if (RoleRules.takesTheLastAdmin(membership.roles(), Set.of(Role.LEARNER), otherAdmins(person))) {
            return new Outcome.LastAdmin();
        }
        membership.end(current.get().today(clock));
        trail.record("ended-membership", address(person), "");
        tell();
        return new Outcome.Saved();
    }

    /** Twice is once. */
    @Transactional
    public Outcome reinstate(PersonId person, int version) {
        if (seek(person, true).isPresent()) {
            return new Outcome.Saved();
        }
        var membership = lock(person, false);
        if (membership.version() != version) {
            return new Outcome.Outdated(find(person));
        }
        membership.reinstate();
        trail.record("reinstated-membership", address(person), "");
        tell();
        return new Outcome.Saved();
    }

    /**
     * Takes somebody back by a word that gives no role: as a learner, who manages no team. What they had before, an admin gives
     * anew, who knows what they come back for.
     */
    @Transactional
    public Outcome readmit(PersonId person, int version) {
        var membership = lock(person, false);
        if (membership.version() != version) {
            return new Outcome.Outdated(find(person));
        }
        var before = membership.roles();
        membership.reinstate();
        membership.grant(Set.of());
        leaveManagedTeams(person);
        var lost = Difference.between(
                before.stream().map(Role::key).toList(),
                membership.roles().stream().map(Role::key).toList());
        trail.record("reinstated-membership", address(person), lost);
        tell();
        return new Outcome.Saved();
    }

    private void leaveManagedTeams(PersonId person) {
        entities.createNativeQuery("""
                        with gone as (delete from team_manager where organization_id = ?1 and person_id = ?2 returning team_id)
                        select t.name from team t where t.id in (select team_id from gone) order by t.name""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getResultStream()
                .forEach(team -> trail.record("removed-team-manager", address(person), String.valueOf(team)));
    }

    /** Corrects how somebody is called, in every organization that they belong to. */
    @Transactional
    public Outcome rename(PersonId person, int version, String name) {
        var saved = find(person);
        var found = entities.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        var difference = Difference.between(found.name(), name);
        if (found.version() != version && !difference.isEmpty()) {
            return new Outcome.Outdated(saved);
        }
        if (!difference.isEmpty()) {
            found.rename(name);
            trail.record("renamed-person", address(person), difference);
        }
        return new Outcome.Saved();
    }

    private void tell() {
        changed.fire(new PeopleChanged(current.get().organization()));
    }

    public static String address(PersonId person) {
        return "/admin/people/" + person;
    }

    private Membership lock(PersonId person, boolean running) {
        return seek(person, running).orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Membership> seek(PersonId person, boolean running) {
        return entities.createQuery("""
                        from Membership where organizationId = ?1 and personId = ?2 and (case when endedOn is null then true else false end) = ?3
                        order by startedOn desc""", Membership.class)
                .setParameter(1, current.get().organization())
                .setParameter(2, person)
                .setParameter(3, running)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether only another administrator gives roles to this person: nobody gives one to themselves while there is another. */
    boolean isForAnother(PersonId person) {
        return current.get().person().equals(person) && otherAdmins(person) > 0;
    }

    private long otherAdmins(PersonId person) {
        return (Long) entities.createNativeQuery("""
                        select count(*) from membership
                        where organization_id = ?1 and person_id <> ?2 and ended_on is null and 'admin' = any(roles)""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, person.value())
                .getSingleResult();
    }
}

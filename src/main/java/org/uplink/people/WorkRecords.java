package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.uplink.competency.Competencies;
import org.uplink.competency.RoleProfileId;
import org.uplink.people.Choices.Choice;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** The rows beside a membership, jobs and teams, and what the audit trail says about a change of work. */
@ApplicationScoped
class WorkRecords {

    private final EntityManager entities;
    private final CurrentActor current;
    private final Competencies competencies;
    private final Choices choices;
    private final AuditTrail trail;
    private final Clock clock;

    WorkRecords(
            EntityManager entities,
            CurrentActor current,
            Competencies competencies,
            Choices choices,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.competencies = competencies;
        this.choices = choices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return whether anything changed
     * @throws Refusal.NotFound for a job, school or team that is not on offer
     */
    boolean replace(Membership membership, Memberships.Details saved, Memberships.Work wanted, Set<Role> roles) {
        var address = Memberships.address(membership.personId());
        var teams = choices.teams();
        var schools = choices.schools();
        var school = wanted.school() == null ? "" : wanted.school().toString();
        var teamIds = wanted.teams().stream().map(Object::toString).toList();
        refuseStrangers(wanted.jobs(), schools, school, teams, teamIds);
        replaceJobs(membership, wanted.jobs());
        replaceTeams(membership, teamIds);
        var changes = Stream.of(
                note(
                        "changed-roles",
                        address,
                        List.of(saved.roles()),
                        roles.stream().map(Role::key).toList()),
                note("changed-jobs", address, List.of(saved.jobs()), wanted.jobs()),
                note("changed-teams", address, labels(teams, List.of(saved.teams())), labels(teams, teamIds)),
                note(
                        "changed-school",
                        address,
                        labels(schools, List.of(Objects.requireNonNullElse(saved.school(), ""))),
                        labels(schools, List.of(school))));
        return changes.filter(changed -> changed).count() > 0;
    }

    private void refuseStrangers(
            List<String> jobs, List<Choice> schools, String school, List<Choice> teams, List<String> teamIds) {
        jobs.forEach(job -> competencies.role(new RoleProfileId(job)));
        var known = Stream.concat(schools.stream(), teams.stream())
                .map(Choice::value)
                .toList();
        if (!known.containsAll(teamIds) || !(school.isEmpty() || known.contains(school))) {
            throw new Refusal.NotFound();
        }
    }

    private boolean note(String action, String address, Collection<String> before, Collection<String> after) {
        var difference = Difference.between(before, after);
        if (!difference.isEmpty()) {
            trail.record(action, address, difference);
        }
        return !difference.isEmpty();
    }

    private static List<String> labels(List<Choice> choices, List<String> values) {
        return choices.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::label)
                .toList();
    }

    private void replaceJobs(Membership membership, List<String> jobs) {
        var keys = jobs.toArray(String[]::new);
        entities.createNativeQuery(
                        "delete from membership_job where membership_id = ?1 and role_profile <> all(?2 ::text[])")
                .setParameter(1, membership.id())
                .setParameter(2, keys)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into membership_job (membership_id, organization_id, role_profile, since)
                        select ?1, ?2, job, ?3 from unnest(?4 ::text[]) job on conflict do nothing""")
                .setParameter(1, membership.id())
                .setParameter(2, current.get().organization().value())
                .setParameter(3, current.get().today(clock))
                .setParameter(4, keys)
                .executeUpdate();
    }

    private void replaceTeams(Membership membership, List<String> teams) {
        var ids = teams.toArray(String[]::new);
        entities.createNativeQuery("""
                        delete from team_member
                        where organization_id = ?1 and person_id = ?2 and team_id <> all(?3 ::uuid[])""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, membership.personId().value())
                .setParameter(3, ids)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into team_member (team_id, organization_id, person_id)
                        select team, ?1, ?2 from unnest(?3 ::uuid[]) team on conflict do nothing""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, membership.personId().value())
                .setParameter(3, ids)
                .executeUpdate();
    }
}

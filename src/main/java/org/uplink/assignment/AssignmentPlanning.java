package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.assignment.AssignmentRules.Team;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Makes the plan of a wish, as the organization is at this moment. */
@ApplicationScoped
class AssignmentPlanning {

    private final ManagedPeople managed;
    private final Goals goals;
    private final Standings standings;
    private final CurrentActor current;

    AssignmentPlanning(ManagedPeople managed, Goals goals, Standings standings, CurrentActor current) {
        this.managed = managed;
        this.goals = goals;
        this.standings = standings;
        this.current = current;
    }

    /** @throws Refusal.NotFound where the path, a person or a team does not exist for the one who asks */
    AssignmentPlan plan(AssignmentPlan.Wish wish) {
        goals.mustBeOffered(wish.path());
        var path = goals.get(wish.path());
        var names = managed.people().stream()
                .collect(Collectors.toMap(ManagedPeople.Choice::person, ManagedPeople.Choice::name));
        var teams = teams(wish.teams());
        if (!names.keySet().containsAll(wish.people())) {
            throw new Refusal.NotFound();
        }
        var rules = new AssignmentRules.Wish(wish.people(), teams, wish.dueOn());
        var reached = AssignmentRules.reached(rules);
        var lines = AssignmentRules.plan(rules, standings.of(current.get().organization(), path, reached));
        return new AssignmentPlan(wish, path, lines, only(names, reached));
    }

    private List<Team> teams(Set<UUID> wanted) {
        var teams = managed.crews().stream()
                .filter(team -> wanted.contains(team.id()))
                .map(team -> new Team(team.id(), team.name(), team.people()))
                .toList();
        if (teams.size() != wanted.size()) {
            throw new Refusal.NotFound();
        }
        return teams;
    }

    private static Map<PersonId, String> only(Map<PersonId, String> names, Set<PersonId> reached) {
        return reached.stream().collect(Collectors.toMap(person -> person, person -> names.getOrDefault(person, "")));
    }
}

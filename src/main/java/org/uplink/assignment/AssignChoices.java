package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.uplink.assignment.AssignView.PersonChoice;
import org.uplink.assignment.AssignView.TeamChoice;
import org.uplink.people.ManagedPeople;

/** What a manager can choose from, with the choice so far marked and first. */
@ApplicationScoped
class AssignChoices {

    private final Goals goals;
    private final ManagedPeople managed;

    AssignChoices(Goals goals, ManagedPeople managed) {
        this.goals = goals;
        this.managed = managed;
    }

    AssignView.Choices of(AssignForm form) {
        return new AssignView.Choices(goals.all(), teams(form), people(form));
    }

    private List<TeamChoice> teams(AssignForm form) {
        var chosen = form.teams();
        return managed.crews().stream()
                .map(team ->
                        new TeamChoice(team.id(), team.name(), team.people().size(), chosen.contains(team.id())))
                .toList();
    }

    private List<PersonChoice> people(AssignForm form) {
        var chosen = form.people();
        return managed.people().stream()
                .map(one -> new PersonChoice(one.id(), one.name(), one.jobs(), chosen.contains(one.person())))
                .sorted(Comparator.comparing(one -> !one.chosen()))
                .toList();
    }
}

package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignView.PathChoice;
import org.uplink.assignment.AssignView.PersonChoice;
import org.uplink.assignment.AssignView.TeamChoice;
import org.uplink.path.Paths;
import org.uplink.people.ManagedPeople;

/** What a manager can choose from, with the choice so far marked and first. */
@ApplicationScoped
class AssignChoices {

    private final Paths paths;
    private final StepLines lines;
    private final ManagedPeople managed;

    AssignChoices(Paths paths, StepLines lines, ManagedPeople managed) {
        this.paths = paths;
        this.lines = lines;
        this.managed = managed;
    }

    AssignView.Choices of(AssignForm form) {
        return new AssignView.Choices(paths(form.path()), teams(form), people(form));
    }

    private List<PathChoice> paths(@Nullable String chosen) {
        return paths.all().stream()
                .map(path -> {
                    var steps = lines.of(path);
                    return new PathChoice(
                            path.slug(),
                            path.title(),
                            steps.size(),
                            StepLines.minutes(steps),
                            path.slug().equals(chosen));
                })
                .toList();
    }

    private List<TeamChoice> teams(AssignForm form) {
        var chosen = form.teams();
        return managed.teams().stream()
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

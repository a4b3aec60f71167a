package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.uplink.competency.Competencies;
import org.uplink.people.People;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Gathers what a manager's page of one person says. */
@ApplicationScoped
class TeamPersonViews {

    private final People people;
    private final TeamPeople team;
    private final PersonSkills skills;
    private final PersonLearning learning;
    private final Competencies competencies;

    TeamPersonViews(
            People people, TeamPeople team, PersonSkills skills, PersonLearning learning, Competencies competencies) {
        this.people = people;
        this.team = team;
        this.skills = skills;
        this.learning = learning;
        this.competencies = competencies;
    }

    /** @throws Refusal.NotFound for somebody whom the one who acts does not manage */
    TeamPersonPage.View of(PersonId person) {
        var member = people.managed(person);
        var lines = skills.of(person, people.jobsOf(person));
        return new TeamPersonPage.View(
                member,
                team.one(person),
                gaps(lines, SkillLine::core),
                gaps(lines, line -> !line.core()),
                SkillLine.domains(competencies.framework(), lines),
                learning.assigned(person),
                learning.awards(person));
    }

    private static List<SkillLine> gaps(List<SkillLine> lines, Predicate<SkillLine> wanted) {
        return lines.stream()
                .filter(line -> line.gap() > 0 && wanted.test(line))
                .sorted(Comparator.comparing(SkillLine::gap, Comparator.reverseOrder()))
                .toList();
    }
}

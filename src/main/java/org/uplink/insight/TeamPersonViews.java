package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.people.Leaves;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
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
    private final SkillDetails details;
    private final SkillCourses courses;
    private final Leaves leaves;
    private final CurrentActor current;

    TeamPersonViews(
            People people,
            TeamPeople team,
            PersonSkills skills,
            PersonLearning learning,
            Competencies competencies,
            SkillDetails details,
            SkillCourses courses,
            Leaves leaves,
            CurrentActor current) {
        this.details = details;
        this.courses = courses;
        this.leaves = leaves;
        this.current = current;
        this.people = people;
        this.team = team;
        this.skills = skills;
        this.learning = learning;
        this.competencies = competencies;
    }

    /**
     * @param competency the one to open, null for none
     * @throws Refusal.NotFound for somebody whom the one who acts does not manage, and for a competency that none of the
     *     person's jobs asks for
     */
    TeamPersonPage.View of(PersonId person, @Nullable CompetencyId competency) {
        var member = people.managed(person);
        var lines = skills.of(person, people.jobsOf(person));
        return new TeamPersonPage.View(
                member,
                current.get().person().equals(person),
                team.one(person),
                gaps(lines, SkillLine::core),
                gaps(lines, line -> !line.core()),
                SkillLine.domains(competencies.framework(), lines),
                learning.assigned(person),
                learning.awards(person),
                leaves.of(person),
                competency == null ? null : open(lines, competency));
    }

    private TeamPersonPage.Open open(List<SkillLine> lines, CompetencyId competency) {
        var line = lines.stream()
                .filter(one -> one.competency().id().equals(competency))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new TeamPersonPage.Open(
                line,
                details.indicators(line.competency(), Math.max(line.target(), line.level())),
                courses.offers(competency, line.level()));
    }

    private static List<SkillLine> gaps(List<SkillLine> lines, Predicate<SkillLine> wanted) {
        return lines.stream()
                .filter(line -> line.gap() > 0 && wanted.test(line))
                .sorted(Comparator.comparing(SkillLine::gap, Comparator.reverseOrder()))
                .toList();
    }
}

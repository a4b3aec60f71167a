package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.competency.Competencies;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;

/** The skills of the one who acts, and what the catalogue offers for them. */
@ApplicationScoped
class OwnSkills {

    /** One's skills at this moment. */
    final class Read {
        private final List<SkillLine> lines;

        private Read(List<SkillLine> lines) {
            this.lines = lines;
        }

        List<SkillLine> lines() {
            return lines;
        }

        List<SkillLine.Domain> domains() {
            return SkillLine.domains(competencies.framework(), lines);
        }

        /** @param known courses that would be no news */
        Optional<WhatNow> closing(Set<CourseId> known) {
            return WhatNowRules.close(lines, catalog.all(), known);
        }
    }

    private final PersonSkills skills;
    private final People people;
    private final Competencies competencies;
    private final CourseCatalog catalog;
    private final CurrentActor current;

    OwnSkills(
            PersonSkills skills,
            People people,
            Competencies competencies,
            CourseCatalog catalog,
            CurrentActor current) {
        this.skills = skills;
        this.people = people;
        this.competencies = competencies;
        this.catalog = catalog;
        this.current = current;
    }

    Read read() {
        var person = current.get().person();
        return new Read(skills.of(person, people.jobsOf(person)));
    }
}

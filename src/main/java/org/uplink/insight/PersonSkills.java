package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfileId;
import org.uplink.competency.Target;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads verified levels against the targets of jobs, in one query. Whoever asks has made sure that they may. */
@ApplicationScoped
class PersonSkills {

    record Row(
            String competency,
            int level,
            String currency,
            @Nullable LocalDate nextReview) {}

    private final EntityManager entities;
    private final Competencies competencies;
    private final CurrentActor current;
    private final Clock clock;

    PersonSkills(EntityManager entities, Competencies competencies, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.competencies = competencies;
        this.current = current;
        this.clock = clock;
    }

    /** One line for each competency with a target, in the order of the framework. */
    List<SkillLine> of(PersonId person, List<RoleProfileId> jobs) {
        var verified = verified(person);
        return competencies.targetsOf(jobs).values().stream()
                .map(target -> line(target, verified.get(target.competency())))
                .toList();
    }

    private SkillLine line(Target target, @Nullable Row row) {
        var competency = competencies.get(target.competency());
        return row == null
                ? new SkillLine(competency, target.level(), target.core(), 0, "none", null)
                : new SkillLine(
                        competency, target.level(), target.core(), row.level(), row.currency(), row.nextReview());
    }

    @SuppressWarnings("unchecked")
    private Map<CompetencyId, Row> verified(PersonId person) {
        var actor = current.get();
        List<Row> rows = entities.createNativeQuery("""
                        select competency, level::int, currency, next_review from mastery
                        where organization_id = ?1 and person_id = ?2 and from_on <= ?3 and until_on > ?3""", Row.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, person.value())
                .setParameter(3, actor.today(clock))
                .getResultList();
        var verified = new HashMap<CompetencyId, Row>();
        rows.forEach(row -> verified.put(new CompetencyId(row.competency()), row));
        return verified;
    }
}

package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Facts.Reached;
import org.uplink.competency.CompetencyId;
import org.uplink.people.People;
import org.uplink.progress.Progress;

/** Gathers what requirements are judged by. */
@ApplicationScoped
class FactsOfPerson {

    private record LevelRow(String competency, int level, int fresh) {}

    private final Progress progress;
    private final EntityManager entities;
    private final Awards awards;
    private final People people;
    private final Clock clock;

    FactsOfPerson(Progress progress, EntityManager entities, Awards awards, People people, Clock clock) {
        this.progress = progress;
        this.entities = entities;
        this.awards = awards;
        this.people = people;
        this.clock = clock;
    }

    Facts of(Holder holder) {
        var day = LocalDate.now(clock.withZone(people.zoneOf(holder.organization())));
        return new Facts(progress.completedBy(holder.person()), reached(holder, day), awards.agreedBy(holder));
    }

    @SuppressWarnings("unchecked")
    private Map<CompetencyId, Reached> reached(Holder holder, LocalDate day) {
        List<LevelRow> rows = entities.createNativeQuery("""
                        select competency, level::int as level,
                               case when currency in ('current', 'due') then level::int else 0 end as fresh
                        from mastery
                        where organization_id = ?1 and person_id = ?2 and from_on <= ?3 and until_on > ?3""", LevelRow.class)
                .setParameter(1, holder.organization().value())
                .setParameter(2, holder.person().value())
                .setParameter(3, day)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new CompetencyId(row.competency()), row -> new Reached(row.level(), row.fresh())));
    }
}

package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.assignment.WalkRules.Facts;
import org.uplink.assignment.WalkRules.Rating;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Reads what is on record about people, for many at once: an assignment may reach a whole department. */
@ApplicationScoped
class WalkFacts {

    record Fact(UUID person, String kind, String name, int level, Instant at) {}

    private final EntityManager entities;
    private final Clock clock;

    WalkFacts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * In one query; of whom nothing is on record has no entry.
     *
     * @param levels competencies whose level is asked for
     */
    Map<PersonId, Facts> of(OrganizationId organization, Collection<PersonId> people, Collection<CompetencyId> levels) {
        var facts = new HashMap<PersonId, Facts>();
        for (var fact : read(organization, people, levels)) {
            add(facts.computeIfAbsent(new PersonId(fact.person()), _ -> none()), fact);
        }
        return facts;
    }

    private static Facts none() {
        return new Facts(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    private static void add(Facts facts, Fact fact) {
        switch (fact.kind()) {
            case "course" ->
                facts.courses()
                        .computeIfAbsent(new CourseId(fact.name()), _ -> new ArrayList<>())
                        .add(fact.at());
            case "rating" -> facts.ratings().put(new CompetencyId(fact.name()), new Rating(fact.level(), fact.at()));
            case "level" -> facts.levels().put(new CompetencyId(fact.name()), new Rating(fact.level(), fact.at()));
            default ->
                facts.awards()
                        .computeIfAbsent(fact.name(), _ -> new ArrayList<>())
                        .add(fact.at());
        }
    }

    @SuppressWarnings("unchecked")
    private List<Fact> read(OrganizationId organization, Collection<PersonId> people, Collection<CompetencyId> levels) {
        return entities.createNativeQuery("""
                        with asked as (select unnest(cast(?2 as uuid[])) as person_id)
                        select e.person_id, 'course' as kind, e.course as name, 0 as level, e.completed_at as at
                        from enrolment e join asked on asked.person_id = e.person_id
                        where e.organization_id = ?1 and e.completed_at is not null
                        union all
                        (select distinct on (v.person_id, v.competency)
                                v.person_id, 'rating', v.competency, v.level::int, v.recorded_at
                         from evidence v join asked on asked.person_id = v.person_id
                         where v.organization_id = ?1 and v.kind = 'manager_rating'
                           and not exists (select from evidence_revocation r where r.evidence_id = v.id)
                         order by v.person_id, v.competency, v.occurred_on desc, v.recorded_at desc)
                        union all
                        select a.person_id, 'award', a.certification, 0, a.awarded_at
                        from award_now a join asked on asked.person_id = a.person_id
                        where a.organization_id = ?1 and (a.ends_on is null or a.ends_on >= (
                            select (cast(?3 as timestamptz) at time zone o.time_zone)::date
                            from organization o where o.id = ?1))
                          and a.stands
                        union all
                        select m.person_id, 'level', m.competency, m.level::int, m.from_on::timestamp at time zone o.time_zone
                        from mastery m join asked on asked.person_id = m.person_id
                        join organization o on o.id = m.organization_id
                        where m.organization_id = ?1 and m.competency = any (?4)
                          and m.from_on <= (cast(?3 as timestamptz) at time zone o.time_zone)::date
                          and m.until_on > (cast(?3 as timestamptz) at time zone o.time_zone)::date
                        order by at""", Fact.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .setParameter(3, Instant.now(clock))
                .setParameter(4, levels.stream().map(CompetencyId::key).toArray(String[]::new))
                .getResultList();
    }
}

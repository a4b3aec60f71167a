package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.uplink.assignment.AudienceRules.Known;
import org.uplink.people.Roll;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Everybody of an organization with what its rules ask about them, in at most three queries. */
@ApplicationScoped
class KnownMembers {

    private record Level(UUID person, String competency, int level) {}

    private record Valid(UUID person, String certification, LocalDate until) {}

    private final EntityManager entities;
    private final Roll roll;

    KnownMembers(EntityManager entities, Roll roll) {
        this.entities = entities;
        this.roll = roll;
    }

    /** @param rules those that will ask */
    List<Known> of(OrganizationId organization, Collection<AssignmentRule> rules, LocalDate today) {
        var levels = levels(organization, rules, today);
        var valid = valid(organization, rules);
        return roll.of(organization).stream()
                .map(entry -> new Known(
                        entry,
                        levels.getOrDefault(entry.person(), Map.of()),
                        valid.getOrDefault(entry.person(), Map.of())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<PersonId, Map<String, Integer>> levels(
            OrganizationId organization, Collection<AssignmentRule> rules, LocalDate today) {
        var asked = rules.stream()
                .map(rule -> rule.audience().gap())
                .filter(Objects::nonNull)
                .map(Audience.Gap::competency)
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Level> rows = entities.createNativeQuery("""
                        select person_id, competency, level ::int from mastery
                        where organization_id = ?1 and competency in (?2) and from_on <= ?3 and until_on > ?3""", Level.class)
                .setParameter(1, organization.value())
                .setParameter(2, asked)
                .setParameter(3, today)
                .getResultList();
        var levels = new HashMap<PersonId, Map<String, Integer>>();
        rows.forEach(row -> levels.computeIfAbsent(new PersonId(row.person()), _ -> new HashMap<>())
                .put(row.competency(), row.level()));
        return levels;
    }

    @SuppressWarnings("unchecked")
    private Map<PersonId, Map<String, LocalDate>> valid(OrganizationId organization, Collection<AssignmentRule> rules) {
        var asked = rules.stream()
                .map(rule -> rule.audience().lapse())
                .filter(Objects::nonNull)
                .map(Audience.Lapse::certification)
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Valid> rows = entities.createNativeQuery("""
                        select distinct on (a.person_id, a.certification) a.person_id, a.certification,
                               coalesce(a.ends_on, date '9999-12-31')
                        from award_now a
                        where a.organization_id = ?1 and a.certification in (?2)
                          and a.revoked_at is null
                        order by a.person_id, a.certification, a.number desc""", Valid.class)
                .setParameter(1, organization.value())
                .setParameter(2, asked)
                .getResultList();
        var valid = new HashMap<PersonId, Map<String, LocalDate>>();
        rows.forEach(row -> valid.computeIfAbsent(new PersonId(row.person()), _ -> new HashMap<>())
                .put(row.certification(), row.until()));
        return valid;
    }
}

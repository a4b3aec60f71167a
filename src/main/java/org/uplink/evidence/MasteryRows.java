package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The tables {@code mastery} and {@code mastery_change}, read and written for many people at once. */
@ApplicationScoped
class MasteryRows {

    record PeriodRow(
            UUID personId,
            String competency,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            int level,
            String currency,
            int claimed,
            @Nullable LocalDate nextReview) {

        static PeriodRow of(LineKey key, Period period) {
            return new PeriodRow(
                    key.person().value(),
                    key.competency().key(),
                    period.from(),
                    period.until(),
                    period.level(),
                    period.currency().key(),
                    period.claimed(),
                    period.nextReview());
        }

        LineKey key() {
            return LineKey.of(personId, competency);
        }

        Period period() {
            return new Period(fromOn, untilOn, level, Currency.of(currency), claimed, nextReview);
        }
    }

    record ChangeRow(
            UUID id,
            UUID personId,
            String competency,
            Instant at,
            int fromLevel,
            int toLevel,
            String cause,
            String rule) {}

    private record KeyRow(UUID personId, String competency) {}

    private final EntityManager entities;

    MasteryRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param competencies null means all */
    @SuppressWarnings("unchecked")
    List<PeriodRow> of(Collection<PersonId> people, @Nullable Collection<CompetencyId> competencies) {
        return entities.createNativeQuery("""
                        select person_id, competency, from_on, nullif(until_on, 'infinity'), cast(level as int), currency,
                            cast(claimed as int), next_review
                        from mastery
                        where organization_id = uplink_organization() and person_id = any(?1)
                            and (?2 or competency = any(?3))
                        order by person_id, competency, from_on""", PeriodRow.class)
                .setParameter(1, PersonId.values(people))
                .setParameter(2, competencies == null)
                .setParameter(3, EvidenceRows.keys(competencies))
                .getResultList();
    }

    /** The periods of one day. */
    @SuppressWarnings("unchecked")
    List<PeriodRow> on(LocalDate day, PersonId person) {
        return entities.createNativeQuery("""
                        select person_id, competency, from_on, nullif(until_on, 'infinity'), cast(level as int), currency,
                            cast(claimed as int), next_review
                        from mastery
                        where organization_id = uplink_organization() and person_id = ?1
                            and from_on <= ?2 and until_on > ?2""", PeriodRow.class)
                .setParameter(1, person.value())
                .setParameter(2, day)
                .getResultList();
    }

    /** The periods of one day, of many people in some competencies. */
    @SuppressWarnings("unchecked")
    List<PeriodRow> on(LocalDate day, Collection<PersonId> people, Collection<CompetencyId> competencies) {
        return entities.createNativeQuery("""
                        select person_id, competency, from_on, nullif(until_on, 'infinity'), cast(level as int), currency,
                            cast(claimed as int), next_review
                        from mastery
                        where organization_id = uplink_organization() and person_id = any(?1) and competency = any(?2)
                            and from_on <= ?3 and until_on > ?3""", PeriodRow.class)
                .setParameter(1, PersonId.values(people))
                .setParameter(2, EvidenceRows.keys(competencies))
                .setParameter(3, day)
                .getResultList();
    }

    void delete(Collection<LineKey> keys) {
        entities.createNativeQuery("""
                        delete from mastery m
                        using jsonb_to_recordset(cast(?1 as jsonb)) as gone(person_id uuid, competency text)
                        where m.organization_id = uplink_organization()
                            and m.person_id = gone.person_id and m.competency = gone.competency""")
                .setParameter(
                        1,
                        EvidenceJson.write(keys.stream()
                                .map(key -> new KeyRow(
                                        key.person().value(), key.competency().key()))
                                .toList()))
                .executeUpdate();
    }

    void insert(OrganizationId organization, List<PeriodRow> rows) {
        entities.createNativeQuery("""
                        insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency,
                            claimed, next_review)
                        select ?1, person_id, competency, from_on, coalesce(until_on, 'infinity'), level, currency,
                            claimed, next_review
                        from jsonb_to_recordset(cast(?2 as jsonb)) as r(person_id uuid, competency text, from_on date,
                            until_on date, level smallint, currency text, claimed smallint, next_review date)""")
                .setParameter(1, organization.value())
                .setParameter(2, EvidenceJson.write(rows))
                .executeUpdate();
    }

    void insertChanges(OrganizationId organization, List<ChangeRow> rows) {
        entities.createNativeQuery("""
                        insert into mastery_change
                            (id, organization_id, person_id, competency, at, from_level, to_level, cause, rule_version)
                        select id, ?1, person_id, competency, at, from_level, to_level, cause, rule
                        from jsonb_to_recordset(cast(?2 as jsonb)) as r(id uuid, person_id uuid, competency text,
                            at timestamptz, from_level smallint, to_level smallint, cause text, rule text)""")
                .setParameter(1, organization.value())
                .setParameter(2, EvidenceJson.write(rows))
                .executeUpdate();
    }
}

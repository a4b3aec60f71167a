package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.PersonId;

/** Reads the tables of the ledger, as far as they are of the organization that the transaction acts for. */
@ApplicationScoped
class EvidenceRows {

    record ReassessmentRow(UUID personId, String competency, int level, LocalDate recordedOn, String reason) {
        Reassessment reassessment() {
            return new Reassessment(level, recordedOn);
        }
    }

    /** @param seasonEnds {@code MM-DD} */
    record District(UUID id, String timeZone, String seasonEnds, int frameworkVersion) {
        ZoneId zone() {
            return ZoneId.of(timeZone);
        }
    }

    /** What a manager, or somebody of themselves, has said. */
    record Said(String competency, int level, LocalDate on, String comment) {}

    private final EntityManager entities;

    EvidenceRows(EntityManager entities) {
        this.entities = entities;
    }

    District district() {
        return (District) entities.createNativeQuery(
                        "select id, time_zone, season_ends, framework_version from organization where id = uplink_organization()",
                        District.class)
                .getSingleResult();
    }

    /** @param competencies null means all */
    @SuppressWarnings("unchecked")
    List<EvidenceRow> of(Collection<PersonId> people, @Nullable Collection<CompetencyId> competencies) {
        return entities.createNativeQuery("""
                        select e.id, e.person_id, e.competency, e.kind, cast(e.level as int), e.occurred_on, e.ends_on,
                            e.recorded_at, e.recorded_by, e.source, e.source_revision, e.artifact, e.comment,
                            v.revoked_at, v.reason,
                            (select cast(json_agg(json_build_object('organization', a.assessor_organization,
                                     'qualified', a.qualified)) as text)
                             from evidence_assessor a where a.evidence_id = e.id) as assessors,
                            (select cast(json_agg(json_build_object('on', r.redated_on, 'at', r.recorded_at,
                                     'source', r.source)) as text)
                             from redating r where r.evidence_id = e.id) as redatings
                        from evidence e left join evidence_revocation v on v.evidence_id = e.id
                        where e.organization_id = uplink_organization() and e.person_id = any(?1)
                            and (?2 or e.competency = any(?3))
                        order by e.person_id, e.competency, e.occurred_on, e.id""", EvidenceRow.class)
                .setParameter(1, PersonId.values(people))
                .setParameter(2, competencies == null)
                .setParameter(3, keys(competencies))
                .getResultList();
    }

    /** @param competencies null means all */
    @SuppressWarnings("unchecked")
    List<ReassessmentRow> reassessmentsOf(
            Collection<PersonId> people, @Nullable Collection<CompetencyId> competencies) {
        return entities.createNativeQuery("""
                        select person_id, competency, cast(level as int), recorded_on, reason from reassessment
                        where organization_id = uplink_organization() and person_id = any(?1)
                            and (?2 or competency = any(?3))
                        order by recorded_on desc, id""", ReassessmentRow.class)
                .setParameter(1, PersonId.values(people))
                .setParameter(2, competencies == null)
                .setParameter(3, keys(competencies))
                .getResultList();
    }

    /** Who has evidence on any of these competencies. */
    @SuppressWarnings("unchecked")
    List<PersonId> peopleWith(Collection<CompetencyId> competencies) {
        List<UUID> people = entities.createNativeQuery("""
                        select distinct person_id from evidence
                        where organization_id = uplink_organization() and competency = any(?1) order by person_id""")
                .setParameter(1, keys(competencies))
                .getResultList();
        return people.stream().map(PersonId::new).toList();
    }

    /** The latest of a kind for each competency, without those that were revoked. */
    @SuppressWarnings("unchecked")
    List<Said> latest(PersonId person, String kind) {
        return entities.createNativeQuery("""
                        select distinct on (e.competency) e.competency, cast(e.level as int), e.occurred_on, e.comment
                        from evidence e
                        where e.organization_id = uplink_organization() and e.person_id = ?1 and e.kind = ?2
                            and not exists (select from evidence_revocation v where v.evidence_id = e.id)
                        order by e.competency, e.occurred_on desc, e.id desc""", Said.class)
                .setParameter(1, person.value())
                .setParameter(2, kind)
                .getResultList();
    }

    /** The latest that somebody said of one competency of a person. */
    @SuppressWarnings("unchecked")
    Optional<Said> latest(PersonId person, CompetencyId competency, String kind, PersonId by) {
        return entities
                .createNativeQuery("""
                        select competency, cast(level as int), occurred_on, comment from evidence
                        where organization_id = uplink_organization() and person_id = ?1 and competency = ?2 and kind = ?3
                            and recorded_by = ?4
                        order by occurred_on desc, id desc limit 1""", Said.class)
                .setParameter(1, person.value())
                .setParameter(2, competency.key())
                .setParameter(3, kind)
                .setParameter(4, by.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    static String[] keys(@Nullable Collection<CompetencyId> competencies) {
        return competencies == null
                ? new String[0]
                : competencies.stream().map(CompetencyId::key).toArray(String[]::new);
    }
}

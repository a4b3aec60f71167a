package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Adds rows to the ledger; none is ever changed. */
@ApplicationScoped
class LedgerWriter {

    private record NewRow(UUID id, NewEvidence evidence, Instant recordedAt) {}

    private record AssessorRow(UUID evidenceId, UUID assessorId, String assessorOrganization, boolean qualified) {
        static AssessorRow of(UUID evidence, NewEvidence.Assessor assessor) {
            return new AssessorRow(evidence, assessor.person().value(), assessor.organization(), assessor.qualified());
        }
    }

    private final EntityManager entities;

    LedgerWriter(EntityManager entities) {
        this.entities = entities;
    }

    /** One writer at a time for each person, in the order of ids, so that nobody computes from half of the facts. */
    void lock(Collection<PersonId> people) {
        entities.createNativeQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended('evidence:' || one.person, 0)))
                        from (select unnest(?1) as person order by 1) one""")
                .setParameter(1, people.stream().map(PersonId::toString).toArray(String[]::new))
                .getSingleResult();
    }

    /** @return those that the ledger did not have */
    @SuppressWarnings("unchecked")
    List<NewEvidence> insert(OrganizationId organization, List<NewEvidence> all, Instant now) {
        var byId = new LinkedHashMap<UUID, NewEvidence>();
        all.forEach(one -> byId.put(Ids.next(), one));
        var rows = byId.entrySet().stream()
                .map(entry -> new NewRow(entry.getKey(), entry.getValue(), now))
                .toList();
        List<UUID> added = entities.createNativeQuery("""
                        insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, ends_on,
                            recorded_at, recorded_by, source, source_revision, artifact, comment)
                        select r.id, ?1, cast(e.person ->> 'value' as uuid), e.competency, e.kind, e.level, e.occurred_on,
                            e.ends_on, r.recorded_at, cast(e.recorded_by ->> 'value' as uuid), e.source,
                            e.source_revision, e.artifact, e.comment
                        from jsonb_to_recordset(cast(?2 as jsonb)) as r(id uuid, evidence jsonb, recorded_at timestamptz),
                            jsonb_to_record(r.evidence) as e(person jsonb, competency text, kind text, level smallint,
                                occurred_on date, ends_on date, recorded_by jsonb, source text, source_revision text,
                                artifact text, comment text)
                        on conflict on constraint evidence_once_uk do nothing
                        returning id""")
                .setParameter(1, organization.value())
                .setParameter(2, EvidenceJson.write(rows))
                .getResultList();
        byId.keySet().retainAll(added);
        insertAssessors(organization, byId);
        return List.copyOf(byId.values());
    }

    private void insertAssessors(OrganizationId organization, Map<UUID, NewEvidence> added) {
        var rows = added.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().assessors().stream().map(assessor -> AssessorRow.of(entry.getKey(), assessor)))
                .toList();
        if (!rows.isEmpty()) {
            entities.createNativeQuery("""
                            insert into evidence_assessor
                                (evidence_id, organization_id, assessor_id, assessor_organization, qualified)
                            select evidence_id, ?1, assessor_id, assessor_organization, qualified
                            from jsonb_to_recordset(cast(?2 as jsonb)) as r(evidence_id uuid, assessor_id uuid,
                                assessor_organization text, qualified boolean)""")
                    .setParameter(1, organization.value())
                    .setParameter(2, EvidenceJson.write(rows))
                    .executeUpdate();
        }
    }
}

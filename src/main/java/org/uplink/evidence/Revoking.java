package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Takes evidence back, with a reason, and puts what is right beside it. The row itself stays. */
@ApplicationScoped
class Revoking {

    /** What a correction has in common with what it corrects. */
    private record Entry(
            UUID personId,
            String competency,
            String kind,
            LocalDate occurredOn,
            @Nullable LocalDate endsOn,
            @Nullable String sourceRevision,
            @Nullable String artifact) {}

    private record Judge(UUID person, String organization, boolean qualified) {
        NewEvidence.Assessor assessor() {
            return new NewEvidence.Assessor(new PersonId(person), organization, qualified);
        }
    }

    private final EntityManager entities;
    private final LedgerWriter ledger;
    private final MasteryLine mastery;
    private final Event<MasteryChanged> masteryChanged;
    private final CurrentActor current;
    private final Clock clock;

    Revoking(
            EntityManager entities,
            LedgerWriter ledger,
            MasteryLine mastery,
            Event<MasteryChanged> masteryChanged,
            CurrentActor current,
            Clock clock) {
        this.entities = entities;
        this.ledger = ledger;
        this.mastery = mastery;
        this.masteryChanged = masteryChanged;
        this.current = current;
        this.clock = clock;
    }

    boolean revoke(UUID evidence, String reason, @Nullable Integer corrected) {
        var actor = current.get();
        var entry = entry(evidence);
        var person = new PersonId(entry.personId());
        if (person.equals(actor.person())) {
            throw new Refusal.NotFound();
        }
        ledger.lock(List.of(person));
        if (isRevoked(evidence)) {
            return false;
        }
        var superseding = corrected == null ? null : correct(evidence, entry, corrected, reason);
        insert(evidence, reason, superseding);
        settle(actor.organization(), person, new CompetencyId(entry.competency()), "revocation:" + evidence);
        return true;
    }

    private void settle(OrganizationId organization, PersonId person, CompetencyId competency, String cause) {
        mastery.update(new MasteryLine.Order(organization, List.of(person), Set.of(competency), cause));
        masteryChanged.fire(new MasteryChanged(organization, person, Set.of(competency)));
    }

    private Entry entry(UUID evidence) {
        var found = entities.createNativeQuery("""
                        select person_id, competency, kind, occurred_on, ends_on, source_revision, artifact from evidence
                        where id = ?1 and organization_id = uplink_organization()""", Entry.class)
                .setParameter(1, evidence)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Entry) found.getFirst();
    }

    private boolean isRevoked(UUID evidence) {
        return !entities.createNativeQuery("select evidence_id from evidence_revocation where evidence_id = ?1")
                .setParameter(1, evidence)
                .getResultList()
                .isEmpty();
    }

    /** The same piece of evidence at another level, in the ledger as a row of its own. */
    @SuppressWarnings("unchecked")
    private UUID correct(UUID evidence, Entry entry, int level, String reason) {
        List<Judge> judges = entities.createNativeQuery("""
                        select assessor_id, assessor_organization, qualified from evidence_assessor where evidence_id = ?1""", Judge.class)
                .setParameter(1, evidence)
                .getResultList();
        var actor = current.get();
        var source = "correction:" + evidence;
        var correction = new NewEvidence(
                actor.organization(),
                new PersonId(entry.personId()),
                new CompetencyId(entry.competency()),
                entry.kind(),
                level,
                entry.occurredOn(),
                entry.endsOn(),
                actor.person(),
                source,
                entry.sourceRevision(),
                entry.artifact(),
                reason,
                judges.stream().map(Judge::assessor).toList());
        ledger.insert(actor.organization(), List.of(correction), Instant.now(clock));
        return (UUID) entities.createNativeQuery(
                        "select id from evidence where person_id = ?1 and competency = ?2 and source = ?3")
                .setParameter(1, entry.personId())
                .setParameter(2, entry.competency())
                .setParameter(3, source)
                .getSingleResult();
    }

    private void insert(UUID evidence, String reason, @Nullable UUID superseding) {
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into evidence_revocation (evidence_id, organization_id, revoked_at, revoked_by, reason, superseded_by)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid))""")
                .setParameter(1, evidence)
                .setParameter(2, actor.organization().value())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, actor.person().value())
                .setParameter(5, reason)
                .setParameter(6, superseding == null ? null : superseding.toString())
                .executeUpdate();
    }
}

package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplink.people.retention.RecordsRemoved;
import org.uplink.platform.PersonId;

/**
 * Computes levels anew where evidence was removed because its time was over. The level of a member must be what it was: what a
 * level in force is counted from stays. Where it would differ all the same, nothing is removed, and the log says so.
 */
@ApplicationScoped
class LevelsAfterRemoval {

    private record Held(UUID person, String competency, int level) {}

    private final LedgerWriter ledger;
    private final MasteryLine mastery;
    private final EvidenceRows evidence;
    private final EntityManager entities;
    private final Clock clock;

    LevelsAfterRemoval(
            LedgerWriter ledger, MasteryLine mastery, EvidenceRows evidence, EntityManager entities, Clock clock) {
        this.ledger = ledger;
        this.mastery = mastery;
        this.evidence = evidence;
        this.entities = entities;
        this.clock = clock;
    }

    void follow(@Observes RecordsRemoved removed) {
        if (!removed.kind().isEvidence() || removed.people().isEmpty()) {
            return;
        }
        var people = removed.people();
        ledger.lock(people);
        var before = levels(people);
        mastery.update(new MasteryLine.Order(removed.organization(), people, null, null));
        if (!levels(people).equals(before)) {
            throw new IllegalStateException("Removing evidence that is due would change a level in force");
        }
    }

    /** What members can do today. */
    @SuppressWarnings("unchecked")
    private Set<Held> levels(Collection<PersonId> people) {
        List<Held> held = entities.createNativeQuery("""
                        select m.person_id, m.competency, cast(m.level as int) from mastery m
                        join membership member on member.organization_id = m.organization_id
                            and member.person_id = m.person_id and member.ended_on is null
                        where m.organization_id = uplink_organization() and m.person_id = any(?1) and m.level > 0
                          and m.from_on <= ?2 and m.until_on > ?2""", Held.class)
                .setParameter(1, PersonId.values(people))
                .setParameter(
                        2, LocalDate.now(clock.withZone(evidence.district().zone())))
                .getResultList();
        return new HashSet<>(held);
    }
}

package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.uplink.competency.Competencies;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Adds evidence of one person, and in the same transaction what follows from it. */
@ApplicationScoped
class Recording {

    private final LedgerWriter ledger;
    private final MasteryLine mastery;
    private final Competencies competencies;
    private final Event<MasteryChanged> masteryChanged;
    private final Clock clock;

    Recording(
            LedgerWriter ledger,
            MasteryLine mastery,
            Competencies competencies,
            Event<MasteryChanged> masteryChanged,
            Clock clock) {
        this.ledger = ledger;
        this.mastery = mastery;
        this.competencies = competencies;
        this.masteryChanged = masteryChanged;
        this.clock = clock;
    }

    /** One writer at a time for each person. Taken once more it does no harm. */
    void lock(Collection<PersonId> people) {
        ledger.lock(people);
    }

    /**
     * @param all from one source and of one person, at least one
     * @return whether any of it was new
     * @throws Refusal.NotFound for a competency that the framework of the organization does not have, whoever acts
     */
    boolean add(List<NewEvidence> all) {
        var first = all.getFirst();
        var framework = competencies.frameworkOf(first.organization());
        if (!all.stream().allMatch(one -> framework.competency(one.competency()).isPresent())) {
            throw new Refusal.NotFound();
        }
        lock(List.of(first.person()));
        var added = ledger.insert(first.organization(), all, Instant.now(clock)).stream()
                .map(NewEvidence::competency)
                .collect(Collectors.toUnmodifiableSet());
        if (!added.isEmpty()) {
            mastery.update(new MasteryLine.Order(first.organization(), List.of(first.person()), added, first.source()));
            masteryChanged.fire(new MasteryChanged(first.organization(), first.person(), added));
        }
        return !added.isEmpty();
    }
}

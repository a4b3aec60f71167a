package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.certification.Facts.Reached;
import org.uplink.certification.credit.Credits;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.progress.Progress;

/** Gathers through the doors of other rooms what requirements are judged by, of many people as of one. */
@ApplicationScoped
class FactsOfPeople {

    private final Progress progress;
    private final EvidenceLedger ledger;
    private final Credits credits;
    private final Awards awards;
    private final Confirmations confirmations;

    FactsOfPeople(
            Progress progress, EvidenceLedger ledger, Credits credits, Awards awards, Confirmations confirmations) {
        this.progress = progress;
        this.ledger = ledger;
        this.credits = credits;
        this.awards = awards;
        this.confirmations = confirmations;
    }

    /** Makes whatever could change these facts, or lead to an award, wait for the transaction that runs, in every replica. */
    void hold(Collection<PersonId> people) {
        ledger.hold(people);
    }

    /** @param held by each of the people, of whom there are facts even where nothing is known */
    Map<PersonId, Facts> of(OrganizationId organization, Map<PersonId, Map<CertificationId, LocalDate>> held) {
        Collection<PersonId> people = held.keySet();
        var completed = progress.completedBy(people);
        var standings = ledger.standingOf(people);
        var agreed = awards.agreedBy(organization, people);
        var confirmed = confirmations.of(organization, people);
        var entered = credits.entriesOf(organization, people);
        var facts = new LinkedHashMap<PersonId, Facts>();
        held.forEach((person, holds) -> facts.put(
                person,
                new Facts(
                        completed.getOrDefault(person, Set.of()),
                        reached(standings.getOrDefault(person, Map.of())),
                        agreed.getOrDefault(person, Set.of()),
                        confirmed.getOrDefault(person, Set.of()),
                        holds,
                        entered.getOrDefault(person, List.of()))));
        return facts;
    }

    private static Map<CompetencyId, Reached> reached(Map<CompetencyId, org.uplink.evidence.Standing> standings) {
        return standings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Reached(
                                entry.getValue().level(), entry.getValue().levelNotStale())));
    }
}

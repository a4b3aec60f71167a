package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uplink.certification.Awards.Holder;
import org.uplink.people.People;

/** Reads what people are judged by, and judges. */
@ApplicationScoped
class Standings {

    private final CertificationRevisions revisions;
    private final Awards awards;
    private final FactsOfPerson facts;
    private final Outlooks outlooks;
    private final People people;
    private final Clock clock;

    Standings(
            CertificationRevisions revisions,
            Awards awards,
            FactsOfPerson facts,
            Outlooks outlooks,
            People people,
            Clock clock) {
        this.revisions = revisions;
        this.awards = awards;
        this.facts = facts;
        this.outlooks = outlooks;
        this.people = people;
        this.clock = clock;
    }

    /** Makes whatever could change it wait for the transaction that runs, in every replica. */
    void hold(Holder holder) {
        facts.hold(holder);
    }

    Standing of(Holder holder) {
        var today = LocalDate.now(clock.withZone(people.zoneOf(holder.organization())));
        var rows = awards.of(holder);
        return new Standing(holder, today, rows, facts.of(holder, held(rows, today)));
    }

    Optional<Outlook> outlook(Standing standing, Certification terms) {
        return outlooks.of(terms, standing.lineOf(terms.id()), standing.facts(), standing.day());
    }

    private Map<CertificationId, LocalDate> held(List<Awards.Row> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> revisions.stateOn(today, row).holds())
                .collect(Collectors.toMap(
                        Awards.Row::certificationId,
                        Awards.Row::validFrom,
                        (one, other) -> one.isAfter(other) ? one : other));
    }
}

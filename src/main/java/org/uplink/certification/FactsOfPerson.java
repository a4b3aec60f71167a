package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Facts.Reached;
import org.uplink.certification.credit.Credits;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.progress.Progress;

/** Gathers through the doors of other rooms what requirements are judged by. */
@ApplicationScoped
class FactsOfPerson {

    private final Progress progress;
    private final EvidenceLedger ledger;
    private final Credits credits;
    private final Awards awards;
    private final Confirmations confirmations;

    FactsOfPerson(
            Progress progress, EvidenceLedger ledger, Credits credits, Awards awards, Confirmations confirmations) {
        this.progress = progress;
        this.ledger = ledger;
        this.credits = credits;
        this.awards = awards;
        this.confirmations = confirmations;
    }

    /** Makes whatever could change these facts, or lead to an award, wait for the transaction that runs, in every replica. */
    void hold(Holder holder) {
        ledger.hold(holder.person());
    }

    Facts of(Holder holder, Map<CertificationId, LocalDate> held) {
        return new Facts(
                progress.completedBy(holder.person()),
                reached(holder),
                awards.agreedBy(holder),
                confirmations.of(holder),
                held,
                credits.entriesOf(holder.organization(), holder.person()));
    }

    private Map<CompetencyId, Reached> reached(Holder holder) {
        return ledger.standingOf(holder.person()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Reached(
                                entry.getValue().level(), entry.getValue().levelNotStale())));
    }
}

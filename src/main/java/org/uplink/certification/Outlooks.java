package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplink.certification.AwardRules.Ahead;
import org.uplink.certification.Facts.Occasion;
import org.uplink.certification.credit.CreditDemand;
import org.uplink.certification.credit.CreditTally;
import org.uplink.certification.credit.Credits;

/** Looks at the award that comes next: which one it is, when it can be made, and what is met of it. */
@ApplicationScoped
class Outlooks {

    private final Credits credits;

    Outlooks(Credits credits) {
        this.credits = credits;
    }

    /** Empty where nothing follows by itself: for an award without an end, and after a revocation. */
    Optional<Outlook> of(Certification terms, Collection<Term> line, Facts facts, LocalDate day) {
        return AwardRules.ahead(line, terms, day)
                .map(ahead -> new Outlook(
                        terms,
                        ahead.stage(),
                        ahead.number(),
                        ahead.opens(),
                        ahead.by(),
                        ahead.lastDay(),
                        CertificationRules.judge(terms, ahead.stage(), facts, occasion(terms, line, facts, ahead))));
    }

    private Occasion occasion(Certification terms, Collection<Term> line, Facts facts, Ahead ahead) {
        var since = line.stream()
                .filter(term -> term.number() == ahead.number() - 1)
                .map(Term::from)
                .findFirst();
        return new Occasion(terms.id(), ahead.number(), 0, since.orElse(null), tallies(terms, line, facts, ahead));
    }

    /** Hours are asked for from the second award on. */
    private Map<CreditDemand, CreditTally> tallies(
            Certification terms, Collection<Term> line, Facts facts, Ahead ahead) {
        return ahead.stage() == Stage.FIRST
                ? Map.of()
                : CycleRules.demands(terms, ahead.stage())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                demand ->
                                        credits.tally(facts.credits(), CycleRules.cycle(terms, line, ahead, demand))));
    }
}

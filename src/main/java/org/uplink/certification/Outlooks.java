package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.certification.AwardRules.Ahead;
import org.uplink.certification.Facts.Occasion;
import org.uplink.certification.VersionRules.Successor;
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
                        CertificationRules.judge(
                                terms,
                                ahead.stage(),
                                facts,
                                occasion(terms, line, facts, ahead, CycleRules.demands(terms, ahead.stage())))));
    }

    /** What the newer version asks of somebody, for the award that comes next, because of what it changes. */
    Optional<Eligibility> asked(Successor successor, Collection<Term> line, Facts facts, LocalDate day) {
        var now = successor.now().terms();
        return AwardRules.ahead(line, now, day).map(ahead -> {
            if (ahead.isOverBefore(successor.now().countsFrom())) {
                return Eligibility.NOTHING;
            }
            var changes = ChangeRules.between(successor.before().terms(), now, ahead.stage());
            var demands = CycleRules.demands(ChangeRules.requirements(changes));
            return AskedRules.asked(now, changes, facts, occasion(now, line, facts, ahead, demands));
        });
    }

    private Occasion occasion(
            Certification terms, Collection<Term> line, Facts facts, Ahead ahead, Stream<CreditDemand> demands) {
        var since = line.stream()
                .filter(term -> term.number() == ahead.number() - 1)
                .map(Term::from)
                .findFirst();
        return new Occasion(
                terms.id(), ahead.number(), 0, since.orElse(null), tallies(terms, line, facts, ahead, demands));
    }

    /** Hours are asked for from the second award on. */
    private Map<CreditDemand, CreditTally> tallies(
            Certification terms, Collection<Term> line, Facts facts, Ahead ahead, Stream<CreditDemand> demands) {
        return ahead.stage() == Stage.FIRST
                ? Map.of()
                : demands.collect(Collectors.toMap(
                        Function.identity(),
                        demand -> credits.tally(facts.credits(), CycleRules.cycle(terms, line, ahead, demand))));
    }
}

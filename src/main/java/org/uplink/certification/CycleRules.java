package org.uplink.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.certification.AwardRules.Ahead;
import org.uplink.certification.credit.CreditCycle;
import org.uplink.certification.credit.CreditDemand;

/** In which stretch of time hours count for the next award. Pure. */
final class CycleRules {

    private CycleRules() {}

    /** The demands of the award that comes next, each once. */
    static Stream<CreditDemand> demands(Certification terms, Stage stage) {
        return demands(terms.requirements(stage));
    }

    static Stream<CreditDemand> demands(List<Requirement> requirements) {
        return Requirement.everythingIn(requirements)
                .filter(Requirement.Credits.class::isInstance)
                .map(requirement -> ((Requirement.Credits) requirement).demand())
                .distinct();
    }

    /**
     * The cycle that leads to the award ahead. It begins with the latest award, or after the end of the one before where that was
     * renewed, so that no day lies in two cycles. Hours that bring a lapsed award back may be earned until it can no longer
     * come back.
     */
    static CreditCycle cycle(Certification terms, Collection<Term> line, Ahead ahead, CreditDemand demand) {
        var latest = numbered(line, ahead.number() - 1).orElseThrow();
        var before = before(terms, line, latest)
                .map(older -> cycle(
                        terms, demand, older, beginOf(terms, line, older), Objects.requireNonNull(older.until())));
        var by = Objects.requireNonNull(ahead.stage() == Stage.REINSTATEMENT ? ahead.lastDay() : latest.until());
        return new CreditCycle(
                key(terms, latest),
                terms.title(),
                address(terms),
                demand,
                beginOf(terms, line, latest),
                by,
                Objects.requireNonNull(ahead.lastDay()),
                before.orElse(null));
    }

    private static CreditCycle cycle(
            Certification terms, CreditDemand demand, Term term, LocalDate from, LocalDate until) {
        return new CreditCycle(key(terms, term), terms.title(), address(terms), demand, from, until, until, null);
    }

    private static LocalDate beginOf(Certification terms, Collection<Term> line, Term term) {
        return before(terms, line, term)
                .map(older -> Objects.requireNonNull(older.until()).plusDays(1))
                .orElse(term.from());
    }

    /** The award that this one continues: it was made before that had lapsed. */
    static Optional<Term> before(Certification terms, Collection<Term> line, Term term) {
        return numbered(line, term.number() - 1).filter(older -> continued(older, term, terms));
    }

    /** A renewal counts from the old end; what was made after the days of grace does not. */
    private static boolean continued(Term older, Term term, Certification terms) {
        var end = older.until();
        return end != null && !term.from().isAfter(end.plusDays(terms.renewal().graceDays()));
    }

    private static Optional<Term> numbered(Collection<Term> line, int number) {
        return line.stream().filter(term -> term.number() == number).findFirst();
    }

    private static String key(Certification terms, Term term) {
        return "certification:" + terms.slug() + ":" + term.number();
    }

    private static String address(Certification terms) {
        return "/certifications/" + terms.slug();
    }
}

package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.certification.AwardChecks.One;
import org.uplink.certification.CheckRules.Check;
import org.uplink.certification.Facts.Occasion;

/** Looks at the yearly checks of people's awards: when each can be met, and what is met of it. */
@ApplicationScoped
class CheckOutlooks {

    private final CertificationRevisions revisions;

    CheckOutlooks(CertificationRevisions revisions) {
        this.revisions = revisions;
    }

    /** Of the latest award of each line that has not lapsed; what asks for no check that can be met is absent. */
    List<AwardChecks> of(Standing standing) {
        return latest(standing)
                .flatMap(award -> checks(standing, award).stream())
                .toList();
    }

    Optional<AwardChecks> of(Standing standing, CertificationId certification) {
        return latest(standing)
                .filter(award -> award.certificationId().equals(certification))
                .flatMap(award -> checks(standing, award).stream())
                .findFirst();
    }

    private static Stream<Awards.Row> latest(Standing standing) {
        return standing.awards().stream()
                .collect(Collectors.toMap(
                        Awards.Row::certification,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Awards.Row::number)),
                        LinkedHashMap::new))
                .values()
                .stream();
    }

    private Optional<AwardChecks> checks(Standing standing, Awards.Row award) {
        var terms = revisions.at(award.certificationId(), award.revision());
        var yearly = terms.renewal().yearlyCheck();
        return yearly == null || !CheckRules.canBeMet(yearly) || isOver(award, terms, standing.day())
                ? Optional.empty()
                : Optional.of(new AwardChecks(terms, award, checks(standing, award, terms)));
    }

    private static boolean isOver(Awards.Row award, Certification terms, LocalDate day) {
        return switch (AwardRules.stateOn(day, award.term(), terms.renewal())) {
            case AwardState.Lapsed _, AwardState.Revoked _ -> true;
            default -> false;
        };
    }

    private static List<One> checks(Standing standing, Awards.Row award, Certification terms) {
        var from = CheckRules.yearsFrom(terms, standing.lineOf(terms.id()), award.term());
        var met = award.metChecks();
        return CheckRules.checks(terms, from, award.validUntil(), standing.held(), standing.day()).stream()
                .map(check -> one(standing.facts(), award, terms, check, met))
                .toList();
    }

    private static One one(
            Facts facts, Awards.Row award, Certification terms, Check check, Map<Integer, LocalDate> met) {
        var occasion = new Occasion(
                terms.id(), award.number(), check.number(), check.opens().minusDays(1), Map.of());
        return new One(check, met.get(check.number()), CertificationRules.judgeCheck(terms, facts, occasion));
    }
}

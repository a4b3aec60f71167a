package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.credit.CreditCycle;
import org.uplink.certification.credit.CreditCycles;
import org.uplink.people.People;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The cycles that awards open: hours are collected for what keeps them. */
@ApplicationScoped
class CertificationCycles implements CreditCycles {

    private final CertificationRevisions revisions;
    private final Awards awards;
    private final People people;
    private final Clock clock;

    CertificationCycles(CertificationRevisions revisions, Awards awards, People people, Clock clock) {
        this.revisions = revisions;
        this.awards = awards;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<CreditCycle> of(OrganizationId organization, PersonId person) {
        var today = LocalDate.now(clock.withZone(people.zoneOf(organization)));
        return awards.of(new Holder(organization, person)).stream()
                .collect(Collectors.groupingBy(
                        Awards.Row::certificationId, Collectors.mapping(Awards.Row::term, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(line -> cycles(line.getKey(), line.getValue(), today))
                .toList();
    }

    /** By the version that the holder set out for; a certification that content no longer has is not renewed. */
    private Stream<CreditCycle> cycles(CertificationId id, List<Term> line, LocalDate today) {
        var versions = revisions.line(id);
        return versions.isEmpty()
                ? Stream.empty()
                : VersionRules.judging(
                                versions, VersionRules.start(line).stream().toList(), today)
                        .stream()
                        .flatMap(judging -> cycles(judging.version().terms(), line, today))
                        .limit(1);
    }

    private static Stream<CreditCycle> cycles(Certification terms, Collection<Term> line, LocalDate today) {
        return AwardRules.ahead(line, terms, today).stream()
                .filter(ahead -> ahead.stage() != Stage.FIRST)
                .flatMap(ahead -> CycleRules.demands(terms, ahead.stage())
                        .map(demand -> CycleRules.cycle(terms, line, ahead, demand)));
    }
}

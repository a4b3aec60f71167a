package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.VersionRules.Judging;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.certification.VersionRules.Version;
import org.uplink.people.People;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Reads what people are judged by, and judges. */
@ApplicationScoped
class Standings {

    private final CertificationRevisions revisions;
    private final Awards awards;
    private final Starts starts;
    private final Holds holds;
    private final FactsOfPeople facts;
    private final Outlooks outlooks;
    private final People people;
    private final Clock clock;

    Standings(
            CertificationRevisions revisions,
            Awards awards,
            Starts starts,
            Holds holds,
            FactsOfPeople facts,
            Outlooks outlooks,
            People people,
            Clock clock) {
        this.revisions = revisions;
        this.awards = awards;
        this.starts = starts;
        this.holds = holds;
        this.facts = facts;
        this.outlooks = outlooks;
        this.people = people;
        this.clock = clock;
    }

    /** Makes whatever could change it wait for the transaction that runs, in every replica. */
    void hold(Collection<PersonId> people) {
        facts.hold(people);
    }

    void hold(Holder holder) {
        hold(List.of(holder.person()));
    }

    Standing of(Holder holder) {
        return Objects.requireNonNull(
                of(holder.organization(), List.of(holder.person())).get(holder.person()));
    }

    /** Each of the people, in a number of queries that does not grow with them. */
    Map<PersonId, Standing> of(OrganizationId organization, Collection<PersonId> of) {
        var today = LocalDate.now(clock.withZone(people.zoneOf(organization)));
        var rows = awards.of(organization, of);
        var started = starts.of(organization, of);
        var stopped = holds.daysOf(organization, of);
        var held = new LinkedHashMap<PersonId, Map<CertificationId, LocalDate>>();
        of.forEach(person -> held.put(person, held(rows.getOrDefault(person, List.of()), today)));
        var standings = new LinkedHashMap<PersonId, Standing>();
        facts.of(organization, held)
                .forEach((person, known) -> standings.put(
                        person,
                        new Standing(
                                new Holder(organization, person),
                                today,
                                rows.getOrDefault(person, List.of()),
                                started.getOrDefault(person, List.of()),
                                stopped.getOrDefault(person, List.of()),
                                known)));
        return standings;
    }

    /** By which versions the person is judged, the oldest first. */
    List<Judging> judging(Standing standing, CertificationId certification) {
        return VersionRules.judging(revisions.line(certification), standing.startsOf(certification), standing.day());
    }

    /** What comes next by each of the versions by which the person is judged, the oldest first. */
    List<Outlook> outlooks(Standing standing, CertificationId certification) {
        return judging(standing, certification).stream()
                .flatMap(judging -> outlook(standing, judging.version()).stream())
                .toList();
    }

    Optional<Outlook> outlook(Standing standing, Version version) {
        var terms = version.terms();
        return outlooks.of(terms, standing.lineOf(terms.id()), standing.facts(), standing.day());
    }

    /** What a version asks of somebody who set out before it counts, because of what it changes; empty for all others. */
    Optional<Eligibility> asked(Standing standing, Successor successor) {
        var terms = successor.now().terms();
        return successor.concerns(standing.startsOf(terms.id()))
                ? outlooks.asked(successor, standing.lineOf(terms.id()), standing.facts(), standing.day())
                : Optional.empty();
    }

    /** By the newest version that is met; where none is, by the one that the person set out for. */
    Optional<Outlook> outlook(Standing standing, CertificationId certification) {
        var all = outlooks(standing, certification);
        return all.reversed().stream()
                .filter(outlook -> outlook.eligibility().met() && outlook.isOpenOn(standing.day()))
                .findFirst()
                .or(() -> all.stream().findFirst());
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

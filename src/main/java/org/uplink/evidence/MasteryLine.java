package org.uplink.evidence;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.evidence.EvidenceRows.District;
import org.uplink.evidence.EvidenceRows.ReassessmentRow;
import org.uplink.evidence.MasteryRows.PeriodRow;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Keeps {@code mastery} in step with the ledger, in the transaction that adds to it. The rows are a function of the facts
 * alone: from the day of the latest fact on, whichever day they are computed.
 */
@ApplicationScoped
class MasteryLine {

    /** Whose lines to bring up to date. Competencies null means all; cause null means that nothing new happened. */
    record Order(
            OrganizationId organization,
            Collection<PersonId> people,
            @Nullable Set<CompetencyId> competencies,
            @Nullable String cause) {}

    private final EvidenceRows evidence;
    private final MasteryRows mastery;
    private final Competencies competencies;
    private final Clock clock;

    MasteryLine(EvidenceRows evidence, MasteryRows mastery, Competencies competencies, Clock clock) {
        this.evidence = evidence;
        this.mastery = mastery;
        this.competencies = competencies;
        this.clock = clock;
    }

    /**
     * Computes and writes what differs, by the framework that the organization has. The people must be locked.
     *
     * @return the lines that were written
     */
    Set<LineKey> update(Order order) {
        return update(
                order,
                competencies.framework(order.organization(), evidence.district().frameworkVersion()));
    }

    Set<LineKey> update(Order order, Framework framework) {
        var district = evidence.district();
        var known = known(order, district, framework);
        var before = mastery.of(order.people(), order.competencies()).stream().collect(groupingBy(PeriodRow::key));
        var keys = new LinkedHashSet<>(known.keySet());
        keys.addAll(before.keySet());
        var writing = new MasteryWriting(order, Instant.now(clock), district.zone());
        for (var key : keys) {
            var old = before.getOrDefault(key, List.of()).stream()
                    .map(PeriodRow::period)
                    .toList();
            writing.compare(key, old, known.get(key));
        }
        writing.write(mastery);
        return writing.changed();
    }

    /** @param recordedOn the day on which the latest of the facts was recorded */
    record Known(Facts facts, LocalDate recordedOn) {}

    /** The facts of each line that the framework has, without writing anything. */
    Map<LineKey, Known> known(Order order, District district, Framework framework) {
        var carried = new Carrying(framework, order.competencies());
        var lowered = carried.lines(
                evidence.reassessmentsOf(order.people(), carried.codes()),
                ReassessmentRow::personId,
                ReassessmentRow::competency);
        var known = new HashMap<LineKey, Known>();
        carried.lines(evidence.of(order.people(), carried.codes()), EvidenceRow::personId, EvidenceRow::competency)
                .forEach((key, rows) -> framework
                        .competency(key.competency())
                        .map(competency -> Terms.of(framework, competency).withSeasonsEnding(district.seasonEnds()))
                        .ifPresent(terms -> known.put(
                                key, known(terms, rows, lowered.getOrDefault(key, List.of()), district.zone()))));
        return known;
    }

    private static Known known(Terms terms, List<EvidenceRow> rows, List<ReassessmentRow> lowered, ZoneId zone) {
        var facts = new Facts(
                terms,
                rows.stream().map(row -> row.item(terms)).toList(),
                lowered.stream().map(ReassessmentRow::reassessment).toList());
        var recordedOn = Stream.concat(
                        rows.stream().flatMap(EvidenceRow::recordings).map(at -> LocalDate.ofInstant(at, zone)),
                        lowered.stream().map(ReassessmentRow::recordedOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Known(facts, recordedOn);
    }
}

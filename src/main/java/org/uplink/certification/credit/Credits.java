package org.uplink.certification.credit;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The door to hours of credit. */
@ApplicationScoped
public class Credits {

    private final EntryRows rows;
    private final CreditSchedules schedules;
    private final DomainNames names;
    private final List<CreditCycles> sources;

    Credits(EntryRows rows, CreditSchedules schedules, DomainNames names, @All List<CreditCycles> sources) {
        this.rows = rows;
        this.schedules = schedules;
        this.names = names;
        this.sources = sources;
    }

    /** All that somebody has entered, as the rules see it; what was rejected or taken back is among it. */
    @Transactional
    public List<CreditEntry> entriesOf(OrganizationId organization, PersonId person) {
        return entriesOf(organization, List.of(person)).getOrDefault(person, List.of());
    }

    /** The same of many people, in a fixed number of queries; who has entered nothing is absent. */
    @Transactional
    public Map<PersonId, List<CreditEntry>> entriesOf(OrganizationId organization, Collection<PersonId> people) {
        return rows.of(organization, people).stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.personId()),
                        Collectors.mapping(reading(organization), Collectors.toList())));
    }

    /** What counts in a cycle of a person, and why. */
    @Transactional
    public CreditTally tally(OrganizationId organization, PersonId person, CreditCycle cycle) {
        return tally(entriesOf(organization, person), cycle);
    }

    /** What of these entries counts in a cycle; reads nothing but schedules, so that many cycles can be told at once. */
    public CreditTally tally(Collection<CreditEntry> entries, CreditCycle cycle) {
        return CreditRules.tally(entries, cycle, schedules.get(cycle.demand().schedule()));
    }

    /** The cycles that somebody is in; the soonest to end first. */
    @Transactional
    public List<CreditCycle> cyclesOf(OrganizationId organization, PersonId person) {
        return sources.stream()
                .flatMap(source -> source.of(organization, person).stream())
                .sorted(Comparator.comparing(CreditCycle::earnBy).thenComparing(CreditCycle::key))
                .toList();
    }

    List<CreditEntry> entries(OrganizationId organization, List<EntryRow> of) {
        return of.stream().map(reading(organization)).toList();
    }

    private Function<EntryRow, CreditEntry> reading(OrganizationId organization) {
        var framework = names.framework(organization);
        var domains = DomainNames.domains(framework);
        return row -> new CreditEntry(
                row.id(),
                row.category(),
                row.day(),
                row.hours(),
                DomainNames.of(row.competencies(), domains, framework),
                row.enteredOn(),
                Set.copyOf(row.cycles()),
                row.counts(),
                row.what());
    }
}

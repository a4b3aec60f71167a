package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uplink.catalog.Gap;
import org.uplink.competency.CompetencyId;
import org.uplink.coverage.CoverageRules.Staff;
import org.uplink.coverage.ServiceRows.Stored;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Skill;
import org.uplink.people.ManagedPeople;
import org.uplink.people.SmallGroupRules;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** Reads who is there, and what they can do that services need. */
@ApplicationScoped
class CoverageReading {

    /**
     * @param own the one who acts and everybody whom they manage, by name
     * @param others levels of everybody else; nobody where they are too few to be counted
     */
    record Everybody(List<Staff> own, List<Map<CompetencyId, Skill>> others) {

        Shortage shortage(Service service, Collection<PersonId> people) {
            var able = Stream.concat(own.stream().map(Staff::skills), others.stream())
                    .filter(skills -> CoverageRules.able(service.needs(), skills))
                    .count();
            var lacking = new TreeMap<PersonId, List<Gap>>();
            own.stream()
                    .filter(one -> people.contains(one.id()))
                    .filter(one -> !CoverageRules.able(service.needs(), one.skills()))
                    .forEach(one -> lacking.put(one.id(), CoverageRules.missing(service.needs(), one.skills())));
            return new Shortage(service, (int) able, lacking);
        }
    }

    private final ManagedPeople managed;
    private final EvidenceLedger ledger;
    private final CurrentActor current;

    CoverageReading(ManagedPeople managed, EvidenceLedger ledger, CurrentActor current) {
        this.managed = managed;
        this.ledger = ledger;
        this.current = current;
    }

    Everybody everybody(Collection<Stored> services) {
        var own = own();
        var others = managed.others();
        var asked = new ArrayList<>(own.keySet());
        asked.addAll(others);
        var skills = ledger.skills(asked, needed(services));
        return new Everybody(
                own.entrySet().stream()
                        .map(one -> new Staff(
                                one.getKey(),
                                one.getValue().name(),
                                one.getValue().jobs(),
                                skills.getOrDefault(one.getKey(), Map.of())))
                        .toList(),
                SmallGroupRules.mayTell(others.size())
                        ? others.stream()
                                .map(person -> skills.getOrDefault(person, Map.of()))
                                .toList()
                        : List.of());
    }

    private Map<PersonId, Board.Person> own() {
        var own = new LinkedHashMap<PersonId, Board.Person>();
        managed.people().forEach(one -> own.put(one.person(), new Board.Person(one.id(), one.name(), one.jobs())));
        var actor = current.get();
        own.putIfAbsent(actor.person(), new Board.Person(actor.person().value(), actor.name(), ""));
        return own;
    }

    private static Collection<CompetencyId> needed(Collection<Stored> services) {
        var needed = new HashSet<CompetencyId>();
        services.forEach(one -> one.service().needs().forEach(need -> needed.add(need.competency())));
        return needed;
    }
}

package org.uplink.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Closing;
import org.uplink.catalog.Offer;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.coverage.CoverageRules.Staff;
import org.uplink.coverage.CoverageRules.Standing;
import org.uplink.coverage.ServiceRows.Stored;
import org.uplink.evidence.Currency;
import org.uplink.evidence.Skill;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/**
 * Puts the board together from what was read.
 *
 * @param staff people of one's own, by name
 * @param others levels of everybody else, where they are counted
 * @param backups by service, with their names
 */
record BoardDrawing(
        List<Staff> staff,
        List<Map<CompetencyId, Skill>> others,
        Map<ServiceId, Map<PersonId, String>> backups,
        Collection<Offer> offers,
        Framework framework) {

    /** More would be read by nobody. */
    private static final int MOST_CANDIDATES = 3;

    Board board(Collection<Stored> services, @Nullable PersonId leaving) {
        var gone = leaving == null ? null : find(leaving);
        var staying = staff.stream().filter(one -> !one.equals(gone)).toList();
        var cards = services.stream()
                .map(stored -> card(stored, staying, leaving))
                .sorted(Comparator.comparing(
                        card -> new Standing(card.service(), card.total()), CoverageRules.WORST_FIRST))
                .toList();
        return new Board(
                cards,
                staff.stream().map(BoardDrawing::person).toList(),
                gone == null ? null : person(gone),
                gone == null ? List.of() : falls(services, gone),
                !others.isEmpty());
    }

    private Staff find(PersonId person) {
        return staff.stream().filter(one -> one.id().equals(person)).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    private Board.Card card(Stored stored, List<Staff> staying, @Nullable PersonId leaving) {
        var service = stored.service();
        var able = able(service, staying);
        var othersAble = othersAble(service);
        return new Board.Card(
                service,
                CoverageRules.risk(able.size() + othersAble).key(),
                able.stream().map(BoardDrawing::person).toList(),
                othersAble,
                backups.getOrDefault(service.id(), Map.of()).entrySet().stream()
                        .filter(named -> !named.getKey().equals(leaving))
                        .map(named -> backup(service, named.getKey(), named.getValue()))
                        .toList(),
                CoverageRules.candidates(service, staying, offers).stream()
                        .limit(MOST_CANDIDATES)
                        .map(this::candidate)
                        .toList(),
                stored.version());
    }

    private static List<Staff> able(Service service, List<Staff> people) {
        return people.stream()
                .filter(one -> CoverageRules.able(service.needs(), one.skills()))
                .toList();
    }

    private int othersAble(Service service) {
        return (int) others.stream()
                .filter(skills -> CoverageRules.able(service.needs(), skills))
                .count();
    }

    private Board.Backup backup(Service service, PersonId person, String name) {
        var mine = staff.stream().filter(one -> one.id().equals(person)).findFirst();
        return new Board.Backup(
                mine.map(BoardDrawing::person).orElseGet(() -> new Board.Person(person.value(), name, "")),
                mine.isPresent(),
                mine.map(one -> CoverageRules.able(service.needs(), one.skills()))
                        .orElse(false));
    }

    private List<Board.Fall> falls(Collection<Stored> services, Staff gone) {
        var standings = services.stream()
                .map(Stored::service)
                .map(service -> new Standing(service, able(service, staff).size() + othersAble(service)))
                .toList();
        return CoverageRules.falls(standings, gone.skills()).stream()
                .map(fall -> new Board.Fall(fall.service(), fall.left()))
                .toList();
    }

    private Board.Candidate candidate(CoverageRules.Candidate candidate) {
        var closing = candidate.closing();
        return new Board.Candidate(
                person(candidate.person()),
                candidate.missing().stream()
                        .map(gap -> lacking(candidate, gap.competency(), gap.target()))
                        .toList(),
                closing.steps().stream().map(BoardDrawing::step).toList(),
                closing.minutes(),
                closing.open().isEmpty());
    }

    private Board.Lacking lacking(CoverageRules.Candidate candidate, CompetencyId competency, int needed) {
        var skill = candidate.person().skills().get(competency);
        var reached = candidate.closing().open().stream()
                .filter(gap -> gap.competency().equals(competency))
                .mapToInt(gap -> gap.level())
                .findFirst()
                .orElse(needed);
        return new Board.Lacking(
                competency.key(),
                framework.competency(competency).map(one -> one.title()).orElse(""),
                skill == null ? 0 : skill.level(),
                needed,
                reached,
                skill == null ? Currency.NONE.key() : skill.currency().key());
    }

    private static Board.Step step(Closing.Step step) {
        return new Board.Step(
                step.offer().course().slug(),
                step.offer().title(),
                step.offer().task(),
                step.offer().minutes(),
                step.helps().stream()
                        .map(help -> new Board.Raise(help.gap().competency().key(), help.to()))
                        .toList());
    }

    private static Board.Person person(Staff staff) {
        return new Board.Person(staff.id().value(), staff.name(), staff.jobs());
    }
}

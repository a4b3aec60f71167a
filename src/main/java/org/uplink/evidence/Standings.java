package org.uplink.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceRows.ReassessmentRow;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** What the ledger says today, in a number of queries that does not grow with it. */
@ApplicationScoped
class Standings {

    private static final int MONTHS_AHEAD = 6;
    private static final int YEARS_AHEAD = 10;

    private final EvidenceRows evidence;
    private final MasteryRows mastery;
    private final Competencies competencies;
    private final Clock clock;

    Standings(EvidenceRows evidence, MasteryRows mastery, Competencies competencies, Clock clock) {
        this.evidence = evidence;
        this.mastery = mastery;
        this.competencies = competencies;
        this.clock = clock;
    }

    Map<CompetencyId, Skill> skills(PersonId person) {
        var today = LocalDate.now(clock.withZone(evidence.district().zone()));
        var skills = new HashMap<CompetencyId, Skill>();
        mastery.on(today, person).stream()
                .map(Standings::skill)
                .forEach(skill -> skills.put(skill.competency(), skill));
        return skills;
    }

    Map<PersonId, Map<CompetencyId, Skill>> skills(Collection<PersonId> people, Collection<CompetencyId> competencies) {
        var today = LocalDate.now(clock.withZone(evidence.district().zone()));
        var skills = new HashMap<PersonId, Map<CompetencyId, Skill>>();
        for (var row : mastery.on(today, people, competencies)) {
            var skill = skill(row);
            skills.computeIfAbsent(row.key().person(), _ -> new HashMap<>()).put(skill.competency(), skill);
        }
        return skills;
    }

    private static Skill skill(MasteryRows.PeriodRow row) {
        var period = row.period();
        return new Skill(
                row.key().competency(), period.level(), period.currency(), period.claimed(), period.nextReview());
    }

    Explained explain(PersonId person, CompetencyId competency) {
        var read = read(person, competency);
        var terms = read.facts().terms();
        return new Explained(
                read.today(),
                MasteryRules.explain(read.facts(), read.today()),
                read.rows().reversed().stream()
                        .map(row -> row.entry(row.item(terms)))
                        .toList(),
                read.lowered().stream().map(Standings::lowered).toList(),
                ChangeRules.history(read.facts(), read.today()).stream()
                        .map(LevelChange::of)
                        .toList(),
                OutlookRules.of(read.facts(), read.today(), read.today().plusMonths(MONTHS_AHEAD)));
    }

    /** @param on null means half a year ahead */
    Outlook outlook(PersonId person, CompetencyId competency, @Nullable LocalDate on) {
        var read = read(person, competency);
        var day = on == null ? read.today().plusMonths(MONTHS_AHEAD) : on;
        if (day.isBefore(read.today()) || day.isAfter(read.today().plusYears(YEARS_AHEAD))) {
            throw new Refusal.Malformed("Choose a day from today up to " + YEARS_AHEAD + " years ahead.");
        }
        return OutlookRules.of(read.facts(), read.today(), day);
    }

    /** All that is known of somebody in one competency, and what day it is for them. */
    private record Read(Facts facts, List<EvidenceRow> rows, List<ReassessmentRow> lowered, LocalDate today) {}

    private Read read(PersonId person, CompetencyId competency) {
        var district = evidence.district();
        var framework = competencies.framework();
        var terms = Terms.of(framework, competencies.get(competency)).withSeasonsEnding(district.seasonEnds());
        var codes = framework.countingFor(competency);
        var rows = evidence.of(Set.of(person), codes).stream()
                .sorted(Comparator.comparing(EvidenceRow::occurredOn).thenComparing(EvidenceRow::id))
                .toList();
        var lowered = evidence.reassessmentsOf(Set.of(person), codes);
        return new Read(facts(terms, rows, lowered), rows, lowered, LocalDate.now(clock.withZone(district.zone())));
    }

    /** By the framework of the organization, whether somebody of it acts or its night's work is done. */
    Map<PersonId, Map<CompetencyId, Standing>> standingOf(Collection<PersonId> people) {
        var district = evidence.district();
        var today = LocalDate.now(clock.withZone(district.zone()));
        var framework = competencies.framework(new OrganizationId(district.id()), district.frameworkVersion());
        var terms = framework.competencies().stream()
                .collect(Collectors.toMap(
                        Competency::id, one -> Terms.of(framework, one).withSeasonsEnding(district.seasonEnds())));
        var standings = new HashMap<PersonId, Map<CompetencyId, Standing>>();
        factsOf(people, new Carrying(framework, terms.keySet()), terms)
                .forEach((key, facts) -> standings
                        .computeIfAbsent(key.person(), _ -> new HashMap<>())
                        .put(key.competency(), standing(facts, today)));
        return standings;
    }

    private Map<LineKey, Facts> factsOf(Collection<PersonId> people, Carrying carried, Map<CompetencyId, Terms> terms) {
        var lowered = carried.lines(
                evidence.reassessmentsOf(people, null), ReassessmentRow::personId, ReassessmentRow::competency);
        var facts = new HashMap<LineKey, Facts>();
        carried.lines(evidence.of(people, null), EvidenceRow::personId, EvidenceRow::competency)
                .forEach((key, rows) -> facts.put(
                        key,
                        facts(
                                Objects.requireNonNull(terms.get(key.competency())),
                                rows,
                                lowered.getOrDefault(key, List.of()))));
        return facts;
    }

    private static Facts facts(Terms terms, List<EvidenceRow> rows, List<ReassessmentRow> lowered) {
        return new Facts(terms, rows.stream().map(row -> row.item(terms)).toList(), reassessments(lowered));
    }

    private static Standing standing(Facts facts, LocalDate today) {
        var now = CountingRules.on(today, facts);
        return new Standing(now.level(), now.levelNotStale(), now.currency());
    }

    Map<CompetencyId, Integer> ratingsOf(PersonId person) {
        var ratings = new HashMap<CompetencyId, Integer>();
        evidence.latest(person, Judgements.Kind.RATING.evidence)
                .forEach(rating -> ratings.put(new CompetencyId(rating.competency()), rating.level()));
        return ratings;
    }

    private static List<Reassessment> reassessments(List<ReassessmentRow> rows) {
        return rows.stream().map(ReassessmentRow::reassessment).toList();
    }

    private static Explained.Lowered lowered(ReassessmentRow row) {
        return new Explained.Lowered(
                row.level(), row.recordedOn(), row.reassessment().bindsFrom(), row.reason());
    }
}

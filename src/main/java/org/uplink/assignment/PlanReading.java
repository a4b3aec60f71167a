package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.assignment.PlanProblem.Aim;
import org.uplink.assignment.PlanProblem.Learner;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Gap;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;
import org.uplink.competency.Target;
import org.uplink.coverage.Coverage;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Skill;
import org.uplink.people.Leave;
import org.uplink.people.Leaves;
import org.uplink.people.ManagedPeople;
import org.uplink.people.QuietPeriod;
import org.uplink.people.QuietPeriods;
import org.uplink.people.Roll;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Reads what a plan is made from, as it is at this moment, in a number of queries that grows with nothing. */
@ApplicationScoped
class PlanReading {

    private final ManagedPeople managed;
    private final Roll roll;
    private final Competencies competencies;
    private final EvidenceLedger ledger;
    private final Coverage coverage;
    private final CourseCatalog catalog;
    private final WalkFacts facts;
    private final QuietPeriods quiet;
    private final Leaves leaves;
    private final CurrentActor current;
    private final Clock clock;

    PlanReading(
            ManagedPeople managed,
            Roll roll,
            Competencies competencies,
            EvidenceLedger ledger,
            Coverage coverage,
            CourseCatalog catalog,
            WalkFacts facts,
            QuietPeriods quiet,
            Leaves leaves,
            CurrentActor current,
            Clock clock) {
        this.managed = managed;
        this.roll = roll;
        this.competencies = competencies;
        this.ledger = ledger;
        this.coverage = coverage;
        this.catalog = catalog;
        this.facts = facts;
        this.quiet = quiet;
        this.leaves = leaves;
        this.current = current;
        this.clock = clock;
    }

    /** Plans begin tomorrow: what is due today cannot be assigned any more. */
    LocalDate tomorrow() {
        return current.get().today(clock).plusDays(1);
    }

    /**
     * A team of the one who acts, whose people are theirs, too.
     *
     * @throws Refusal.NotFound for every other team
     */
    @Transactional
    ManagedPeople.Crew team(UUID id) {
        return managed.crews().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** @param first the day from which there is time */
    @Transactional
    PlanProblem problem(PlanOrder order, LocalDate first) {
        var people = team(order.team()).people();
        var periods = quiet.from(current.get().organization(), first);
        var away = leaves.from(current.get().organization(), first);
        var done = done(people);
        return new PlanProblem(
                people.stream()
                        .map(person -> new Learner(
                                person,
                                time(order, first, periods, away.getOrDefault(person, List.of())),
                                done.getOrDefault(person, Set.of())))
                        .toList(),
                order.target().closesGaps() ? aims(people) : List.of(),
                order.target().coversServices() ? coverage.shortages(people) : List.of(),
                catalog.offers(),
                before(),
                periods,
                order.until());
    }

    /** Who is away has no time, as nobody has in a quiet period. */
    private static PlanTime time(PlanOrder order, LocalDate first, List<QuietPeriod> periods, List<Leave> away) {
        var off = new ArrayList<>(periods);
        away.forEach(leave -> off.add(new QuietPeriod("", leave.from(), leave.until())));
        return PlanTime.between(first, order.until(), off, order.minutesAWeek());
    }

    private Map<PersonId, Set<CourseId>> done(Collection<PersonId> people) {
        var done = new HashMap<PersonId, Set<CourseId>>();
        facts.of(current.get().organization(), people, List.of())
                .forEach((person, known) -> done.put(person, known.courses().keySet()));
        return done;
    }

    private Map<CourseId, List<CourseId>> before() {
        return catalog.all().stream().collect(Collectors.toMap(Course::id, Course::recommendedBefore));
    }

    private List<Aim> aims(Collection<PersonId> people) {
        var codes = competencies.framework().competencies().stream()
                .map(Competency::id)
                .toList();
        var skills = ledger.skills(people, codes);
        var aims = new ArrayList<Aim>();
        for (var entry : roll.of(current.get().organization())) {
            if (people.contains(entry.person())) {
                var levels = skills.getOrDefault(entry.person(), Map.of());
                competencies.targetsOf(entry.jobs()).values().stream()
                        .filter(target -> level(levels, target) < target.level())
                        .forEach(target -> aims.add(aim(entry, target, level(levels, target))));
            }
        }
        return aims;
    }

    private static int level(Map<CompetencyId, Skill> levels, Target target) {
        var skill = levels.get(target.competency());
        return skill == null ? 0 : skill.level();
    }

    private Aim aim(Roll.Entry entry, Target target, int level) {
        var gap = new Gap(target.competency(), level, target.level(), target.core());
        return new Aim(entry.person(), gap, roles(entry.jobs(), target));
    }

    /** Titles of the jobs that ask for all of the level. */
    private String roles(Collection<RoleProfileId> jobs, Target target) {
        return competencies.framework().roles().stream()
                .filter(role -> jobs.contains(role.id())
                        && role.targets().getOrDefault(target.competency(), 0) == target.level())
                .map(RoleProfile::title)
                .collect(Collectors.joining(", "));
    }
}

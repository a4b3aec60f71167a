package org.uplink.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uplink.assignment.PlanProblem.Aim;
import org.uplink.assignment.PlanProblem.Learner;
import org.uplink.catalog.Gap;
import org.uplink.catalog.Offer;
import org.uplink.competency.CompetencyId;
import org.uplink.coverage.Shortage;
import org.uplink.path.PathId;
import org.uplink.platform.PersonId;

/**
 * What of a problem can be met at all, and by what. A gap is brought to its target, or as far as the catalogue reaches; a
 * service needs people who reach all that it asks for.
 */
final class PlanTargetRules {

    private PlanTargetRules() {}

    /** What somebody can take that gives evidence for the level and fits into the time, the shortest first. */
    static List<Offer> options(PlanProblem problem, Learner learner, CompetencyId competency, int level) {
        return possible(problem, learner)
                .filter(offer -> level(offer, competency) >= level)
                .toList();
    }

    private static Stream<Offer> possible(PlanProblem problem, Learner learner) {
        var minutes = learner.time().minutes();
        return problem.offers().stream().filter(offer -> learner.mayTake(offer) && offer.minutes() <= minutes);
    }

    static int level(Offer offer, CompetencyId competency) {
        return offer.levels().getOrDefault(competency, 0);
    }

    /** The level that the aim is planned to: the highest on offer up to the target, and what somebody has where nothing helps. */
    static int reachable(PlanProblem problem, Aim aim) {
        var gap = aim.gap();
        var highest = possible(problem, problem.learner(aim.person()))
                .mapToInt(offer -> level(offer, gap.competency()))
                .reduce(gap.level(), Math::max);
        return Math.min(gap.target(), highest);
    }

    /** Those who can be made able to run the service, by id. */
    static List<PersonId> candidates(PlanProblem problem, Shortage shortage) {
        return shortage.lacking().entrySet().stream()
                .filter(one -> one.getValue().stream()
                        .noneMatch(
                                gap -> options(problem, problem.learner(one.getKey()), gap.competency(), gap.target())
                                        .isEmpty()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Who is able to run a service with what they take, by id. */
    static List<PersonId> madeAble(Shortage shortage, Collection<PlanTake> takes) {
        return shortage.lacking().entrySet().stream()
                .filter(one -> one.getValue().stream()
                        .allMatch(gap -> taken(takes, one.getKey(), gap.competency()) >= gap.target()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The highest level in a competency that somebody gets evidence for, 0 for none. */
    static int taken(Collection<PlanTake> takes, PersonId person, CompetencyId competency) {
        return takes.stream()
                .filter(take -> take.person().equals(person))
                .mapToInt(take -> level(take.offer(), competency))
                .reduce(0, Math::max);
    }

    static List<Gap> lackingOf(Shortage shortage, PersonId person) {
        return shortage.lacking().getOrDefault(person, List.of());
    }

    /** Who else may take it: it raises them in something that a target asks of them, and they do not take it already. */
    static List<PersonId> others(PlanProblem problem, Collection<PlanLine> lines, PlanTake take) {
        var taking = lines.stream()
                .map(PlanLine::take)
                .filter(one -> one.offer().key().equals(take.offer().key()))
                .map(PlanTake::person)
                .toList();
        return problem.learners().stream()
                .filter(learner -> !taking.contains(learner.person()) && learner.mayTake(take.offer()))
                .map(Learner::person)
                .filter(person ->
                        gaps(problem, person).anyMatch(gap -> level(take.offer(), gap.competency()) > gap.level()))
                .toList();
    }

    /** What the targets ask of somebody, those of services first. */
    private static Stream<Gap> gaps(PlanProblem problem, PersonId person) {
        return Stream.concat(
                problem.shortages().stream().flatMap(shortage -> lackingOf(shortage, person).stream()),
                problem.aimsOf(person).stream().map(Aim::gap));
    }

    /** What is assigned for it: the course; for a task the level that it is done for, since a task ends with a judgement. */
    static PathId goal(PlanProblem problem, PlanTake take) {
        var offer = take.offer();
        if (!offer.task()) {
            return PathId.ofCourse(offer.course().slug());
        }
        return gaps(problem, take.person())
                .filter(gap -> level(offer, gap.competency()) > gap.level())
                .findFirst()
                .map(gap ->
                        PathId.ofLevel(gap.competency().key(), Math.min(gap.target(), level(offer, gap.competency()))))
                .orElseGet(() -> PathId.ofCourse(offer.course().slug()));
    }
}

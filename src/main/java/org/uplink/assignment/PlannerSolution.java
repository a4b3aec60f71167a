package org.uplink.assignment;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.PlannerPick.Key;
import org.uplink.assignment.PlannerPick.Worth;
import org.uplink.catalog.Offer;
import org.uplink.coverage.ServiceId;
import org.uplink.coverage.Shortage;
import org.uplink.platform.PersonId;

/** A problem as the solver sees it: what there is to decide, and the facts that the constraints ask. */
@PlanningSolution
class PlannerSolution {

    /** A fact: somebody who is to carry the service needs what is picked there. */
    record Need(ServiceId service, PersonId person, Key pick) {}

    /** A fact: how many minutes somebody has until the last day. */
    record Time(PersonId person, int minutes) {}

    @ProblemFactCollectionProperty
    private List<Need> needs = new ArrayList<>();

    @ProblemFactCollectionProperty
    private List<Time> times = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<PlannerPick> picks = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<PlannerSeat> seats = new ArrayList<>();

    @PlanningScore(
            bendableHardLevelsSize = PlannerConstraints.HARD_LEVELS,
            bendableSoftLevelsSize = PlannerConstraints.SOFT_LEVELS)
    private @Nullable BendableLongScore score;

    static PlannerSolution of(PlanProblem problem) {
        var solution = new PlannerSolution();
        problem.learners()
                .forEach(one ->
                        solution.times.add(new Time(one.person(), one.time().minutes())));
        var worths = new TreeMap<Key, Worth>(
                Comparator.comparing(Key::person).thenComparing(Key::competency).thenComparing(Key::level));
        problem.aims().forEach(aim -> {
            var level = PlanTargetRules.reachable(problem, aim);
            if (level > aim.gap().level()) {
                var key = new Key(aim.person(), aim.gap().competency(), level);
                worths.put(key, aim.gap().core() ? Worth.CORE_GAP : Worth.GAP);
            }
        });
        problem.shortages().forEach(shortage -> solution.add(problem, shortage, worths));
        worths.forEach((key, worth) -> {
            var ofOne = worths.keySet().stream()
                    .filter(other -> other.person().equals(key.person()))
                    .toList();
            solution.picks.add(new PlannerPick(key, worth, withoutNeedless(ofOne, options(problem, key))));
        });
        return solution;
    }

    private static List<Offer> options(PlanProblem problem, Key key) {
        return PlanTargetRules.options(problem, problem.learner(key.person()), key.competency(), key.level());
    }

    /**
     * Without those for which a shorter one, or an earlier one as long, reaches all that they reach: no plan is better by them.
     *
     * @param asked all that is asked of the person
     * @param options the shortest first
     */
    private static List<Offer> withoutNeedless(List<Key> asked, List<Offer> options) {
        var kept = new ArrayList<Offer>();
        for (var option : options) {
            if (kept.stream().noneMatch(shorter -> reached(asked, shorter).containsAll(reached(asked, option)))) {
                kept.add(option);
            }
        }
        return kept;
    }

    private static List<Key> reached(List<Key> asked, Offer offer) {
        return asked.stream()
                .filter(key -> PlanTargetRules.level(offer, key.competency()) >= key.level())
                .toList();
    }

    private void add(PlanProblem problem, Shortage shortage, Map<Key, Worth> worths) {
        var service = shortage.service().id();
        var candidates = PlanTargetRules.candidates(problem, shortage);
        for (var number = 0; number < Math.min(shortage.wanted(), candidates.size()); number++) {
            seats.add(new PlannerSeat(service, number, candidates));
        }
        for (var person : candidates) {
            for (var gap : shortage.lacking().getOrDefault(person, List.of())) {
                var key = new Key(person, gap.competency(), gap.target());
                worths.putIfAbsent(key, Worth.NONE);
                needs.add(new Need(service, person, key));
            }
        }
    }

    /** How much there is to decide. */
    int decisions() {
        return (int) picks.stream().filter(pick -> !pick.settled()).count() + seats.size();
    }

    /** What the decisions come to. */
    Set<PlanTake> takes() {
        var asked = new HashSet<Key>();
        picks.stream().filter(PlannerPick::wanted).map(PlannerPick::key).forEach(asked::add);
        for (var seat : seats) {
            needs.stream()
                    .filter(need -> need.service().equals(seat.service())
                            && need.person().equals(seat.person()))
                    .map(Need::pick)
                    .forEach(asked::add);
        }
        var takes = new TreeSet<PlanTake>();
        picks.stream()
                .filter(pick -> !pick.open() && asked.contains(pick.key()))
                .forEach(pick -> takes.add(new PlanTake(pick.person(), pick.taken())));
        return takes;
    }
}

package org.uplink.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Tiny problems, each compared with every plan that there could be. */
class PlannerOptimumTest {

    private static final int PEOPLE = 3;
    private static final int COURSES = 4;

    /** Targets that are met by their weight; then fewer minutes are better. */
    private record Value(int targets, int minutes) {

        boolean betterThan(Value other) {
            return targets > other.targets || targets == other.targets && minutes < other.minutes;
        }
    }

    @Property(tries = 60)
    void noOtherPlanMeetsMoreOrTakesLess(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = problem(new Random(seed));
        var planned = Planner.plan(problem);
        assertThat(overloaded(problem, planned)).isFalse();
        assertThat(value(problem, planned)).isEqualTo(best(problem));
    }

    private static PlanProblem problem(Random random) {
        var cases = new PlanCases(40 + random.nextInt(4) * 20, 2).people(PEOPLE);
        for (var course = 0; course < COURSES; course++) {
            var levels = "A %d, %s %d"
                    .formatted(1 + random.nextInt(2), random.nextBoolean() ? "B" : "C", 1 + random.nextInt(2));
            cases.course("course-" + course, 10 + random.nextInt(8) * 10, levels);
        }
        for (var person = 1; person <= PEOPLE; person++) {
            for (var competency : List.of("A", "B", "C")) {
                if (random.nextInt(3) == 0) {
                    cases.gap(person, competency, 0, 1 + random.nextInt(2), random.nextBoolean());
                }
            }
        }
        for (var service : List.of("first", "second")) {
            var needs = random.nextBoolean() ? "A 2" : "A 1, B 2";
            var lacking = new HashMap<Integer, String>();
            for (var person = 1; person <= PEOPLE; person++) {
                if (random.nextInt(3) > 0) {
                    lacking.put(person, random.nextBoolean() ? needs : needs.substring(needs.length() - 3));
                }
            }
            cases.service(service, random.nextInt(2), needs, lacking);
        }
        return cases.problem();
    }

    private static Value best(PlanProblem problem) {
        var all = new ArrayList<PlanTake>();
        problem.learners()
                .forEach(one -> problem.offers().forEach(offer -> all.add(new PlanTake(one.person(), offer))));
        var best = new Value(-1, 0);
        for (var bits = 0; bits < 1 << all.size(); bits++) {
            var takes = new ArrayList<PlanTake>();
            for (var at = 0; at < all.size(); at++) {
                if ((bits & 1 << at) != 0) {
                    takes.add(all.get(at));
                }
            }
            if (!overloaded(problem, takes)) {
                var value = value(problem, takes);
                best = value.betterThan(best) ? value : best;
            }
        }
        return best;
    }

    private static boolean overloaded(PlanProblem problem, Iterable<PlanTake> takes) {
        return problem.learners().stream().anyMatch(learner -> {
            var minutes = 0;
            for (var take : takes) {
                minutes += take.person().equals(learner.person()) ? take.offer().minutes() : 0;
            }
            return minutes > learner.time().minutes();
        });
    }

    private static Value value(PlanProblem problem, Collection<PlanTake> takes) {
        var targets = 0;
        for (var aim : problem.aims()) {
            var wanted = PlanTargetRules.reachable(problem, aim);
            var reached = PlanTargetRules.taken(takes, aim.person(), aim.gap().competency());
            targets +=
                    wanted > aim.gap().level() && reached >= wanted ? aim.gap().core() ? 2 : 1 : 0;
        }
        for (var shortage : problem.shortages()) {
            var made = PlanTargetRules.madeAble(shortage, takes).size();
            targets += PlannerConstraints.SERVICE_WEIGHT * Math.min(made, shortage.wanted());
        }
        Set<PlanTake> once = new TreeSet<>(takes);
        return new Value(targets, PlanCases.minutes(once));
    }
}

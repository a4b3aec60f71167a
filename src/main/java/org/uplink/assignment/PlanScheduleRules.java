package org.uplink.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.PlanTime.Span;

/**
 * In which order somebody takes things, and when. What another thing of theirs asks for first comes before it; of what can
 * begin, services go before core gaps and those before the rest; then the shortest first, so that each is done as early as
 * can be.
 */
final class PlanScheduleRules {

    private static final int SERVICE = 0;
    private static final int CORE = 1;
    private static final int REST = 2;

    private PlanScheduleRules() {}

    /**
     * A line that has found its place: what lies before it of the same person is done first.
     *
     * @param from null where there is no time left at all
     */
    record Placed(PlanLine line, @Nullable LocalDate from) {}

    /** One line for each take, person by person in the order of doing. */
    static List<PlanLine> lines(PlanProblem problem, Collection<PlanTake> takes) {
        var lines = new ArrayList<PlanLine>();
        var reasons = PlanReasons.of(problem, takes);
        for (var learner : problem.learners()) {
            var passed = 0;
            var ofOne = takes.stream()
                    .filter(take -> take.person().equals(learner.person()))
                    .toList();
            for (var take : ordered(problem, ofOne, reasons)) {
                var span = learner.time().place(passed, take.offer().minutes());
                lines.add(new PlanLine(take, span.map(Span::until).orElse(problem.until())));
                passed += take.offer().minutes();
            }
        }
        return lines;
    }

    /** The lines of one person as the dates order them, each as early as it can be done. */
    static List<Placed> placed(PlanTime time, Collection<PlanLine> ofOne) {
        var placed = new ArrayList<Placed>();
        var passed = 0;
        for (var line : byDate(ofOne)) {
            var span = time.place(passed, line.take().offer().minutes());
            placed.add(new Placed(line, span.map(Span::from).orElse(null)));
            passed += line.take().offer().minutes();
        }
        return placed;
    }

    static List<PlanLine> byDate(Collection<PlanLine> lines) {
        return lines.stream().sorted(Comparator.comparing(PlanLine::dueOn)).toList();
    }

    private static List<PlanTake> ordered(PlanProblem problem, Collection<PlanTake> ofOne, PlanReasons reasons) {
        var urgency = new HashMap<PlanTake, Integer>();
        ofOne.forEach(take -> urgency.put(take, urgency(problem, ofOne, take, reasons, new HashSet<>())));
        var left = new ArrayList<>(ofOne);
        left.sort(Comparator.comparing((PlanTake take) -> urgency.getOrDefault(take, REST))
                .thenComparing(take -> take.offer().minutes())
                .thenComparing(take -> take.offer().key()));
        var ordered = new ArrayList<PlanTake>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(take -> left.stream().noneMatch(other -> isBefore(problem, other, take)))
                    .findFirst()
                    .orElse(left.getFirst());
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    /** Whether it is recommended to take the one first: a course before its task, and before courses that build on it. */
    static boolean isBefore(PlanProblem problem, PlanTake one, PlanTake other) {
        return one.offer().course().equals(other.offer().course())
                ? !one.offer().task() && other.offer().task()
                : problem.before()
                        .getOrDefault(other.offer().course(), List.of())
                        .contains(one.offer().course());
    }

    /** As urgent as the most urgent thing that waits for it. */
    private static int urgency(
            PlanProblem problem, Collection<PlanTake> ofOne, PlanTake take, PlanReasons reasons, Set<PlanTake> asked) {
        if (!asked.add(take)) {
            return REST;
        }
        var own = reasons.carriesService(take) ? SERVICE : reasons.closesCoreGap(take) ? CORE : REST;
        return ofOne.stream()
                .filter(other -> isBefore(problem, take, other))
                .mapToInt(other -> urgency(problem, ofOne, other, reasons, asked))
                .reduce(own, Math::min);
    }
}

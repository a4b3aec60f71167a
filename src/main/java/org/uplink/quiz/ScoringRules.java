package org.uplink.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.catalog.Alignment;
import org.uplink.catalog.Course;
import org.uplink.catalog.Question;
import org.uplink.competency.CompetencyId;

/**
 * Which questions an attempt draws, what is right, and what a passed check is evidence of. Everything random hangs on the
 * attempt's id, so that an attempt looks the same on every device and can be explained later.
 */
final class ScoringRules {

    /** What gives evidence is asked at least so often, where the bank allows: fewer answers would say little. */
    static final int FEWEST_ASKED = 3;

    /** The share of a competency's questions that must be right before a passed check is evidence of it. */
    static final int EVIDENCE_PERCENT = 60;

    /** Right answers out of those asked. */
    record Tally(int right, int asked) {

        boolean reaches(int percent) {
            return asked > 0 && 100 * right >= percent * asked;
        }
    }

    record Score(Tally all, boolean passed, Map<CompetencyId, Tally> byCompetency) {}

    private ScoringRules() {}

    /**
     * Draws the questions of an attempt, in the order in which they are asked.
     *
     * @param seen how often each question stood in earlier attempts; the least seen come first
     */
    static List<String> draw(UUID attempt, Course course, Map<String, Integer> seen) {
        var random = randomOf(attempt, "questions");
        var shares = shares(course);
        var drawn = new ArrayList<String>();
        for (var group : byCompetency(course.quiz().questions()).entrySet()) {
            var ids = group.getValue().stream().map(Question::id).collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(ids, random);
            ids.sort(Comparator.comparing(id -> seen.getOrDefault(id, 0)));
            drawn.addAll(ids.subList(0, shares.getOrDefault(group.getKey(), 0)));
        }
        Collections.shuffle(drawn, random);
        return List.copyOf(drawn);
    }

    /** How many questions each competency gets: first the fewest that evidence needs, then in proportion to the bank. */
    static Map<CompetencyId, Integer> shares(Course course) {
        var bank = sizes(course.quiz().questions());
        var all = course.quiz().questions().size();
        var draw = Math.min(course.quiz().draw(), all);
        var byCheck = levels(course).keySet();
        var shares = new TreeMap<CompetencyId, Integer>();
        bank.keySet().forEach(competency -> shares.put(competency, 0));
        for (var i = 0; i < draw; i++) {
            var next = shares.entrySet().stream()
                    .filter(share -> share.getValue() < bank.getOrDefault(share.getKey(), 0))
                    .max(Comparator.comparingInt((Map.Entry<CompetencyId, Integer> share) ->
                                    byCheck.contains(share.getKey()) ? Math.max(0, FEWEST_ASKED - share.getValue()) : 0)
                            .thenComparingInt(
                                    share -> draw * bank.getOrDefault(share.getKey(), 0) - all * share.getValue()))
                    .orElseThrow();
            shares.merge(next.getKey(), 1, Integer::sum);
        }
        return shares;
    }

    /** The options of a question in the order in which this attempt shows them. */
    static List<Question.Option> options(UUID attempt, Question question) {
        var options = new ArrayList<>(question.options());
        Collections.shuffle(options, randomOf(attempt, question.id()));
        return List.copyOf(options);
    }

    /** Exactly the right options, no more and no fewer: one for a single choice, the whole set for a multiple one. */
    static boolean isRight(Question question, Set<String> chosen) {
        return chosen.equals(question.correctOptions());
    }

    /** @param answers chosen options by question; what is missing is wrong */
    static Score score(Course course, List<String> questions, Map<String, Set<String>> answers) {
        var byCompetency = new TreeMap<CompetencyId, Tally>();
        var right = 0;
        for (var id : questions) {
            var question = course.quiz().question(id).orElseThrow();
            var point = isRight(question, answers.getOrDefault(id, Set.of())) ? 1 : 0;
            right += point;
            byCompetency.merge(
                    question.competency(),
                    new Tally(point, 1),
                    (a, b) -> new Tally(a.right() + b.right(), a.asked() + b.asked()));
        }
        var all = new Tally(right, questions.size());
        return new Score(all, all.reaches(course.quiz().passPercent()), byCompetency);
    }

    /** What an attempt is evidence of, and at which level: nothing unless it is passed. */
    static Map<CompetencyId, Integer> earned(Course course, Score score) {
        var earned = new TreeMap<CompetencyId, Integer>();
        if (score.passed()) {
            levels(course).forEach((competency, level) -> {
                if (score.byCompetency()
                        .getOrDefault(competency, new Tally(0, 0))
                        .reaches(EVIDENCE_PERCENT)) {
                    earned.put(competency, level);
                }
            });
        }
        return earned;
    }

    /** What the check of a course can give evidence of, and at which level. */
    static Map<CompetencyId, Integer> levels(Course course) {
        return course.evidence().stream()
                .filter(Alignment::byCheck)
                .collect(Collectors.toMap(Alignment::competency, Alignment::level, Math::max, TreeMap::new));
    }

    private static Map<CompetencyId, Integer> sizes(List<Question> questions) {
        var sizes = new TreeMap<CompetencyId, Integer>();
        questions.forEach(question -> sizes.merge(question.competency(), 1, Integer::sum));
        return sizes;
    }

    private static Map<CompetencyId, List<Question>> byCompetency(List<Question> questions) {
        return questions.stream()
                .collect(Collectors.groupingBy(Question::competency, TreeMap::new, Collectors.toList()));
    }

    private static SplittableRandom randomOf(UUID attempt, String purpose) {
        var seed = attempt.getMostSignificantBits() * 31 + attempt.getLeastSignificantBits();
        return new SplittableRandom(seed * 31 + purpose.hashCode());
    }
}

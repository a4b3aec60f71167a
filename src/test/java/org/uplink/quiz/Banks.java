package org.uplink.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uplink.catalog.Alignment;
import org.uplink.catalog.Course;
import org.uplink.catalog.Question;
import org.uplink.competency.CompetencyId;

/** Courses with a question bank, for rules that look at nothing else. */
final class Banks {

    private Banks() {}

    /** @param sizes how many questions there are for each competency; those in {@code byCheck} are evidence at level 2 */
    static Course course(int draw, Map<String, Integer> sizes, Set<String> byCheck) {
        var questions = new ArrayList<Question>();
        sizes.forEach((competency, size) -> {
            for (var i = 1; i <= size; i++) {
                questions.add(single(competency, competency.toLowerCase(java.util.Locale.ROOT) + "-q" + i));
            }
        });
        var evidence = sizes.keySet().stream()
                .sorted()
                .map(key -> new Alignment(new CompetencyId(key), 2, byCheck.contains(key) ? "check" : "lab"))
                .toList();
        return course(evidence, new Course.Quiz(draw, 75, questions));
    }

    static Course course(List<Alignment> evidence, Course.Quiz quiz) {
        return new Course(
                "course",
                "r1",
                "CRS-99",
                "A course",
                "A summary",
                1,
                30,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence,
                new Course.Assessment(10, "About"),
                new Course.Lab(10, "Task", "<p>Do</p>", "notes"),
                new Course.Review(LocalDate.of(2026, 1, 15), 24, "itself", "it does not"),
                List.of("Author"),
                "CC BY 4.0",
                List.of(),
                quiz);
    }

    /** Option a is right. */
    static Question single(String competency, String id) {
        return question(competency, id, "single", Set.of("a"));
    }

    static Question question(String competency, String id, String kind, Set<String> right) {
        var options = List.of("a", "b", "c", "d").stream()
                .map(option -> new Question.Option(option, option, right.contains(option), "because " + option))
                .toList();
        return new Question(id, new CompetencyId(competency), kind, "<p>" + id + "</p>", options);
    }
}

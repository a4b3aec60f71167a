package org.uplink.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.ContentItem;
import org.uplink.platform.Markdown;

/** Reads the question bank of a course. */
final class QuizReader {

    /** So that an attempt after a failed one does not ask the same again. */
    private static final int FEWEST_QUESTIONS = 4;

    private final ContentItem.Document document;
    private final List<Alignment> evidence;

    /** @param course absent where its file has mistakes, which then are told first */
    QuizReader(ContentItem.Document document, Optional<CourseFile> course) {
        this.document = document;
        this.evidence = course.map(CourseFile::evidence).orElse(List.of());
    }

    Course.Quiz read() {
        var json = document.json();
        var questions = new ArrayList<Question>();
        var ids = new HashSet<String>();
        for (var i = 0; i < json.at("/questions").size(); i++) {
            var pointer = "/questions/" + i;
            var question = question(json.at(pointer), pointer);
            if (!ids.add(question.id())) {
                document.problem(
                        pointer + "/id",
                        "The id '" + question.id() + "' is used twice.",
                        "Give each question its own.");
            }
            check(question, pointer);
            questions.add(question);
        }
        var draw = json.get("draw").asInt();
        if (draw > questions.size()) {
            document.problem(
                    "/draw",
                    "An attempt cannot draw " + draw + " questions from " + questions.size() + ".",
                    "Draw fewer, or write more.");
        }
        checkBank(questions);
        return new Course.Quiz(draw, json.get("pass_percent").asInt(), questions);
    }

    private Question question(JsonNode json, String pointer) {
        var options = new ArrayList<Question.Option>();
        for (var i = 0; i < json.get("options").size(); i++) {
            var at = pointer + "/options/" + i;
            var option = json.get("options").get(i);
            options.add(new Question.Option(
                    option.get("id").asText(),
                    Markdown.phrase(document.markdown(at + "/text")),
                    option.get("correct").asBoolean(),
                    Markdown.phrase(document.markdown(at + "/feedback"))));
        }
        return new Question(
                json.get("id").asText(),
                new CompetencyId(json.get("competency").asText()),
                json.get("kind").asText(),
                Markdown.html(document.markdown(pointer + "/text")),
                options);
    }

    private void check(Question question, String pointer) {
        document.mustBeDeclared("competency", question.competency().key(), pointer + "/competency");
        if (!evidence.isEmpty() && !competencies().contains(question.competency())) {
            document.problem(
                    pointer + "/competency",
                    "The course gives no evidence for " + question.competency() + ".",
                    "Use one of "
                            + competencies().stream()
                                    .sorted()
                                    .map(CompetencyId::key)
                                    .collect(Collectors.joining(", ")) + ".");
        }
        if (question.options().stream().map(Question.Option::id).distinct().count()
                < question.options().size()) {
            document.problem(pointer + "/options", "Two options have the same id.", "Name them a, b, c and so on.");
        }
        var right = question.options().stream().filter(Question.Option::correct).count();
        if (!question.multiple() && right != 1) {
            document.problem(
                    pointer + "/options",
                    "A 'single' question has exactly one correct option, this has " + right + ".",
                    "Mark one as correct, or make it 'multiple'.");
        }
        if (question.multiple() && (right < 2 || right == question.options().size())) {
            document.problem(
                    pointer + "/options",
                    "A 'multiple' question has two or more correct options but not all, this has " + right + " of "
                            + question.options().size() + ".",
                    "Change the options, or make it 'single'.");
        }
    }

    private Set<CompetencyId> competencies() {
        return evidence.stream().map(Alignment::competency).collect(Collectors.toSet());
    }

    private void checkBank(List<Question> questions) {
        evidence.stream().filter(Alignment::byCheck).map(Alignment::competency).forEach(competency -> {
            var asked = questions.stream()
                    .filter(question -> question.competency().equals(competency))
                    .count();
            if (asked < FEWEST_QUESTIONS) {
                document.problem(
                        "/questions",
                        "The check gives evidence for " + competency + " with " + asked + " questions, fewer than "
                                + FEWEST_QUESTIONS + ".",
                        "Write more questions for it.");
            }
        });
    }
}

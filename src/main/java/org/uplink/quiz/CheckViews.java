package org.uplink.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.Question;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.progress.Standing;

/** Shows attempts: open ones without what is right, handed-in ones with everything. */
@ApplicationScoped
class CheckViews {

    private final AnswerLog answers;
    private final Competencies competencies;

    CheckViews(AnswerLog answers, Competencies competencies) {
        this.answers = answers;
        this.competencies = competencies;
    }

    CheckView open(Attempt attempt, Course course) {
        var given = answers.of(attempt.id());
        var cards = new ArrayList<CheckView.Card>();
        for (var id : attempt.questions()) {
            var question = course.quiz().question(id).orElseThrow();
            cards.add(card(cards.size() + 1, question, attempt.id(), given.get(id)));
        }
        return new CheckView(
                attempt.id(),
                course.id(),
                course.revision(),
                course.title(),
                attempt.number(),
                course.quiz().passPercent(),
                course.assessment().minutes(),
                List.copyOf(cards));
    }

    private static CheckView.Card card(int number, Question question, UUID attempt, AnswerLog.@Nullable Answer given) {
        var chosen = given == null ? List.<String>of() : given.options();
        var choices = ScoringRules.options(attempt, question).stream()
                .map(option -> new CheckView.Choice(option.id(), option.html(), chosen.contains(option.id())))
                .toList();
        var savedAt = given == null ? null : given.savedAt();
        return new CheckView.Card(number, question.id(), question.html(), question.multiple(), choices, savedAt);
    }

    /** @param standing how far the person is with the round that the attempt belongs to */
    ResultView result(Attempt attempt, Instant submittedAt, Course course, Standing standing) {
        var given = chosen(attempt);
        var score = ScoringRules.score(course, attempt.questions(), given);
        return new ResultView(
                attempt.id(),
                course.id(),
                course.revision(),
                course.title(),
                attempt.number(),
                submittedAt,
                score.passed(),
                score.all().right(),
                score.all().asked(),
                course.quiz().passPercent(),
                lines(course, score),
                reviewed(attempt, course, given),
                standing.enrolment().completed(),
                standing.address());
    }

    Map<String, Set<String>> chosen(Attempt attempt) {
        return answers.of(attempt.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue().options())));
    }

    private List<ResultView.Line> lines(Course course, ScoringRules.Score score) {
        var levels = ScoringRules.levels(course);
        var earned = ScoringRules.earned(course, score);
        return score.byCompetency().entrySet().stream()
                .map(entry -> new ResultView.Line(
                        entry.getKey(),
                        competencies
                                .framework()
                                .competency(entry.getKey())
                                .map(Competency::title)
                                .orElse(entry.getKey().key()),
                        entry.getValue().right(),
                        entry.getValue().asked(),
                        levels.getOrDefault(entry.getKey(), 0),
                        earned.containsKey(entry.getKey())))
                .toList();
    }

    private static List<ResultView.Reviewed> reviewed(Attempt attempt, Course course, Map<String, Set<String>> given) {
        var reviewed = new ArrayList<ResultView.Reviewed>();
        for (var id : attempt.questions()) {
            var question = course.quiz().question(id).orElseThrow();
            var chosen = given.getOrDefault(id, Set.of());
            var options = ScoringRules.options(attempt.id(), question).stream()
                    .map(one -> new ResultView.Option(
                            one.id(), one.html(), one.correct(), chosen.contains(one.id()), one.feedback()))
                    .toList();
            reviewed.add(new ResultView.Reviewed(
                    reviewed.size() + 1,
                    id,
                    question.html(),
                    ScoringRules.isRight(question, chosen),
                    !chosen.isEmpty(),
                    options));
        }
        return List.copyOf(reviewed);
    }
}

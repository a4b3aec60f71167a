package org.uplink.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.uplink.catalog.Course;
import org.uplink.catalog.Question;

/** Writes tries at checks with an answer to each question, right and wrong ones from the bank itself. */
final class DemoChecks {

    /** Who sits the check of which course. */
    record Sitting(UUID organization, UUID person, UUID enrolment, Course course) {
        int draw() {
            return Math.min(course.quiz().draw(), course.quiz().questions().size());
        }

        /** The fewest right answers that pass. */
        int needed() {
            return (draw() * course.quiz().passPercent() + 99) / 100;
        }
    }

    private static final int SECONDS_AN_ANSWER = 55;

    /** As the quiz room draws and judges: so many questions of a competency, and so many of them right. */
    private static final int FEWEST_ASKED = 3;

    private static final int EVIDENCE_PERCENT = 60;

    private final DemoRows rows;

    DemoChecks(DemoRows rows) {
        this.rows = rows;
    }

    UUID pass(Sitting sitting, int number, Instant submitted, DemoRandom random) {
        var questions = draw(sitting, random);
        var mistakes = random.between(0, questions.size() - sitting.needed());
        return write(sitting, new Sheet(number, questions, slips(questions, mistakes, random)), submitted, random);
    }

    void fail(Sitting sitting, Instant submitted, DemoRandom random) {
        var questions = draw(sitting, random);
        var mistakes = questions.size() - random.between(sitting.needed() / 2, sitting.needed() - 1);
        var wrong = Set.copyOf(random.shuffled(questions).subList(0, mistakes));
        write(sitting, new Sheet(1, questions, wrong), submitted, random);
    }

    /** One try: what was asked and what of it is answered wrong. */
    private record Sheet(int number, List<Question> questions, Set<Question> wrong) {
        int correct() {
            return questions.size() - wrong.size();
        }
    }

    private UUID write(Sitting sitting, Sheet sheet, Instant submitted, DemoRandom random) {
        var started = submitted.minusSeconds(
                (long) SECONDS_AN_ANSWER * (sheet.questions().size() + 1));
        var attempt = random.id(started);
        rows.add(
                DemoTable.ATTEMPT,
                attempt,
                sitting.organization(),
                sitting.person(),
                sitting.enrolment(),
                sitting.course().slug(),
                sitting.course().revision(),
                sheet.number(),
                sheet.questions().stream().map(Question::id).toList(),
                started,
                submitted,
                sheet.correct(),
                sheet.correct() >= sitting.needed());
        for (var i = 0; i < sheet.questions().size(); i++) {
            var question = sheet.questions().get(i);
            rows.add(
                    DemoTable.ANSWER,
                    attempt,
                    sitting.organization(),
                    sitting.person(),
                    question.id(),
                    sheet.wrong().contains(question) ? wrongOptions(question, random) : rightOptions(question),
                    i + 1,
                    started.plusSeconds((long) SECONDS_AN_ANSWER * (i + 1) - random.between(0, 30)));
        }
        return attempt;
    }

    /** Some of each competency that the check is evidence of, and the rest from the whole bank. */
    private static List<Question> draw(Sitting sitting, DemoRandom random) {
        var bank = random.shuffled(sitting.course().quiz().questions());
        var drawn = new LinkedHashSet<Question>();
        for (var alignment : sitting.course().evidence()) {
            bank.stream()
                    .filter(question ->
                            alignment.byCheck() && question.competency().equals(alignment.competency()))
                    .limit(FEWEST_ASKED)
                    .forEach(drawn::add);
        }
        bank.stream().takeWhile(_ -> drawn.size() < sitting.draw()).forEach(drawn::add);
        return random.shuffled(List.copyOf(drawn));
    }

    /** Mistakes that leave enough right of each competency: the check that is passed is evidence of all of them. */
    private static Set<Question> slips(List<Question> questions, int most, DemoRandom random) {
        var wrong = new LinkedHashSet<Question>();
        for (var question : random.shuffled(questions)) {
            var asked = count(questions, question);
            if (wrong.size() < most && EVIDENCE_PERCENT * asked <= 100 * (asked - count(wrong, question) - 1)) {
                wrong.add(question);
            }
        }
        return wrong;
    }

    private static long count(Collection<Question> questions, Question like) {
        return questions.stream()
                .filter(one -> one.competency().equals(like.competency()))
                .count();
    }

    private static List<String> rightOptions(Question question) {
        return question.correctOptions().stream().sorted().toList();
    }

    /** Of several right options one is left out; of a single one another is chosen. */
    private static List<String> wrongOptions(Question question, DemoRandom random) {
        if (question.multiple()) {
            var right = new ArrayList<>(rightOptions(question));
            right.remove(random.between(0, right.size() - 1));
            return right;
        }
        var wrong = question.options().stream()
                .filter(option -> !option.correct())
                .map(Question.Option::id)
                .toList();
        return List.of(random.pick(wrong));
    }
}

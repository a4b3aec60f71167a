package org.uplink.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.Alignment;
import org.uplink.catalog.Course;
import org.uplink.catalog.Question;
import org.uplink.competency.CompetencyId;

class ScoringRulesTest {

    private static final UUID ATTEMPT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Course COURSE =
            Banks.course(12, Map.of("LRN-01", 10, "LED-07", 4, "PRV-06", 5, "SVC-05", 5), Set.of("LRN-01", "LED-07"));

    @Test
    void aSingleChoiceIsRightWithExactlyTheRightOption() {
        var question = Banks.single("LRN-01", "q");
        assertThat(ScoringRules.isRight(question, Set.of("a"))).isTrue();
        assertThat(ScoringRules.isRight(question, Set.of("b"))).isFalse();
        assertThat(ScoringRules.isRight(question, Set.of())).isFalse();
    }

    @Test
    void aMultipleChoiceIsRightWithExactlyTheRightSet() {
        var question = Banks.question("LRN-01", "q", "multiple", Set.of("a", "c"));
        assertThat(ScoringRules.isRight(question, Set.of("c", "a"))).isTrue();
        assertThat(ScoringRules.isRight(question, Set.of("a"))).isFalse();
        assertThat(ScoringRules.isRight(question, Set.of("a", "c", "d"))).isFalse();
    }

    @Test
    void evidenceGetsThreeQuestionsEachAndTheRestGoesByTheSizeOfTheBank() {
        var course = Banks.course(12, Map.of("SVC-01", 5, "SVC-04", 3, "SVC-05", 16), Set.of("SVC-05"));
        assertThat(ScoringRules.shares(course)).isEqualTo(shares(Map.of("SVC-01", 3, "SVC-04", 1, "SVC-05", 8)));
        var tight = Banks.course(
                12,
                Map.of("LRN-01", 10, "LED-07", 4, "PRV-06", 5, "SVC-05", 5),
                Set.of("LRN-01", "LED-07", "PRV-06", "SVC-05"));
        assertThat(ScoringRules.shares(tight))
                .isEqualTo(shares(Map.of("LRN-01", 3, "LED-07", 3, "PRV-06", 3, "SVC-05", 3)));
    }

    @Test
    void aCheckIsPassedAtExactlyThePercentItAsksFor() {
        var course = Banks.course(4, Map.of("LRN-01", 4), Set.of("LRN-01"));
        assertThat(score(course, 3).passed()).isTrue();
        assertThat(score(course, 2).passed()).isFalse();
    }

    @Test
    void aPassedCheckIsEvidenceOfACompetencyFromSixtyPercentOfItsQuestions() {
        var course = Banks.course(
                List.of(align("LRN-01", 2, "check"), align("LED-07", 1, "check"), align("PRV-06", 3, "lab")),
                Banks.course(20, Map.of("LRN-01", 10, "LED-07", 5, "PRV-06", 5), Set.of())
                        .quiz());
        var questions = course.quiz().questions().stream().map(Question::id).toList();
        var answers = new HashMap<String, Set<String>>();
        questions.forEach(id -> answers.put(id, Set.of("a")));
        wrong(answers, "led-07-q1", "led-07-q2");
        assertThat(ScoringRules.earned(course, ScoringRules.score(course, questions, answers)))
                .isEqualTo(shares(Map.of("LRN-01", 2, "LED-07", 1)));
        wrong(answers, "led-07-q3");
        assertThat(ScoringRules.earned(course, ScoringRules.score(course, questions, answers)))
                .isEqualTo(shares(Map.of("LRN-01", 2)));
    }

    @Test
    void aCheckThatIsNotPassedIsEvidenceOfNothing() {
        var course = Banks.course(8, Map.of("LRN-01", 4, "LED-07", 4), Set.of("LRN-01", "LED-07"));
        var questions = course.quiz().questions().stream().map(Question::id).toList();
        var answers = questions.stream()
                .filter(id -> id.startsWith("lrn"))
                .collect(Collectors.toMap(id -> id, _ -> Set.of("a")));
        assertThat(ScoringRules.earned(course, ScoringRules.score(course, questions, answers)))
                .isEmpty();
    }

    @Property
    void anAttemptAlwaysLooksTheSame(@ForAll long high, @ForAll long low) {
        var attempt = new UUID(high, low);
        assertThat(ScoringRules.draw(attempt, COURSE, Map.of()))
                .isEqualTo(ScoringRules.draw(attempt, COURSE, Map.of()));
        var question = COURSE.quiz().questions().getFirst();
        assertThat(ScoringRules.options(attempt, question))
                .isEqualTo(ScoringRules.options(attempt, question))
                .containsExactlyInAnyOrderElementsOf(question.options());
    }

    @Property
    void aDrawHasNoQuestionTwiceAndAsManyAsAskedFor(
            @ForAll long low,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 12) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 30) int draw) {
        var course = courseOf(sizes, draw);
        var drawn = ScoringRules.draw(new UUID(7, low), course, Map.of());
        assertThat(drawn)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(draw, course.quiz().questions().size()));
    }

    @Property
    void evidenceNeverRestsOnFewerThanThreeQuestionsWhereTheBankAllows(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 12) Integer> sizes,
            @ForAll @IntRange(min = 15, max = 30) int draw) {
        var course = courseOf(sizes, draw);
        var shares = ScoringRules.shares(course);
        ScoringRules.levels(course).keySet().forEach(competency -> {
            var bank = course.quiz().questions().stream()
                    .filter(question -> question.competency().equals(competency))
                    .count();
            assertThat((long) shares.getOrDefault(competency, 0)).isGreaterThanOrEqualTo(Math.min(3, bank));
        });
    }

    @Property
    void aQuestionComesBackOnlyWhenAllOthersOfItsCompetencyWereAsked(
            @ForAll long low, @ForAll Set<@IntRange(max = 23) Integer> before) {
        var bank = COURSE.quiz().questions();
        var seen = before.stream().collect(Collectors.toMap(i -> bank.get(i).id(), _ -> 1));
        var drawn = new HashSet<>(ScoringRules.draw(new UUID(7, low), COURSE, seen));
        for (var competency : Set.copyOf(bank.stream().map(Question::competency).toList())) {
            var group = bank.stream()
                    .filter(one -> one.competency().equals(competency))
                    .map(Question::id)
                    .toList();
            var again = group.stream().anyMatch(id -> drawn.contains(id) && seen.containsKey(id));
            var fresh = group.stream().anyMatch(id -> !drawn.contains(id) && !seen.containsKey(id));
            assertThat(again && fresh).isFalse();
        }
    }

    @Property
    void oneMoreRightAnswerNeverTakesEvidenceAway(
            @ForAll Set<@IntRange(max = 11) Integer> right, @ForAll @IntRange(max = 11) int more) {
        var questions = ScoringRules.draw(ATTEMPT, COURSE, Map.of());
        var fewer = ScoringRules.earned(COURSE, ScoringRules.score(COURSE, questions, answers(questions, right)));
        var larger = new HashSet<>(right);
        larger.add(more);
        var greater = ScoringRules.earned(COURSE, ScoringRules.score(COURSE, questions, answers(questions, larger)));
        assertThat(greater).containsAllEntriesOf(fewer);
    }

    private static Map<String, Set<String>> answers(List<String> questions, Set<Integer> right) {
        return right.stream().collect(Collectors.toMap(questions::get, _ -> Set.of("a")));
    }

    private static Course courseOf(List<Integer> sizes, int draw) {
        var bank = IntStream.range(0, sizes.size()).boxed().collect(Collectors.toMap(i -> "C-" + i, sizes::get));
        return Banks.course(draw, bank, bank.keySet());
    }

    private static ScoringRules.Score score(Course course, int right) {
        var questions = course.quiz().questions().stream().map(Question::id).toList();
        var answers = questions.stream().limit(right).collect(Collectors.toMap(id -> id, _ -> Set.of("a")));
        return ScoringRules.score(course, questions, answers);
    }

    private static void wrong(Map<String, Set<String>> answers, String... questions) {
        for (var question : questions) {
            answers.put(question, Set.of("b"));
        }
    }

    private static Alignment align(String competency, int level, String via) {
        return new Alignment(new CompetencyId(competency), level, via);
    }

    private static Map<CompetencyId, Integer> shares(Map<String, Integer> shares) {
        return shares.entrySet().stream()
                .collect(Collectors.toMap(entry -> new CompetencyId(entry.getKey()), Map.Entry::getValue));
    }
}

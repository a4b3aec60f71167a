package org.uplink.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.Course;
import org.uplink.catalog.Lesson;

class ProgressRulesTest {

    private static final Course COURSE = courseOf("one", "two", "three");

    @Test
    void aCourseNeedsAllItsLessonsAndThePassedCheck() {
        assertThat(ProgressRules.isComplete(COURSE, Set.of("one", "two", "three"), true))
                .isTrue();
        assertThat(ProgressRules.isComplete(COURSE, Set.of("one", "two", "three"), false))
                .isFalse();
        assertThat(ProgressRules.isComplete(COURSE, Set.of("one", "three"), true))
                .isFalse();
    }

    @Test
    void aLessonOfAnotherEditionStandsInForNone() {
        assertThat(ProgressRules.isComplete(COURSE, Set.of("one", "two", "renamed"), true))
                .isFalse();
    }

    @Test
    void oneContinuesWhereOneStopped() {
        assertThat(ProgressRules.next(COURSE, Set.of(), "two", false)).isEqualTo(new NextStep.Read(lesson("two")));
    }

    @Test
    void aLessonThatIsDoneGivesWayToTheFirstThatIsNot() {
        assertThat(ProgressRules.next(COURSE, Set.of("two"), "two", false)).isEqualTo(new NextStep.Read(lesson("one")));
    }

    @Test
    void theCheckComesAfterTheLessonsUnlessItIsPassed() {
        var all = Set.of("one", "two", "three");
        assertThat(ProgressRules.next(COURSE, all, "three", false)).isEqualTo(new NextStep.TakeCheck());
        assertThat(ProgressRules.next(COURSE, all, "three", true)).isEqualTo(new NextStep.Finished());
    }

    @Property
    void aHundredPercentMeansAllLessons(@ForAll boolean one, @ForAll boolean two) {
        var done = Stream.of(one ? "one" : "", two ? "two" : "", "three")
                .filter(slug -> !slug.isEmpty())
                .collect(Collectors.toSet());
        assertThat(ProgressRules.percent(COURSE, done) == 100).isEqualTo(ProgressRules.isComplete(COURSE, done, true));
    }

    @Property
    void exactlyWhatIsCompleteHasNothingLeftToDo(@ForAll Set<Integer> picked, @ForAll boolean passed) {
        var slugs = List.of("one", "two", "three");
        var done = picked.stream()
                .map(i -> slugs.get(Math.floorMod(i, slugs.size())))
                .collect(Collectors.toSet());
        var finished = ProgressRules.next(COURSE, done, "one", passed) instanceof NextStep.Finished;
        assertThat(finished).isEqualTo(ProgressRules.isComplete(COURSE, done, passed));
    }

    private static Lesson lesson(String slug) {
        return new Lesson(slug, slug, 5, "read", null, null, "<p>Text</p>");
    }

    private static Course courseOf(String... lessons) {
        var review = new Course.Review(LocalDate.of(2026, 1, 15), 24, "itself", "it does not");
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
                List.of(),
                new Course.Assessment(10, "About"),
                new Course.Lab(10, "Task", "<p>Do</p>", "notes"),
                review,
                List.of("Author"),
                "CC BY 4.0",
                Stream.of(lessons).map(ProgressRulesTest::lesson).toList(),
                new Course.Quiz(0, 75, List.of()));
    }
}

package org.uplink.progress;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.Lesson;

/** When a course is done, and what comes next until then. Lessons may be done in any order. */
final class ProgressRules {

    private ProgressRules() {}

    /** All lessons are done and the check is passed; the hands-on task counts as evidence elsewhere and is not needed here. */
    static boolean isComplete(Course course, Set<String> done, boolean checkPassed) {
        return checkPassed && course.lessons().stream().allMatch(lesson -> done.contains(lesson.slug()));
    }

    /**
     * The lesson where somebody stopped if it is not done, else the first that is not, else the check.
     *
     * @param stopped the lesson last read; null where none was
     */
    static NextStep next(Course course, Set<String> done, @Nullable String stopped, boolean checkPassed) {
        Optional<NextStep> lesson = course.lessons().stream()
                .filter(one -> one.slug().equals(stopped))
                .filter(one -> !done.contains(one.slug()))
                .findFirst()
                .or(() -> firstOpen(course, done))
                .map(NextStep.Read::new);
        return lesson.orElseGet(() -> checkPassed ? new NextStep.Finished() : new NextStep.TakeCheck());
    }

    private static Optional<Lesson> firstOpen(Course course, Set<String> done) {
        return course.lessons().stream()
                .filter(one -> !done.contains(one.slug()))
                .findFirst();
    }

    /** The share of lessons done, 0 to 100, rounded down so that 100 means all of them. */
    static int percent(Course course, Set<String> done) {
        var count = course.lessons().stream()
                .filter(lesson -> done.contains(lesson.slug()))
                .count();
        return course.lessons().isEmpty()
                ? 0
                : (int) (100 * count / course.lessons().size());
    }
}

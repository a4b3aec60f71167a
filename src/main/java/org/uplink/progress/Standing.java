package org.uplink.progress;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;

/**
 * How far somebody is with a course.
 *
 * @param course in the edition of the enrolment
 * @param done slugs of the lessons done
 * @param stoppedAt where the person stopped reading; null where no lesson was opened yet
 */
public record Standing(
        Course course,
        Enrolment enrolment,
        Set<String> done,
        @Nullable Position stoppedAt) {

    public NextStep next() {
        var stopped = stoppedAt == null ? null : stoppedAt.lesson();
        return ProgressRules.next(course, done, stopped, enrolment.checkPassed());
    }

    /** The page where the person goes on: a lesson, or the course for what comes after its lessons. */
    public String address() {
        var address = "/courses/" + course.slug();
        return next() instanceof NextStep.Read(var lesson) ? address + "/" + lesson.slug() : address;
    }

    public int percent() {
        return ProgressRules.percent(course, done);
    }

    public boolean isDone(String lesson) {
        return done.contains(lesson);
    }

    /** How far down a lesson the person stopped, 0 for any other lesson than the last one read. */
    public int percentOf(String lesson) {
        return stoppedAt != null && stoppedAt.lesson().equals(lesson) ? stoppedAt.percent() : 0;
    }
}

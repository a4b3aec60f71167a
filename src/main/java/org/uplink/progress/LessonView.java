package org.uplink.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.Lesson;
import org.uplink.catalog.Proof;

/**
 * A lesson as one person sees it.
 *
 * @param standing null for strangers, and before the course is started
 * @param response what the person wrote, where the lesson asks for it
 * @param proofs what the course gives evidence for
 * @param revisedOn when a newer edition than the person's came out; null where there is none
 */
record LessonView(
        Course course,
        Lesson lesson,
        List<Entry> outline,
        @Nullable Standing standing,
        LessonLog.@Nullable Response response,
        @Nullable LocalDate revisedOn,
        List<Proof> proofs) {

    /** A line of the outline. */
    record Entry(Lesson lesson, boolean done, boolean here) {}

    /** Whether this round still goes on: then the place is kept. */
    public boolean running() {
        return standing != null && !standing.enrolment().completed();
    }

    public boolean completed() {
        return standing != null && standing.enrolment().completed();
    }

    public boolean done() {
        return standing != null && standing.isDone(lesson.slug());
    }

    public boolean checkPassed() {
        return standing != null && standing.enrolment().checkPassed();
    }

    /** Its place in the course, counted from 1. */
    public int number() {
        return course.lessons().indexOf(lesson) + 1;
    }

    public int lessonsDone() {
        return (int) outline.stream().filter(Entry::done).count();
    }

    public int percent() {
        return standing == null ? 0 : standing.percent();
    }

    public int stoppedAt() {
        return standing == null ? 0 : standing.percentOf(lesson.slug());
    }

    public @Nullable Lesson previous() {
        return neighbour(-1);
    }

    public @Nullable Lesson following() {
        return neighbour(1);
    }

    private @Nullable Lesson neighbour(int offset) {
        var lessons = course.lessons();
        var index = lessons.indexOf(lesson) + offset;
        return index < 0 || index >= lessons.size() ? null : lessons.get(index);
    }

    public String address() {
        return addressOf(lesson);
    }

    /** Where somebody goes when this lesson is done. */
    public String addressAfter() {
        var following = following();
        return following == null ? "/courses/" + course.slug() : addressOf(following);
    }

    private String addressOf(Lesson one) {
        return "/courses/" + course.slug() + "/" + one.slug();
    }
}

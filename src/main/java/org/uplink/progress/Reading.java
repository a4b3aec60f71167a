package org.uplink.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.platform.Refusal;

/** Puts a lesson together with what the reader has done of the course. */
@ApplicationScoped
class Reading {

    private final Progress progress;
    private final CourseCatalog catalog;

    Reading(Progress progress, CourseCatalog catalog) {
        this.progress = progress;
        this.catalog = catalog;
    }

    /** @throws Refusal.NotFound for a lesson that the reader's edition does not have */
    @Transactional
    LessonView of(CourseId id, String slug) {
        var standing = progress.standing(id).orElse(null);
        var course = standing == null ? catalog.get(id) : standing.course();
        var lesson = course.lesson(slug).orElseThrow(Refusal.NotFound::new);
        var response = standing == null || !lesson.asksForResponse()
                ? null
                : progress.response(standing.enrolment(), slug).orElse(null);
        return new LessonView(
                course,
                lesson,
                outline(course, slug, standing),
                standing,
                response,
                revisedOn(standing),
                catalog.proofs(course));
    }

    private static List<LessonView.Entry> outline(Course course, String here, @Nullable Standing standing) {
        return course.lessons().stream()
                .map(one -> new LessonView.Entry(
                        one,
                        standing != null && standing.isDone(one.slug()),
                        one.slug().equals(here)))
                .toList();
    }

    private @Nullable LocalDate revisedOn(@Nullable Standing standing) {
        if (standing == null || standing.enrolment().completed()) {
            return null;
        }
        return catalog.find(standing.course().id())
                .filter(newest -> !newest.revision().equals(standing.enrolment().revision()))
                .map(newest -> newest.review().reviewedOn())
                .orElse(null);
    }
}

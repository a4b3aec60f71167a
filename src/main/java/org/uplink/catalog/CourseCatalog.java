package org.uplink.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.competency.Competencies;
import org.uplink.platform.Refusal;

/** The door to courses. */
@ApplicationScoped
public class CourseCatalog {

    private final Courses courses;
    private final Competencies competencies;

    CourseCatalog(Courses courses, Competencies competencies) {
        this.courses = courses;
        this.competencies = competencies;
    }

    /** The revision that somebody who starts today gets. */
    public Optional<Course> find(CourseId id) {
        return Optional.ofNullable(courses.current().get(id.slug()));
    }

    /** @throws Refusal.NotFound where there is no such course now */
    public Course get(CourseId id) {
        return find(id).orElseThrow(Refusal.NotFound::new);
    }

    /** The revision that somebody began with, which stays theirs. */
    public Course at(CourseId id, String revision) {
        return courses.at(id.slug(), revision);
    }

    public Collection<Course> all() {
        return courses.current().values();
    }

    /**
     * What can be done to get evidence: each course with its check, and each course's task at work, as far as they give
     * evidence for anything. The minutes of a course and of its task add up to those of the whole.
     */
    public List<Offer> offers() {
        return all().stream()
                .flatMap(course -> Stream.of(
                        offer(course, false, course.minutes() - course.lab().minutes()),
                        offer(course, true, course.lab().minutes())))
                .filter(offer -> !offer.levels().isEmpty())
                .toList();
    }

    private static Offer offer(Course course, boolean task, int minutes) {
        var alignments = course.evidence().stream()
                .filter(alignment -> alignment.byCheck() != task)
                .toList();
        return new Offer(course.id(), course.title(), task, minutes, ClosingRules.levels(alignments));
    }

    /** What a course gives evidence for, as far as the framework still has it. */
    public List<Proof> proofs(Course course) {
        var framework = competencies.framework();
        return course.evidence().stream()
                .flatMap(alignment -> framework.competency(alignment.competency()).stream()
                        .map(competency -> new Proof(competency, alignment)))
                .toList();
    }
}

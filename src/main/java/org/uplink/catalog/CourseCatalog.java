package org.uplink.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.uplink.platform.Refusal;

/** The door to courses. */
@ApplicationScoped
public class CourseCatalog {

    private final Courses courses;

    CourseCatalog(Courses courses) {
        this.courses = courses;
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
}

package org.uplink.catalog;

import java.util.Optional;
import java.util.Set;

/** What a room above knows about the reader of a course page; without one the page is the same for everybody. */
public interface CourseVisit {

    /**
     * How the one who acts stands with a course.
     *
     * @param label of the button that leads on: it says what happens
     * @param address where the button leads
     * @param post whether it changes something, and therefore is a form
     * @param lessonsDone slugs of lessons
     * @param percent of the course
     * @param state in a word or two
     */
    record Standing(String label, String address, boolean post, Set<String> lessonsDone, int percent, String state) {}

    /** Empty for strangers. */
    Optional<Standing> of(CourseId course);
}

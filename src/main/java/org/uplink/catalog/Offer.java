package org.uplink.catalog;

import java.util.Map;
import org.uplink.competency.CompetencyId;

/**
 * Something of the catalogue that one can do, and the levels that it gives evidence for.
 *
 * @param title of the course
 * @param task whether it is the course's task at work; else the course with its check
 */
public record Offer(CourseId course, String title, boolean task, int minutes, Map<CompetencyId, Integer> levels) {

    /** Sorts offers the same way every time, a course before its task. */
    public String key() {
        return course.slug() + (task ? " task" : "");
    }

    int level(CompetencyId competency) {
        return levels.getOrDefault(competency, 0);
    }
}

package org.uplink.catalog;

import java.util.List;

/** {@code course.yaml} as it is written. */
record CourseFile(
        String slug,
        String revision,
        String code,
        String title,
        String summary,
        int level,
        int minutes,
        List<String> audience,
        List<CourseId> recommendedBefore,
        List<Integer> challenges,
        List<String> outcomes,
        List<Alignment> evidence,
        Course.Assessment assessment,
        Lab lab,
        Course.Review review,
        List<String> authors,
        String licence) {

    static final String EVERYBODY = "all";

    /** @param task Markdown */
    record Lab(int minutes, String title, String task, String artifact) {}

    Course course(String task, List<Lesson> lessons, Course.Quiz quiz) {
        return new Course(
                slug,
                revision,
                code,
                title,
                summary,
                level,
                minutes,
                audience.contains(EVERYBODY) ? List.of() : audience,
                recommendedBefore,
                challenges,
                outcomes,
                evidence,
                assessment,
                new Course.Lab(lab.minutes(), lab.title(), task, lab.artifact()),
                review,
                authors,
                licence,
                lessons,
                quiz);
    }
}

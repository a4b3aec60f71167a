package org.uplink.progress;

import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.platform.Typed;
import org.uplink.progress.ContentReports.Where;

/**
 * What is wrong, as the reader filled it in.
 *
 * @param edition the revision of the course that the reader has before them; null where the link did not say it
 */
record ReportForm(
        @RestForm @Nullable String lesson,
        @RestForm @Nullable String question,
        @RestForm @Nullable String edition,
        @RestForm @Nullable String kind,
        @RestForm @Nullable String words) {

    static final List<String> KINDS = List.of("wrong", "outdated", "unclear", "broken", "access");
    static final int LONGEST = 2000;

    static ReportForm about(@Nullable String lesson, @Nullable String question, @Nullable String edition) {
        return new ReportForm(lesson, question, edition, null, null);
    }

    public String given() {
        return Typed.text(words);
    }

    public boolean has(String one) {
        return one.equals(kind);
    }

    boolean isAbout(Where where) {
        return where.piece().equals("lesson".equals(where.place()) ? lesson : question);
    }

    /** What it is about, where the edition has it. */
    Optional<Where> in(Course course) {
        if (lesson != null && course.lesson(lesson).isPresent()) {
            return Optional.of(new Where(course, "lesson", lesson));
        }
        if (question != null && course.quiz().question(question).isPresent()) {
            return Optional.of(new Where(course, "question", question));
        }
        return Optional.empty();
    }
}

package org.uplink.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;

/**
 * An attempt after it was handed in, with everything that can be learned from it.
 *
 * @param revision the edition of the course that the attempt asked from
 * @param courseCompleted whether this round of the course is completed
 * @param next where the person goes on: the next lesson, or the course
 */
record ResultView(
        UUID attempt,
        CourseId course,
        String revision,
        String title,
        int number,
        Instant submittedAt,
        boolean passed,
        int right,
        int asked,
        int passPercent,
        List<Line> competencies,
        List<Reviewed> questions,
        boolean courseCompleted,
        String next) {

    /**
     * How it went with one competency.
     *
     * @param level what the check can give evidence of; 0 where the questions only belong to the subject
     */
    record Line(CompetencyId competency, String title, int right, int asked, int level, boolean earned) {}

    record Reviewed(int number, String question, String html, boolean right, boolean answered, List<Option> options) {}

    record Option(String id, String html, boolean correct, boolean chosen, String feedback) {}

    public int percent() {
        return asked == 0 ? 0 : 100 * right / asked;
    }

    /** Whether another try could give evidence that this one did not. */
    public boolean moreToEarn() {
        return competencies.stream().anyMatch(line -> line.level() > 0 && !line.earned());
    }
}

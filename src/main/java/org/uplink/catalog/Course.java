package org.uplink.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uplink.platform.Markdown;

/**
 * One revision of a course, whole.
 *
 * @param audience keys of role profiles; empty means everybody
 * @param minutes lessons, check and lab together
 */
public record Course(
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
        Assessment assessment,
        Lab lab,
        Review review,
        List<String> authors,
        String licence,
        List<Lesson> lessons,
        Quiz quiz) {

    public record Assessment(int minutes, String about) {}

    /**
     * The hands-on part, as a piece of work to do at one's own workplace.
     *
     * @param html the task, safe to show
     */
    public record Lab(int minutes, String title, String html, String artifact) {

        public boolean showsCode() {
            return Markdown.showsCode(html);
        }
    }

    /** When the text was checked, against what, and when it must be checked again. */
    public record Review(LocalDate reviewedOn, int months, String against, String agesBecause) {

        public LocalDate dueOn() {
            return reviewedOn.plusMonths(months);
        }
    }

    /**
     * @param draw how many questions an attempt draws from the bank
     * @param passPercent the share of right answers that passes
     */
    public record Quiz(int draw, int passPercent, List<Question> questions) {

        public Optional<Question> question(String id) {
            return questions.stream()
                    .filter(question -> question.id().equals(id))
                    .findFirst();
        }
    }

    public CourseId id() {
        return new CourseId(slug);
    }

    public Optional<Lesson> lesson(String lesson) {
        return lessons.stream().filter(one -> one.slug().equals(lesson)).findFirst();
    }
}

package org.uplink.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentReader;
import org.uplink.platform.Markdown;

/** Reads {@code content/courses/<slug>/}: the course, its lessons, its question bank and what they show. */
public final class CourseReader implements ContentReader<CourseContent> {

    private static final String COURSE = "course.yaml";
    private static final String QUIZ = "quiz.yaml";

    @Override
    public String folder() {
        return "courses";
    }

    @Override
    public Optional<CourseContent> read(ContentItem item) {
        item.batch().declare("course", item.slug());
        checkFiles(item);
        var media = new CourseMedia(item);
        var lessons = new LessonReader(item, media).read();
        var head = item.yaml(COURSE, "course").filter(CourseReader::hasDate);
        var file = head.map(document -> document.as(CourseFile.class));
        var task = head.map(document -> Markdown.html(document.markdown("/lab/task"), media.of("lab")));
        var quiz = item.yaml(QUIZ, "quiz").map(document -> new QuizReader(document, file).read());
        var files = media.all();
        head.ifPresent(document -> check(document, file.orElseThrow(), lessons));
        if (task.isEmpty() || quiz.isEmpty() || lessons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CourseContent(file.orElseThrow().course(task.get(), lessons, quiz.get()), files));
    }

    private static void checkFiles(ContentItem item) {
        if (!item.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            item.problem(
                    COURSE,
                    1,
                    "The folder '" + item.slug() + "' cannot be an address.",
                    "Name it with small letters, digits and hyphens, such as 'privacy-at-work'.");
        }
        item.files().keySet().stream()
                .filter(file -> !file.equals(COURSE) && !file.equals(QUIZ))
                .filter(file -> !LessonReader.isLesson(file) && !CourseMedia.isMedium(file))
                .forEach(
                        file -> item.problem(
                                file,
                                1,
                                "Nothing uses this file.",
                                "Name lessons 01-like-this.md, put pictures below pictures/ and videos below videos/, or delete it."));
    }

    private static boolean hasDate(ContentItem.Document document) {
        var pointer = "/review/reviewed_on";
        try {
            LocalDate.parse(document.json().at(pointer).asText());
            return true;
        } catch (DateTimeException notADay) {
            document.problem(pointer, "This day is not in the calendar.", "Write it as 2026-11-25.");
            return false;
        }
    }

    private static void check(ContentItem.Document document, CourseFile file, List<Lesson> lessons) {
        checkMinutes(document, file, lessons);
        var given = new HashSet<String>();
        for (var i = 0; i < file.evidence().size(); i++) {
            var evidence = file.evidence().get(i);
            var pointer = "/evidence/" + i + "/competency";
            document.mustBeDeclared("competency", evidence.competency().key(), pointer);
            if (!given.add(evidence.competency() + " via " + evidence.via())) {
                document.problem(
                        pointer,
                        "Evidence for " + evidence.competency() + " by " + evidence.via() + " is listed twice.",
                        "Keep the line with the level that the course reaches.");
            }
        }
        for (var i = 0; i < file.recommendedBefore().size(); i++) {
            document.mustBeDeclared("course", file.recommendedBefore().get(i).slug(), "/recommended_before/" + i);
        }
        checkAudience(document, file);
        checkCode(document, file);
    }

    private static void checkMinutes(ContentItem.Document document, CourseFile file, List<Lesson> lessons) {
        var reading = lessons.stream().mapToInt(Lesson::minutes).sum();
        var check = file.assessment().minutes();
        var lab = file.lab().minutes();
        var sum = reading + check + lab;
        if (sum != file.minutes()) {
            document.problem(
                    "/minutes",
                    "The course says %d minutes, but lessons (%d), check (%d) and lab (%d) add up to %d."
                            .formatted(file.minutes(), reading, check, lab, sum),
                    "Write " + sum + ", or change the parts.");
        }
    }

    private static void checkAudience(ContentItem.Document document, CourseFile file) {
        if (file.audience().contains(CourseFile.EVERYBODY)) {
            if (file.audience().size() > 1) {
                document.problem("/audience", "'all' stands beside roles.", "Write [all], or only the roles.");
            }
            return;
        }
        for (var i = 0; i < file.audience().size(); i++) {
            document.mustBeDeclared("role profile", file.audience().get(i), "/audience/" + i);
        }
    }

    private static void checkCode(ContentItem.Document document, CourseFile file) {
        document.mustBeAlone(
                "course code",
                file.code(),
                "/code",
                "Another course has the code " + file.code() + " already.",
                "Give this one its own.");
    }
}

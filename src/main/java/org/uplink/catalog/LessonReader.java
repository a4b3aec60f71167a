package org.uplink.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.ContentItem;
import org.uplink.platform.Markdown;

/** Reads the lessons of a course: files {@code NN-slug.md} with a head between two lines of {@code ---}. */
final class LessonReader {

    private static final Pattern NAME = Pattern.compile("(\\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\\.md");
    private static final Pattern HEAD = Pattern.compile("\\A---\\R(.*?\\R)---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final int FIRST_LINE_OF_HEAD = 2;

    /** The head of a lesson as it is written. */
    private record Head(
            String title,
            int minutes,
            String completion,
            @Nullable String prompt,
            @Nullable String sample) {}

    private final ContentItem item;
    private final CourseMedia media;
    private final Map<String, String> files = new HashMap<>();

    LessonReader(ContentItem item, CourseMedia media) {
        this.item = item;
        this.media = media;
    }

    static boolean isLesson(String file) {
        return NAME.matcher(file).matches();
    }

    /** The lessons that have no mistakes, in order. */
    List<Lesson> read() {
        var lessons = new ArrayList<Lesson>();
        var number = 0;
        for (var file : item.files().keySet()) {
            var name = NAME.matcher(file);
            if (name.matches()) {
                number++;
                checkName(file, name, number);
                lesson(file, name.group(2)).ifPresent(lessons::add);
            }
        }
        if (number == 0) {
            item.problem("course.yaml", 1, "The course has no lessons.", "Add a file such as 01-first-steps.md.");
        }
        return lessons;
    }

    private void checkName(String file, Matcher name, int number) {
        if (Integer.parseInt(name.group(1)) != number) {
            item.problem(
                    file,
                    1,
                    "This is lesson number " + number + ", but its file says " + name.group(1) + ".",
                    "Number lessons 01, 02, 03 without gaps.");
        }
        var other = files.putIfAbsent(name.group(2), file);
        if (other != null) {
            item.problem(
                    file, 1, "It has the same address as " + other + ".", "Give it another name after the number.");
        }
    }

    private Optional<Lesson> lesson(String file, String slug) {
        var text = item.text(file).orElseThrow();
        var head = HEAD.matcher(text);
        if (!head.find()) {
            item.problem(
                    file,
                    1,
                    "The lesson has no head.",
                    "Begin with ---, title, minutes and completion, and --- again.");
            return Optional.empty();
        }
        var body =
                new Markdown.Source(item, file, 1 + lines(text.substring(0, head.end())), text.substring(head.end()));
        if (body.text().isBlank()) {
            item.problem(file, body.firstLine(), "The lesson has no text.", "Write it below the head.");
        }
        var shown = media.of(slug);
        var html = Markdown.html(body, shown);
        return item.yamlPart(file, head.group(1), FIRST_LINE_OF_HEAD, "lesson").map(document -> {
            var fields = document.as(Head.class);
            return new Lesson(
                    slug,
                    fields.title(),
                    fields.minutes(),
                    fields.completion(),
                    fields.prompt() == null ? null : Markdown.html(document.markdown("/prompt"), shown),
                    fields.sample() == null ? null : Markdown.html(document.markdown("/sample"), shown),
                    html);
        });
    }

    private static int lines(String text) {
        return (int) text.chars().filter(one -> one == '\n').count();
    }
}

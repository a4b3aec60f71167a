package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates escape what they show. Where one does not, it stands here with the reason why nobody else's markup gets there. */
class RawTemplatesTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern RAW = Pattern.compile("[\\w.]+\\.raw\\b|\\w*RawString\\b|[\\w.]+\\.safe\\b(?=})");

    private static final String COURSE = "Markdown of a course, cleaned by SafeHtml when it is read";
    private static final String TASK =
            "Markdown of a task, cleaned by SafeHtml; what a district writes in a path of its own too";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("catalog/course-page.html course.lab.html.raw", COURSE),
            Map.entry("progress/report-case.html line.question.raw", COURSE),
            Map.entry("progress/lesson-page.html lesson.html.raw", COURSE),
            Map.entry("progress/lesson-page.html lesson.prompt.orEmpty.raw", COURSE),
            Map.entry("progress/lesson-page.html lesson.sample.orEmpty.raw", COURSE),
            Map.entry("quiz/result-page.html question.html.raw", COURSE),
            Map.entry("quiz/result-page.html option.html.raw", COURSE),
            Map.entry("quiz/result-page.html option.feedback.raw", COURSE),
            Map.entry("quiz/check-page.html card.html.raw", COURSE),
            Map.entry("quiz/check-page.html choice.html.raw", COURSE),
            Map.entry("assignment/path-step.html step.line.html.raw", TASK),
            Map.entry("assignment/task.html view.task.html.raw", TASK),
            Map.entry("path/shared-step.html line.html.raw", TASK));

    @Test
    void eachPlaceThatShowsMarkupAsItIsHasAReason() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(RawTemplatesTest::isSource)
                    .toList()) {
                found.putAll(in(file.toString().replaceFirst(".*/templates/", ""), Files.readString(file)));
            }
        }
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    private static boolean isSource(Path file) {
        var name = file.toString();
        return name.endsWith(".java") || name.contains("/templates/");
    }

    private static Map<String, String> in(String name, String text) {
        var found = new TreeMap<String, String>();
        RAW.matcher(text).results().forEach(one -> found.put(name + " " + one.group(), ""));
        return found;
    }

    @Test
    void aPlaceWithoutAReasonIsReported() {
        assertThat(in("people/person.html", "<p>{person.name.raw}</p>").keySet())
                .containsExactly("people/person.html person.name.raw");
        assertThat(in("A.java", "new RawString(name)").keySet()).containsExactly("A.java RawString");
    }
}

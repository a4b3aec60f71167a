package org.uplink.catalog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uplink.competency.FrameworkReader;
import org.uplink.platform.ContentCheck;
import org.uplink.platform.ContentProblem;

/** A real course with one mistake put in: the author must be told where it stands, what it is, and what to do. */
class CourseReaderTest {

    private static final String SLUG = "service-desk-craft";

    @TempDir
    Path content;

    @BeforeEach
    void copy() throws IOException {
        for (var part : List.of("schemas", "frameworks", "courses/" + SLUG, "courses/how-a-school-district-works")) {
            copy(Path.of("content", part), content.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private Path file(String name) {
        return content.resolve("courses").resolve(SLUG).resolve(name);
    }

    private void change(String name, String from, String to) throws IOException {
        var text = Files.readString(file(name));
        assertThat(text).contains(from);
        var at = text.indexOf(from);
        Files.writeString(file(name), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private List<ContentProblem> problems() {
        var check = new ContentCheck(content);
        check.read(new FrameworkReader());
        check.read(new CourseReader());
        return check.problems();
    }

    private int lineOf(String name, String text) throws IOException {
        var lines = Files.readAllLines(file(name));
        return lines.indexOf(lines.stream()
                        .filter(line -> line.contains(text))
                        .findFirst()
                        .orElseThrow())
                + 1;
    }

    private Map<String, CourseContent> read() {
        var check = new ContentCheck(content);
        check.read(new FrameworkReader());
        return check.read(new CourseReader());
    }

    @Test
    void aCourseIsReadWhole() {
        var content = requireNonNull(read().get(SLUG));
        var course = content.course();
        assertThat(course.lessons()).extracting(Lesson::slug).first().isEqualTo("what-a-good-ticket-contains");
        assertThat(course.lessons()).hasSize(6);
        assertThat(course.recommendedBefore()).containsExactly(new CourseId("how-a-school-district-works"));
        assertThat(course.quiz().questions()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(course.lab().html()).contains("<ol>");
        assertThat(course.lessons().getFirst().html())
                .contains("src=\"/media/" + SLUG + "/" + course.revision() + "/good-ticket.svg\"");
        assertThat(content.media())
                .extracting(Medium::name)
                .contains("good-ticket.svg", "two-calls.webm", "two-calls.vtt", "impact-and-urgency-diagram-1.svg");
    }

    @Test
    void everybodyIsWrittenAsAllAndMeansNoRestriction() {
        assertThat(read().values().stream().filter(one -> one.course().code().equals("CRS-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.course().audience()).isEmpty());
    }

    @Test
    void theWordsForSearchHoldOutcomesAndLessons() {
        var words = read().values().stream()
                .filter(one -> one.course().slug().equals(SLUG))
                .map(one -> CoursePublication.words(one.course()))
                .toList();
        assertThat(words)
                .singleElement()
                .asString()
                .contains("Rank a queue by learning time", "What a good ticket contains", "Ms. Okafor");
    }

    /** File, text there, what it is changed to, text on the line that must be named, words of what and fix. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "course.yaml", "minutes: 120", "minutes: 121", "minutes: 121", "add up to 120", "Write 120"),
                Arguments.of("course.yaml", "SVC-04", "SVC-94", "SVC-94", "no competency 'SVC-94'", "add it first"),
                Arguments.of(
                        "course.yaml",
                        "SVC-04, level: 3, via: lab",
                        "SVC-01, level: 2, via: lab",
                        "level: 2, via: lab",
                        "listed twice",
                        "Keep the line"),
                Arguments.of(
                        "course.yaml",
                        "service-desk-lead",
                        "desk-boss",
                        "audience",
                        "no role profile 'desk-boss'",
                        "Use one that exists"),
                Arguments.of(
                        "course.yaml",
                        "audience: [",
                        "audience: [all, ",
                        "audience",
                        "'all' stands beside roles",
                        "Write [all]"),
                Arguments.of(
                        "course.yaml",
                        "[how-a-school-district-works]",
                        "[how-a-school-works]",
                        "recommended",
                        "no course 'how-a-school-works'",
                        "Use one"),
                Arguments.of("course.yaml", "CRS-02", "CRS-01", "code: CRS-01", "the code CRS-01 already", "its own"),
                Arguments.of(
                        "course.yaml", "2026-11-25", "2026-02-30", "2026-02-30", "not in the calendar", "Write it as"),
                Arguments.of(
                        "course.yaml",
                        "title: Service desk",
                        "titel: Service desk",
                        "code: CRS-02",
                        "title",
                        "content/schemas/course.schema.json"),
                Arguments.of("quiz.yaml", "SVC-05", "SVC-99", "SVC-99", "no competency 'SVC-99'", "add it first"),
                Arguments.of("quiz.yaml", "SVC-05", "INF-01", "INF-01", "no evidence for INF-01", "Use one of"),
                Arguments.of(
                        "quiz.yaml",
                        "id: slip-known-at-eleven",
                        "id: first-reply-film-waiting # again",
                        "again",
                        "is used twice",
                        "its own"),
                Arguments.of("quiz.yaml", "id: b", "id: a", "options", "the same id", "a, b, c"),
                Arguments.of(
                        "quiz.yaml",
                        "correct: false",
                        "correct: true",
                        "options",
                        "exactly one correct option, this has 2",
                        "make it 'multiple'"),
                Arguments.of(
                        "quiz.yaml",
                        "kind: single",
                        "kind: multiple",
                        "options",
                        "two or more correct options but not all, this has 1 of 4",
                        "make it 'single'"),
                Arguments.of("quiz.yaml", "draw: 12", "draw: 60", "draw: 60", "cannot draw 60", "write more"),
                Arguments.of(
                        "01-what-a-good-ticket-contains.md",
                        "pictures/good-ticket.svg",
                        "pictures/bad-ticket.svg",
                        "bad-ticket.svg",
                        "no file 'pictures/bad-ticket.svg'",
                        "correct the name"),
                Arguments.of(
                        "01-what-a-good-ticket-contains.md",
                        "## Seven things",
                        "# Seven things",
                        "# Seven things",
                        "first level",
                        "'##'"),
                Arguments.of(
                        "01-what-a-good-ticket-contains.md",
                        "completion: respond",
                        "completion: write",
                        "completion: write",
                        "completion",
                        "lesson.schema.json"),
                Arguments.of(
                        "01-what-a-good-ticket-contains.md",
                        "A guess is welcome.",
                        "A guess is <b>welcome</b>.",
                        "<b>",
                        "HTML is not shown: '<b>'",
                        "Write Markdown"),
                Arguments.of(
                        "pictures/counter.svg",
                        "<circle",
                        "<script>alert(1)</script><circle",
                        "<script>",
                        "may not hold <script>",
                        "shapes"),
                Arguments.of(
                        "pictures/counter.svg",
                        "<circle",
                        "<foreignObject/><circle",
                        "<foreignObject",
                        "may not hold <foreignObject>",
                        "shapes"),
                Arguments.of(
                        "pictures/counter.svg",
                        "<circle",
                        "<circle onclick=\"x()\"",
                        "onclick",
                        "is a script",
                        "shapes"),
                Arguments.of(
                        "pictures/counter.svg",
                        "<circle",
                        "<rect fill=\"url(https://e.example/x)\"/><circle",
                        "e.example",
                        "something outside",
                        "shapes"),
                Arguments.of(
                        "pictures/counter.svg",
                        "<circle",
                        "<use href=\"other.svg#x\"/><circle",
                        "other.svg",
                        "something outside",
                        "shapes"),
                Arguments.of("pictures/counter.svg", "viewBox", "data-box", "<svg", "needs a viewBox", "shapes"));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource("mistakes")
    void aMistakeNamesFileLineWhatAndFix(String file, String from, String to, String at, String what, String fix)
            throws IOException {
        change(file, from, to);
        var line = lineOf(file, at);
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("courses/" + SLUG + "/" + file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.fix()).contains(fix);
        });
    }

    @Test
    void aGapBetweenLessonsIsTold() throws IOException {
        Files.delete(file("02-impact-and-urgency.md"));
        assertThat(problems())
                .extracting(ContentProblem::toString)
                .anyMatch(problem -> problem.contains(
                        "03-first-reply-updates-closure.md:1: This is lesson number 2, but its file says 03."));
    }

    @Test
    void twoLessonsOfTheSameAddressAreTold() throws IOException {
        Files.copy(file("01-what-a-good-ticket-contains.md"), file("07-what-a-good-ticket-contains.md"));
        assertThat(problems())
                .extracting(ContentProblem::what)
                .anyMatch(what -> what.contains("the same address as 01-"));
    }

    @Test
    void aFileThatNothingUsesIsTold() throws IOException {
        Files.writeString(file("notes.txt"), "later");
        Files.copy(file("pictures/counter.svg"), file("pictures/spare.svg"));
        Files.createDirectory(file("pictures/old"));
        Files.copy(file("pictures/counter.svg"), file("pictures/old/counter.svg"));
        assertThat(problems())
                .extracting(ContentProblem::toString)
                .anyMatch(problem -> problem.contains("notes.txt:1: Nothing uses this file."))
                .anyMatch(problem -> problem.contains("pictures/spare.svg:1: No lesson shows this file."))
                .anyMatch(problem -> problem.contains("pictures/old/counter.svg:1: This file cannot be shown."));
    }

    @Test
    void aVideoWithoutCaptionsIsTold() throws IOException {
        Files.delete(file("videos/two-calls.vtt"));
        assertThat(problems())
                .extracting(ContentProblem::toString)
                .anyMatch(problem ->
                        problem.contains("The video has no captions. Add 'videos/two-calls.vtt' (WebVTT) beside it."));
    }

    @Test
    void aFolderThatIsNoAddressIsTold() throws IOException {
        Files.move(content.resolve("courses").resolve(SLUG), content.resolve("courses/Service Desk"));
        assertThat(problems())
                .extracting(ContentProblem::what)
                .contains("The folder 'Service Desk' cannot be an address.");
    }

    @Test
    void aCheckNeedsEnoughQuestionsForWhatItGivesEvidenceFor() throws IOException {
        change("course.yaml", "SVC-04, level: 3, via: lab", "SVC-04, level: 3, via: check");
        assertThat(problems())
                .extracting(ContentProblem::what)
                .contains("The check gives evidence for SVC-04 with 3 questions, fewer than 4.");
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.delete(file("quiz.yaml"));
        assertThat(problems())
                .extracting(ContentProblem::toString)
                .anyMatch(problem -> problem.contains("quiz.yaml:1: The file is missing."));
    }
}

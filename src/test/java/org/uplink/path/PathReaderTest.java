package org.uplink.path;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uplink.competency.FrameworkReader;
import org.uplink.platform.ContentCheck;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentReader;

/** A real path with one mistake put in: the author must be told where it stands and what to do. */
class PathReaderTest {

    private static final String SLUG = "a-building-of-your-own";

    @TempDir
    java.nio.file.Path content;

    private java.nio.file.Path file;

    @BeforeEach
    void copy() throws IOException {
        for (var part : List.of("schemas", "frameworks")) {
            Files.createDirectories(content.resolve(part));
            try (var files = Files.list(java.nio.file.Path.of("content", part))) {
                for (var one : files.toList()) {
                    Files.copy(one, content.resolve(part).resolve(one.getFileName()));
                }
            }
        }
        file = content.resolve("paths").resolve(SLUG + ".yaml");
        Files.createDirectories(file.getParent());
        Files.copy(java.nio.file.Path.of("content", "paths", SLUG + ".yaml"), file);
        for (var course :
                List.of("service-desk-craft", "wi-fi-that-survives-first-period", "the-first-hour-of-an-incident")) {
            Files.createDirectories(content.resolve("courses").resolve(course));
        }
        Files.createDirectories(content.resolve("certifications").resolve("district-technology-foundations"));
    }

    @Test
    void groupsAndTermsAreReadAsTheyAreWritten() {
        var check = check();
        var path = requireNonNull(read(check).get(SLUG));
        assertThat(check.problems()).isEmpty();
        assertThat(path.steps()).extracting(Path.Step::kind).startsWith("group", "group", "task");
        assertThat(path.step("the-bad-morning").orElseThrow().group())
                .isNotNull()
                .satisfies(group -> assertThat(group.choose()).isOne());
        assertThat(path.step("handover").orElseThrow().terms())
                .isEqualTo(new Path.Terms(List.of("at-the-desk", "the-bad-morning"), true, false, 10));
        assertThat(path.progress(Set.of("service-desk", "ten-requests", "wi-fi")))
                .isEqualTo(new StepRules.Progress(3, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after: [wi-fi]            | after: [way-fi]           | is no step of this path
            id: wi-fi                 | id: service-desk          | is used twice
            choose: 1                 | choose: 3                 | asks for more steps than it has
            after: [at-the-desk, the-bad-morning] | after: [manager-confirms] | which waits for
            after: [at-the-desk, the-bad-morning] | after: [wi-fi]  | which need not be done
            choose: 1                 | order: inward             | enumeration
            course: service-desk-craft| course: service-desk      | There is no course 'service-desk'
            gate: true                | gate: maybe               | gate
            """)
    void aMistakeIsToldWithItsLineAndWhatToDo(String right, String wrong, String says) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replaceFirst(Pattern.quote(right), wrong));
        var check = check();
        read(check);
        assertThat(check.problems()).isNotEmpty().first().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("content/paths/" + SLUG + ".yaml:");
            assertThat(problem.toString().toLowerCase(Locale.ROOT)).contains(says.toLowerCase(Locale.ROOT));
        });
    }

    /** As every path was kept before steps had terms and could be groups. */
    @Test
    void documentsFromBeforeGroupsStillRead() {
        var path = ContentJson.read(Path.class, """
                {"slug": "old", "revision": "r1", "code": "PTH-01", "title": "Old", "promise": "", "kind": "role",
                 "challenge": 1, "roles": [], "licence": "", "steps": [
                 {"id": "a", "course": "privacy-at-work", "task": null, "check": null, "certification": null, "level": null},
                 {"id": "b", "task": {"title": "B", "html": "", "minutes": 5}}]}""");
        assertThat(path.leaves()).extracting(Path.Step::terms).containsOnly(Path.Terms.NONE);
        assertThat(path.progress(Set.of("b"))).isEqualTo(new StepRules.Progress(1, 2));
    }

    @Test
    void whatIsKeptReadsBackAsItWas() {
        var path = requireNonNull(read(check()).get(SLUG));
        assertThat(ContentJson.read(Path.class, ContentJson.write(path))).isEqualTo(path);
    }

    private ContentCheck check() {
        return new ContentCheck(content);
    }

    private static Map<String, Path> read(ContentCheck check) {
        check.read(new FrameworkReader());
        check.read(new Names("course", "courses"));
        var paths = check.read(new PathReader());
        check.read(new Names("certification", "certifications"));
        return paths;
    }

    /** Declares what there is, by name. */
    private record Names(String kind, String folder) implements ContentReader<String> {
        @Override
        public Optional<String> read(ContentItem item) {
            item.batch().declare(kind, item.slug());
            return Optional.of(item.slug());
        }
    }
}

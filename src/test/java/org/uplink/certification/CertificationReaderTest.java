package org.uplink.certification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.catalog.CourseId;
import org.uplink.certification.credit.CreditScheduleReader;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.FrameworkReader;
import org.uplink.platform.ContentCheck;
import org.uplink.platform.ContentItem;
import org.uplink.platform.ContentJson;
import org.uplink.platform.ContentReader;

/** The real certification with one mistake put in: the author must be told where it stands and what to do. */
class CertificationReaderTest {

    private static final String SLUG = "district-technology-foundations";

    @TempDir
    Path content;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        for (var part : List.of("schemas", "frameworks")) {
            Files.createDirectories(content.resolve(part));
            try (var files = Files.list(Path.of("content", part))) {
                for (var one : files.toList()) {
                    Files.copy(one, content.resolve(part).resolve(one.getFileName()));
                }
            }
        }
        file = content.resolve("certifications").resolve(SLUG + ".yaml");
        Files.createDirectories(file.getParent());
        Files.copy(Path.of("content", "certifications", SLUG + ".yaml"), file);
        for (var course : List.of(
                "how-a-school-district-works",
                "service-desk-craft",
                "the-first-hour-of-an-incident",
                "privacy-at-work")) {
            Files.createDirectories(content.resolve("courses").resolve(course));
        }
    }

    @Test
    void theShippedCertificationIsReadWhole() {
        var check = check();
        var certification = requireNonNull(read(check).get(SLUG));

        assertThat(check.problems()).isEmpty();
        assertThat(certification.followsCourses()).isTrue();
        assertThat(certification.validity()).isEqualTo(new Certification.Validity(24, Certification.Ends.END_OF_MONTH));
        assertThat(certification.requirements()).hasSize(4);
        assertThat(certification.requirements().get(0))
                .isInstanceOfSatisfying(
                        Requirement.Courses.class,
                        courses -> assertThat(courses.courses())
                                .contains(new CourseId("privacy-at-work"))
                                .hasSize(4));
        assertThat(certification.requirements().get(1))
                .isInstanceOfSatisfying(
                        Requirement.VerifiedLevels.class,
                        levels -> assertThat(levels.levels()).containsEntry(new CompetencyId("PRV-06"), 2));
        assertThat(certification.requirements().get(3))
                .isInstanceOfSatisfying(
                        Requirement.Attestation.class,
                        attestation -> assertThat(attestation.statement())
                                .startsWith("I look only at")
                                .endsWith("my own work."));
    }

    @Test
    void aFileCanNameTheDayFromWhichItCounts() throws IOException {
        assertThat(requireNonNull(read(check()).get(SLUG)).countsFrom()).isNull();
        Files.writeString(file, Files.readString(file) + "\ncounts_from: 2027-03-01\n");
        var check = check();
        var certification = requireNonNull(read(check).get(SLUG));

        assertThat(check.problems()).isEmpty();
        assertThat(certification.countsFrom()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(ContentJson.read(Certification.class, ContentJson.write(certification)))
                .isEqualTo(certification);
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 2027", "2027-3-1", "2027-02-30"})
    void whatIsNoDayIsToldWhereItStands(String wrong) throws IOException {
        Files.writeString(file, Files.readString(file) + "\ncounts_from: " + wrong + "\n");
        var check = check();
        read(check);

        assertThat(check.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("certifications/" + SLUG + ".yaml"));
    }

    @Test
    void aStoredRevisionIsReadBackTheSame() {
        var certification = requireNonNull(read(check()).get(SLUG));

        assertThat(ContentJson.read(Certification.class, ContentJson.write(certification)))
                .isEqualTo(certification);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "privacy-at-work]|privacy-at-wrok]|There is no course 'privacy-at-wrok'.",
                "PRV-06: 2|PRV-66: 2|There is no competency 'PRV-66'.",
                "not_stale: [PRV-01|not_stale: [PRV-91|There is no competency 'PRV-91'.",
                "[support-technician|[support-wizard|There is no role profile 'support-wizard'.",
                "kind: certificate|kind: certification|A certification is judged independently of any course.",
                "months_before: 6|months_before: 24|The window for renewal opens 24 months before the end of an award that"
                        + " lasts 24."
            })
    void aMistakeIsToldWhereItStands(String right, String wrong, String told) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        var check = check();
        read(check);

        var line = Files.readAllLines(file).stream()
                        .takeWhile(one -> !one.contains(wrong.startsWith("kind") ? "courses:" : wrong))
                        .count()
                + 1;
        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("certifications/" + SLUG + ".yaml");
            assertThat(problem.line()).isEqualTo((int) line);
            assertThat(problem.what()).isEqualTo(told);
            assertThat(problem.fix()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{days_before: 180, days_after: 190, requirements: [%s]}|2|The window of a check reaches into that of the next.",
                "{days_before: 90, days_after: 200, requirements: [%s]}|1|The award can be renewed before the window of its last check has closed.",
                "{days_before: 180, days_after: 30, requirements: [{courses: [nowhere]}]}|1|There is no course 'nowhere'.",
                "{days_before: 180, days_after: 30, requirements: [{attestation: {id: code-of-conduct, title: T, statement: S}}]}|1|There are two requirements 'code-of-conduct'.",
                "{days_before: 180, days_after: 30, requirements: [%s]}|0|"
            })
    void aYearlyCheckIsLookedThrough(String check, int problems, @Nullable String told) throws IOException {
        var asked = check.formatted("{attestation: {id: every-year, title: Every year, statement: I still do.}}");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "window_opens_months_before: 6",
                                "window_opens_months_before: 6, yearly_check: " + asked));
        var found = check();
        read(found);

        assertThat(found.problems()).hasSize(problems);
        if (told != null) {
            assertThat(found.problems())
                    .anySatisfy(one -> assertThat(one.what()).isEqualTo(told));
        }
    }

    /** Every certification that is shipped, with the trees that the smaller ones do not need. */
    @Test
    void allThatAreShippedAreRightAndReadBackTheSame() throws IOException {
        try (var files = Files.list(Path.of("content", "certifications"))) {
            for (var one : files.toList()) {
                Files.copy(one, file.resolveSibling(one.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(content.resolve("credit-schedules"));
        Files.copy(
                Path.of("content", "credit-schedules", "uplink.yaml"),
                content.resolve("credit-schedules").resolve("uplink.yaml"));
        var check = check();
        check.read(new CreditScheduleReader());
        var all = read(check);

        assertThat(check.problems()).isEmpty();
        assertThat(all.values())
                .extracting(Certification::code)
                .contains("CER-SUP", "CER-INF", "CER-SEC", "CER-DAT", "CER-TST", "CER-LED");
        assertThat(all.values())
                .allSatisfy(one -> assertThat(ContentJson.read(Certification.class, ContentJson.write(one)))
                        .isEqualTo(one));
    }

    private ContentCheck check() {
        var check = new ContentCheck(content);
        check.read(new FrameworkReader());
        check.read(new CourseNames());
        return check;
    }

    private static Map<String, Certification> read(ContentCheck check) {
        return check.read(new CertificationReader());
    }

    /** Courses by their folder alone: reading four of them whole takes a while. */
    private static final class CourseNames implements ContentReader<String> {
        @Override
        public String folder() {
            return "courses";
        }

        @Override
        public Optional<String> read(ContentItem item) {
            item.batch().declare("course", item.slug());
            return Optional.of(item.slug());
        }
    }
}

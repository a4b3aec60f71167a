package org.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.catalog.CourseReader;
import org.uplink.certification.CertificationReader;
import org.uplink.certification.credit.CreditScheduleReader;
import org.uplink.competency.FrameworkReader;
import org.uplink.coverage.ServicesReader;
import org.uplink.evidence.work.EquivalencyReader;
import org.uplink.path.PathReader;
import org.uplink.platform.ContentCheck;
import org.uplink.platform.ContentProblem;
import org.uplink.platform.ContentReader;

/** The check that authors run before they hand something in: {@code ./mvnw test -Dtest=ContentCheckTest}. */
class ContentCheckTest {

    private static final List<ContentReader<?>> READERS = List.of(
            new FrameworkReader(),
            new CourseReader(),
            new PathReader(),
            new CreditScheduleReader(),
            new CertificationReader(),
            new EquivalencyReader(),
            new ServicesReader());

    @Test
    void theContentOfThisRepositoryHasNoMistakes() {
        var check = new ContentCheck(Path.of("content"));
        READERS.forEach(check::read);
        assertThat(check.problems()).extracting(ContentProblem::toString).isEmpty();
    }
}

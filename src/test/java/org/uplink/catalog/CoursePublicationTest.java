package org.uplink.catalog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.ContentJson;
import org.uplink.testing.Queries;

/** Every test takes back what it published. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class CoursePublicationTest {

    private static final String SLUG = "privacy-at-work";

    @Inject
    CoursePublication publication;

    @Inject
    CourseCatalog catalog;

    @Inject
    EntityManager entities;

    private Map<String, CourseContent> contents() {
        var contents = new LinkedHashMap<String, CourseContent>();
        catalog.all().forEach(course -> contents.put(course.slug(), new CourseContent(course, List.of())));
        return contents;
    }

    /** The same course with other words in its document. */
    private CourseContent changed(String from, String to) {
        var document = ContentJson.write(catalog.get(new CourseId(SLUG)));
        assertThat(document).contains(from);
        return new CourseContent(ContentJson.read(Course.class, document.replace(from, to)), List.of());
    }

    private Object one(String sql) {
        return entities.createNativeQuery(sql).getSingleResult();
    }

    @Test
    @TestTransaction
    void whatHasNotChangedCostsOneQuery() {
        assertThat(Queries.of(() -> publication.publish(contents()))).isEqualTo(1);
    }

    @Test
    @TestTransaction
    void aNewRevisionStandsBesideTheOldOne() {
        var before = catalog.get(new CourseId(SLUG)).revision();
        var contents = contents();
        contents.put(SLUG, changed("\"revision\":\"" + before + "\"", "\"revision\":\"fedcba987654\""));
        publication.publish(contents);
        assertThat(one("select revision from course where slug = 'privacy-at-work'"))
                .isEqualTo("fedcba987654");
        assertThat(one("select count(*) from course_revision where course = 'privacy-at-work' and revision in ('"
                        + before + "', 'fedcba987654')"))
                .isEqualTo(2L);
        assertThat(catalog.at(new CourseId(SLUG), "fedcba987654").title())
                .isEqualTo(catalog.get(new CourseId(SLUG)).title());
    }

    @Test
    @TestTransaction
    void aCourseThatVanishedIsWithdrawnAndComesBack() {
        var contents = contents();
        var course = requireNonNull(contents.remove(SLUG));
        publication.publish(contents);
        assertThat(one("select withdrawn from course where slug = 'privacy-at-work'"))
                .isEqualTo(true);
        contents.put(SLUG, course);
        publication.publish(contents);
        assertThat(one("select withdrawn from course where slug = 'privacy-at-work'"))
                .isEqualTo(false);
        assertThat(one("select code from course where slug = 'privacy-at-work'"))
                .isEqualTo(course.course().code());
    }

    @Test
    @TestTransaction
    void aCourseMayMoveToAnotherAddressAndKeepItsCode() {
        var contents = contents();
        contents.remove(SLUG);
        contents.put("privacy", changed("\"slug\":\"" + SLUG + "\"", "\"slug\":\"privacy\""));
        publication.publish(contents);
        assertThat(one("select code from course where slug = 'privacy'"))
                .isEqualTo(catalog.get(new CourseId(SLUG)).code());
        assertThat(one("select count(*) from course_alignment where course = 'privacy'"))
                .isNotEqualTo(0L);
    }
}

package org.uplink.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.competency.Competencies;

/** Courses for programs. Questions stay inside: what they would give away is what a check asks. */
@Path("/api/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
class CourseApi {

    record Courses(int page, int pages, long total, List<Entry> courses) {}

    record Entry(
            String slug,
            String code,
            String title,
            String summary,
            int level,
            int minutes,
            List<String> domains,
            String address) {

        static Entry of(CourseSearch.Row row) {
            return new Entry(
                    row.slug(),
                    row.code(),
                    row.title(),
                    row.summary(),
                    row.level(),
                    row.minutes(),
                    row.domainIds(),
                    "/courses/" + row.slug());
        }
    }

    record LessonEntry(String slug, String title, int minutes, String completion, String address) {}

    /** @param questions how many an attempt asks */
    record Check(int minutes, String about, int questions, int passPercent) {}

    record Detail(
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
            List<LessonEntry> lessons,
            Check check,
            Course.Lab lab,
            Course.Review review,
            List<String> authors,
            String licence) {}

    private final CourseSearch search;
    private final CourseCatalog catalog;
    private final Competencies competencies;

    CourseApi(CourseSearch search, CourseCatalog catalog, Competencies competencies) {
        this.search = search;
        this.catalog = catalog;
        this.competencies = competencies;
    }

    @GET
    @PermitAll
    public Courses list(@BeanParam CatalogQuery query) {
        var asked = CatalogSearch.of(query, competencies.framework());
        var found = search.find(asked);
        return new Courses(
                asked.page(),
                found.pages(),
                found.total(),
                found.courses().stream().map(Entry::of).toList());
    }

    @GET
    @Path("{course}")
    @PermitAll
    public Detail show(@RestPath CourseId course) {
        var found = catalog.get(course);
        return new Detail(
                found.slug(),
                found.revision(),
                found.code(),
                found.title(),
                found.summary(),
                found.level(),
                found.minutes(),
                found.audience(),
                found.recommendedBefore(),
                found.challenges(),
                found.outcomes(),
                found.evidence(),
                found.lessons().stream().map(lesson -> entry(found, lesson)).toList(),
                new Check(
                        found.assessment().minutes(),
                        found.assessment().about(),
                        found.quiz().draw(),
                        found.quiz().passPercent()),
                found.lab(),
                found.review(),
                found.authors(),
                found.licence());
    }

    private static LessonEntry entry(Course course, Lesson lesson) {
        return new LessonEntry(
                lesson.slug(),
                lesson.title(),
                lesson.minutes(),
                lesson.completion(),
                "/courses/" + course.slug() + "/" + lesson.slug());
    }
}

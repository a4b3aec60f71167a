package org.uplink.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.path.Path.Step;

/** What a path can be composed of, and what each thing is called. */
@ApplicationScoped
class StepCatalog {

    /** @param value what a form sends */
    record Choice(String value, String title) {}

    private final CourseCatalog courses;
    private final CertificationTitles certifications;
    private final Competencies competencies;

    StepCatalog(CourseCatalog courses, CertificationTitles certifications, Competencies competencies) {
        this.courses = courses;
        this.certifications = certifications;
        this.competencies = competencies;
    }

    DraftCheck.Known known() {
        return new DraftCheck.Known(
                courses.all().stream().map(Course::slug).collect(Collectors.toSet()),
                certifications.offered().keySet(),
                competencies.framework().competencies().stream()
                        .map(one -> one.id().key())
                        .collect(Collectors.toSet()),
                roles().stream().map(Choice::value).collect(Collectors.toSet()));
    }

    List<Choice> courses() {
        return courses.all().stream()
                .sorted(Comparator.comparing(Course::title))
                .map(course -> new Choice(course.slug(), course.title()))
                .toList();
    }

    List<Choice> certifications() {
        return certifications.offered().entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList();
    }

    List<Competency> competencies() {
        return competencies.framework().competencies();
    }

    List<Choice> roles() {
        return competencies.framework().roles().stream()
                .map(role -> new Choice(role.id().key(), role.title()))
                .toList();
    }

    /** "" where nothing is called anything yet. */
    String title(Draft.Item item) {
        return switch (item.kind()) {
            case Draft.COURSE -> course(item.content().name());
            case Draft.CERTIFICATION -> certification(item.content().name());
            default -> item.content().title();
        };
    }

    /** The titles of all steps and groups, by id. */
    Map<String, String> titles(Path path) {
        return path.all().stream().collect(Collectors.toMap(Step::id, this::title));
    }

    String title(Step step) {
        if (step.group() != null) {
            return step.group().title();
        }
        if (step.task() != null) {
            return step.task().title();
        }
        if (step.check() != null) {
            return step.check().title();
        }
        return step.course() == null
                ? certification(String.valueOf(step.certification()))
                : course(step.course().slug());
    }

    /** Whether what a step names is offered here; true of a step that names nothing. */
    static boolean offers(DraftCheck.Known known, Step step) {
        var course = step.course();
        var check = step.check();
        var certification = step.certification();
        return (course == null || known.courses().contains(course.slug()))
                && (certification == null || known.certifications().contains(certification))
                && (check == null
                        || check.levels().keySet().stream()
                                .allMatch(one -> known.competencies().contains(one.key())));
    }

    /** What jobs are called. */
    String jobs(Path path) {
        var titles = roles().stream().collect(Collectors.toMap(Choice::value, Choice::title));
        return path.roles().stream()
                .map(role -> titles.getOrDefault(role.key(), role.key()))
                .collect(Collectors.joining(", "));
    }

    private String course(String slug) {
        return courses.find(new CourseId(slug)).map(Course::title).orElse(slug);
    }

    private String certification(String slug) {
        return certifications.all().getOrDefault(slug, slug);
    }
}

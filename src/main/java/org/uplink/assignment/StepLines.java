package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.path.Path;

/** Says of each step of a path what it is called, where it is done and how long it takes. */
@ApplicationScoped
public class StepLines {

    private final CourseCatalog courses;
    private final Certifications certifications;
    private final LevelTitles titles;

    StepLines(CourseCatalog courses, Certifications certifications, LevelTitles titles) {
        this.courses = courses;
        this.certifications = certifications;
        this.titles = titles;
    }

    public List<StepLine> of(Path path) {
        return path.steps().stream().map(this::of).toList();
    }

    public static int minutes(List<StepLine> steps) {
        return steps.stream().mapToInt(StepLine::minutes).sum();
    }

    public StepLine of(Path.Step step) {
        var task = step.task();
        if (task != null) {
            return new StepLine(step.id(), "task", task.title(), task.minutes(), task.html(), null);
        }
        var check = step.check();
        if (check != null) {
            return new StepLine(step.id(), "check", check.title(), 0, check.html(), null);
        }
        var level = step.level();
        if (level != null) {
            var competency = level.competency().key();
            return new StepLine(step.id(), "level", titles.of(level), 0, null, "/me/skills?competency=" + competency);
        }
        var course = step.course();
        return course != null ? course(step.id(), course) : certification(step);
    }

    private StepLine course(String step, CourseId id) {
        var course = courses.find(id);
        return new StepLine(
                step,
                "course",
                course.map(Course::title).orElse(id.slug()),
                course.map(Course::minutes).orElse(0),
                null,
                "/courses/" + id);
    }

    private StepLine certification(Path.Step step) {
        var slug = String.valueOf(step.certification());
        var title = certifications
                .find(new CertificationId(slug))
                .map(Certification::title)
                .orElse(slug);
        return new StepLine(step.id(), "certification", title, 0, null, "/certifications/" + slug);
    }
}

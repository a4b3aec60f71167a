package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.path.Path;
import org.uplink.path.StepRules;

/** Says of each step of a path what it is called, where it is done, how long it takes, and where somebody stands in it. */
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

    /**
     * @param done ids of the steps that are done
     * @param startedOn what the due dates of steps count from; null where nobody has begun
     */
    public List<WalkStep> walk(Path path, Set<String> done, @Nullable LocalDate startedOn) {
        return StepRules.standings(path.steps(), done).stream()
                .map(standing -> step(path, standing, List.of(), startedOn))
                .toList();
    }

    /** @param around what the group around it waits for */
    private WalkStep step(Path path, StepRules.Standing standing, List<String> around, @Nullable LocalDate startedOn) {
        var step = standing.step();
        var waitsFor = standing.waitsFor();
        var weeks = step.terms().weeks();
        return new WalkStep(
                of(step),
                step,
                standing.state(),
                standing.needed(),
                titles(path, waitsFor),
                titles(
                        path,
                        waitsFor.stream().filter(id -> !around.contains(id)).toList()),
                titles(path, standing.better()),
                startedOn == null || weeks == 0 ? null : startedOn.plusWeeks(weeks),
                standing.steps().stream()
                        .map(inside -> step(path, inside, waitsFor, startedOn))
                        .toList());
    }

    private List<String> titles(Path path, List<String> steps) {
        return steps.stream()
                .flatMap(id -> path.step(id).stream())
                .map(step -> of(step).title())
                .toList();
    }

    /** What the path takes at least. */
    public int minutes(Path path) {
        return minutesLeft(path, Set.of());
    }

    /** What it takes at least to finish the path. */
    public int minutesLeft(Path path, Set<String> done) {
        return StepRules.least(path.steps(), step -> done.contains(step.id()) ? 0 : of(step).minutes());
    }

    public StepLine of(Path.Step step) {
        var group = step.group();
        if (group != null) {
            var minutes = StepRules.least(List.of(step), inside -> of(inside).minutes());
            return new StepLine(step.id(), step.kind(), group.title(), minutes, null, null);
        }
        var task = step.task();
        if (task != null) {
            return new StepLine(step.id(), step.kind(), task.title(), task.minutes(), task.html(), null);
        }
        var check = step.check();
        if (check != null) {
            return new StepLine(step.id(), step.kind(), check.title(), 0, check.html(), null);
        }
        var level = step.level();
        if (level != null) {
            var competency = level.competency().key();
            return new StepLine(
                    step.id(), step.kind(), titles.of(level), 0, null, "/me/skills?competency=" + competency);
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

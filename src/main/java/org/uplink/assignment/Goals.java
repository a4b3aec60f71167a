package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.path.Paths;
import org.uplink.platform.Refusal;

/** What can be assigned: paths, and single courses, certifications and levels, which are paths of one step. */
@ApplicationScoped
class Goals {

    private static final String STEP = "goal";
    private static final int HIGHEST = 5;

    /** @param minutes 0 where nobody can say */
    record Choice(String slug, String title, int minutes) {}

    record All(List<Choice> paths, List<Choice> courses, List<Choice> certifications, List<Choice> competencies) {

        /** What a competency is called; one that is gone since is called by its key. */
        String competency(String key) {
            return competencies.stream()
                    .filter(one -> one.slug().equals(key))
                    .map(Choice::title)
                    .findFirst()
                    .orElse(key);
        }
    }

    private final Paths paths;
    private final StepLines lines;
    private final CourseCatalog courses;
    private final Certifications certifications;
    private final Competencies competencies;
    private final LevelTitles titles;

    Goals(
            Paths paths,
            StepLines lines,
            CourseCatalog courses,
            Certifications certifications,
            Competencies competencies,
            LevelTitles titles) {
        this.paths = paths;
        this.lines = lines;
        this.courses = courses;
        this.certifications = certifications;
        this.competencies = competencies;
        this.titles = titles;
    }

    /** What there is to choose from, each kind by title; levels are chosen by competency and number. */
    All all() {
        return new All(
                paths.all().stream()
                        .map(path -> new Choice(path.slug(), path.title(), lines.minutes(path)))
                        .toList(),
                courses.all().stream()
                        .sorted(Comparator.comparing(Course::title))
                        .map(course ->
                                new Choice(PathId.ofCourse(course.slug()).slug(), course.title(), course.minutes()))
                        .toList(),
                certifications.offered().stream()
                        .sorted(Comparator.comparing(Certification::title))
                        .map(one ->
                                new Choice(PathId.ofCertification(one.slug()).slug(), one.title(), 0))
                        .toList(),
                competencies.framework().competencies().stream()
                        .map(one -> new Choice(one.id().key(), one.id().key() + " " + one.title(), 0))
                        .toList());
    }

    /** The path that somebody who is assigned this today walks; empty where there is no such thing now. */
    Optional<Path> find(PathId id) {
        return id.isSingle() ? single(id) : paths.current(id);
    }

    /** What the one who acts can choose; a level only in a competency of the own framework. */
    Optional<Path> offered(PathId id) {
        var level = id.level().flatMap(Goals::parsed);
        var known = level.isEmpty()
                || competencies.framework().competency(level.get().competency()).isPresent();
        return known ? find(id) : Optional.empty();
    }

    /** @throws Refusal.NotFound for what the one who acts cannot choose */
    void mustBeOffered(PathId id) {
        if (offered(id).isEmpty()) {
            throw new Refusal.NotFound();
        }
    }

    /**
     * As {@link #find}, kept so that it can be assigned.
     *
     * @throws Refusal.NotFound where there is no such thing now
     */
    Path get(PathId id) {
        var path = find(id).orElseThrow(Refusal.NotFound::new);
        return id.isSingle() ? paths.keep(path) : path;
    }

    /** As {@link #find}; what is no longer offered is called by its slug, so that a rule for it can still be ended. */
    Path called(PathId id) {
        return find(id).orElseGet(() -> Path.single(id, id.slug(), Path.Step.of(STEP, id.slug())));
    }

    /** Where a single thing is done. */
    Optional<String> addressOf(PathId id) {
        return id.isSingle()
                ? single(id).map(path -> lines.of(path.steps().getFirst()).address())
                : Optional.empty();
    }

    private Optional<Path> single(PathId id) {
        return Stream.of(course(id), certification(id), level(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Path> course(PathId id) {
        return id.course().flatMap(slug -> courses.find(new CourseId(slug))).map(course -> {
            var step = Path.Step.of(STEP, new CourseId(course.slug()));
            return Path.single(id, course.title(), step);
        });
    }

    private Optional<Path> certification(PathId id) {
        return id.certification()
                .flatMap(slug -> certifications.find(new CertificationId(slug)))
                .map(one -> Path.single(id, one.title(), Path.Step.of(STEP, one.slug())));
    }

    private Optional<Path> level(PathId id) {
        return id.level().flatMap(Goals::parsed).map(level -> {
            var step = Path.Step.of(STEP, level);
            return Path.single(id, titles.of(level), step);
        });
    }

    private static Optional<Path.Level> parsed(String text) {
        var dot = text.lastIndexOf('.');
        var number = text.substring(dot + 1);
        if (dot < 1 || number.length() != 1 || number.charAt(0) < '1' || number.charAt(0) > '0' + HIGHEST) {
            return Optional.empty();
        }
        return Optional.of(new Path.Level(new CompetencyId(text.substring(0, dot)), number.charAt(0) - '0'));
    }
}

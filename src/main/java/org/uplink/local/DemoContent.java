package org.uplink.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.path.Path;

/**
 * The content that histories refer to, in the revisions of today.
 *
 * @param certification what the certification of the demo asks for, and its words
 */
record DemoContent(Framework framework, Map<CourseId, Course> courses, Path path, Certificate certification) {

    /**
     * @param courses the courses that it asks for
     * @param levels the levels that it asks for
     * @param months how long an award lasts; it ends with the month
     */
    record Certificate(
            String slug,
            String revision,
            String title,
            int months,
            List<CourseId> courses,
            Set<CompetencyId> levels,
            Attestation attestation) {}

    record Attestation(String id, String statement) {}

    static DemoContent of(Framework framework, Iterable<Course> courses, Path path, Certificate certification) {
        var byId = new LinkedHashMap<CourseId, Course>();
        courses.forEach(course -> byId.put(course.id(), course));
        return new DemoContent(framework, byId, path, certification);
    }

    /** The courses of the path, in its order. */
    List<Course> pathCourses() {
        return path.steps().stream()
                .map(Path.Step::course)
                .flatMap(course -> Optional.ofNullable(course).map(courses::get).stream())
                .toList();
    }

    /** The courses that the certification asks for, in its order. */
    List<Course> certificationCourses() {
        return certification.courses().stream()
                .flatMap(course -> Optional.ofNullable(courses.get(course)).stream())
                .toList();
    }

    boolean isFor(Course course, DemoPerson person) {
        return course.audience().isEmpty() || course.audience().stream().anyMatch(person.jobs()::contains);
    }

    /** What the manager confirms at the end of the path. */
    Map<CompetencyId, Integer> confirmed() {
        return path.steps().stream()
                .map(Path.Step::check)
                .filter(Objects::nonNull)
                .flatMap(check -> check.levels().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
    }

    /** The highest level that somebody's jobs ask for, by competency, in the order of the framework. */
    Map<CompetencyId, Integer> targets(DemoPerson person) {
        var roles = framework.roles().stream()
                .filter(role -> person.jobs().contains(role.id().key()))
                .toList();
        return framework.competencies().stream()
                .map(competency -> competency.id())
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> roles.stream()
                                .mapToInt(role -> role.targets().getOrDefault(id, 0))
                                .max()
                                .orElse(0),
                        Math::max,
                        LinkedHashMap::new));
    }

    boolean isCore(DemoPerson person, CompetencyId competency) {
        return framework.roles().stream()
                .filter(role -> person.jobs().contains(role.id().key()))
                .anyMatch(role -> role.isCore(competency));
    }
}

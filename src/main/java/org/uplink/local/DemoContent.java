package org.uplink.local;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;
import org.uplink.certification.Requirement;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfile;
import org.uplink.coverage.Service;
import org.uplink.path.Path;

/** The content that histories refer to, in the revisions of today. */
record DemoContent(
        Framework framework, Collection<Course> courses, Path path, Certificates certificates, List<Service> services) {

    /**
     * @param foundations what some hold, in each of its states
     * @param essentials what the learner of the accounts has earned on the way
     */
    record Certificates(Certification foundations, Certification essentials) {}

    /** The courses of the path, in its order. */
    List<Course> pathCourses() {
        return path.leaves().stream()
                .map(Path.Step::course)
                .filter(Objects::nonNull)
                .flatMap(id -> course(id).stream())
                .toList();
    }

    /** The courses that the certification asks for, in its order. */
    List<Course> certificationCourses() {
        return requirements(Requirement.Courses.class).stream()
                .flatMap(requirement -> requirement.courses().stream())
                .flatMap(id -> course(id).stream())
                .toList();
    }

    /** The competencies that the certification asks for. */
    Set<CompetencyId> certified() {
        var certified = new HashSet<CompetencyId>();
        requirements(Requirement.VerifiedLevels.class)
                .forEach(requirement -> certified.addAll(requirement.levels().keySet()));
        return certified;
    }

    /** The courses that the learner's certificate asks for. */
    List<CourseId> essentialCourses() {
        return requirements(certificates.essentials(), Requirement.Courses.class).stream()
                .flatMap(requirement -> requirement.courses().stream())
                .toList();
    }

    static List<Requirement.Attestation> attestations(Certification certification) {
        return requirements(certification, Requirement.Attestation.class);
    }

    boolean isFor(Course course, DemoPerson person) {
        return course.audience().isEmpty() || course.audience().stream().anyMatch(person.jobs()::contains);
    }

    /** What the manager confirms at the end of the path. */
    Map<CompetencyId, Integer> confirmed() {
        var confirmed = new TreeMap<CompetencyId, Integer>();
        path.leaves().stream()
                .map(Path.Step::check)
                .filter(Objects::nonNull)
                .forEach(check -> confirmed.putAll(check.levels()));
        return confirmed;
    }

    /** The highest level that somebody's jobs ask for, by competency, in the order of the framework. */
    Map<CompetencyId, Integer> targets(DemoPerson person) {
        var roles = roles(person);
        var targets = new LinkedHashMap<CompetencyId, Integer>();
        for (var competency : framework.competencies()) {
            var id = competency.id();
            roles.stream()
                    .mapToInt(role -> role.targets().getOrDefault(id, 0))
                    .max()
                    .ifPresent(level -> targets.put(id, level));
        }
        return targets;
    }

    boolean isCore(DemoPerson person, CompetencyId competency) {
        return roles(person).stream().anyMatch(role -> role.isCore(competency));
    }

    private List<RoleProfile> roles(DemoPerson person) {
        return framework.roles().stream()
                .filter(role -> person.jobs().contains(role.id().key()))
                .toList();
    }

    Optional<Course> course(CourseId id) {
        return courses.stream().filter(course -> course.id().equals(id)).findFirst();
    }

    private <T extends Requirement> List<T> requirements(Class<T> kind) {
        return requirements(certificates.foundations(), kind);
    }

    private static <T extends Requirement> List<T> requirements(Certification certification, Class<T> kind) {
        return certification.requirements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

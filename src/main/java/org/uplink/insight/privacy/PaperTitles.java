package org.uplink.insight.privacy;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;
import org.uplink.path.PathId;
import org.uplink.path.Paths;

/** How that is called which records name by a code or an address, as far as it is still there. */
@RequestScoped
class PaperTitles {

    private final Competencies competencies;
    private final CourseCatalog courses;
    private final Certifications certifications;
    private final Paths paths;
    private @Nullable Framework framework;
    private @Nullable Map<PathId, String> pathTitles;

    PaperTitles(Competencies competencies, CourseCatalog courses, Certifications certifications, Paths paths) {
        this.competencies = competencies;
        this.courses = courses;
        this.certifications = certifications;
        this.paths = paths;
    }

    /** Empty for a column that names nothing of the kind, and for what is gone. */
    Optional<String> of(String column, String value) {
        return switch (column) {
            case "competency", "competencies" ->
                framework().competency(new CompetencyId(value)).map(one -> value + " " + one.title());
            case "role_profile" -> framework().role(new RoleProfileId(value)).map(RoleProfile::title);
            case "course" -> courses.find(new CourseId(value)).map(Course::title);
            case "certification" ->
                certifications.find(new CertificationId(value)).map(Certification::title);
            case "path" -> path(new PathId(value));
            default -> Optional.empty();
        };
    }

    /** A path may be a single thing that was assigned alone. */
    private Optional<String> path(PathId id) {
        return Optional.ofNullable(pathTitles().get(id))
                .or(() -> id.course().flatMap(course -> of("course", course)))
                .or(() -> id.certification().flatMap(certification -> of("certification", certification)))
                .or(id::level);
    }

    private Framework framework() {
        if (framework == null) {
            framework = competencies.framework();
        }
        return framework;
    }

    private Map<PathId, String> pathTitles() {
        if (pathTitles == null) {
            var titles = new HashMap<PathId, String>();
            paths.all().forEach(path -> titles.put(path.id(), path.title()));
            pathTitles = titles;
        }
        return pathTitles;
    }
}

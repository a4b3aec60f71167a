package org.uplink.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;

/** A course before one starts it: what one can do afterwards comes first. */
@Path("/courses/{course}")
class CoursePages {

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CoursePage(Course course, Around around, CourseVisit.@Nullable Standing standing)
            implements TemplateInstance {}

    /**
     * What belongs to a course and stands elsewhere.
     *
     * @param before courses that are good to know before
     * @param audience empty means everybody
     */
    record Around(String framework, List<Proof> proofs, List<Course> before, List<RoleProfile> audience) {

        public boolean onlyLab() {
            return proofs.stream().noneMatch(proof -> proof.alignment().byCheck());
        }
    }

    private final CourseCatalog catalog;
    private final Competencies competencies;
    private final Instance<CourseVisit> visits;

    CoursePages(CourseCatalog catalog, Competencies competencies, Instance<CourseVisit> visits) {
        this.catalog = catalog;
        this.competencies = competencies;
        this.visits = visits;
    }

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance show(@RestPath CourseId course) {
        var found = catalog.get(course);
        var standing =
                visits.stream().flatMap(visit -> visit.of(course).stream()).findFirst();
        return new CoursePage(found, around(found), standing.orElse(null));
    }

    private Around around(Course course) {
        var framework = competencies.framework();
        return new Around(
                framework.slug(),
                catalog.proofs(course),
                course.recommendedBefore().stream()
                        .flatMap(before -> catalog.find(before).stream())
                        .toList(),
                course.audience().stream()
                        .flatMap(role -> framework.role(new RoleProfileId(role)).stream())
                        .toList());
    }
}

package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Alignment;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.competency.CompetencyId;
import org.uplink.insight.SkillDetail.Offer;

/** What the catalogue has for a competency. */
@ApplicationScoped
class SkillCourses {

    private final CourseCatalog catalog;

    SkillCourses(CourseCatalog catalog) {
        this.catalog = catalog;
    }

    /** Courses for a competency: those that help above a level first, checks before tasks, then the shortest. */
    List<Offer> offers(CompetencyId competency, int level) {
        return catalog.all().stream()
                .flatMap(course -> offer(course, competency))
                .sorted(Comparator.comparing((Offer offer) -> offer.level() <= level)
                        .thenComparing(offer -> !offer.check())
                        .thenComparing(Offer::minutes)
                        .thenComparing(Offer::title))
                .toList();
    }

    private static Stream<Offer> offer(Course course, CompetencyId competency) {
        return course.evidence().stream()
                .filter(alignment -> alignment.competency().equals(competency))
                .max(Comparator.comparing(Alignment::byCheck))
                .map(alignment -> new Offer(
                        course.title(),
                        "/courses/" + course.slug(),
                        alignment.level(),
                        alignment.byCheck() ? course.assessment().minutes() : course.minutes(),
                        alignment.byCheck()))
                .stream();
    }

    /**
     * The course that evidence came from.
     *
     * @param revision as the ledger has it: {@code slug@revision}
     */
    @Nullable
    Offer source(@Nullable String revision) {
        if (revision == null || revision.indexOf('@') < 0) {
            return null;
        }
        return catalog.find(new CourseId(revision.substring(0, revision.indexOf('@'))))
                .map(course -> new Offer(course.title(), "/courses/" + course.slug(), 0, course.minutes(), true))
                .orElse(null);
    }
}

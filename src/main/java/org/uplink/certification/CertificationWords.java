package org.uplink.certification;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Eligibility.Judged;
import org.uplink.certification.Eligibility.Leaf;
import org.uplink.certification.RequirementWords.Line;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Page;

/** Requirements and states in the reader's language. */
@ApplicationScoped
class CertificationWords {

    private final CourseCatalog catalog;
    private final Competencies competencies;
    private final Page page;

    CertificationWords(CourseCatalog catalog, Competencies competencies, Page page) {
        this.catalog = catalog;
        this.competencies = competencies;
        this.page = page;
    }

    CertificationMessages messages() {
        return MessageBundles.get(
                CertificationMessages.class, Localized.Literal.of(page.locale().getLanguage()));
    }

    String sentence(AwardState state) {
        return switch (state) {
            case AwardState.Valid(var until) ->
                until == null ? messages().valid_always() : messages().valid_until(day(until));
            case AwardState.Due(var by) -> messages().due_by(day(by));
            case AwardState.Lapsed(var on) -> messages().lapsed_on(day(on));
            case AwardState.Revoked(var on) -> messages().revoked_on(day(on));
        };
    }

    List<RequirementWords> requirements(Eligibility eligibility) {
        return eligibility.requirements().stream()
                .map(judged -> new RequirementWords(
                        title(judged),
                        judged.met(),
                        judged.leaves().stream().map(this::line).toList()))
                .toList();
    }

    private String title(Judged judged) {
        var count = judged.leaves().size();
        return switch (judged.requirement()) {
            case Requirement.Courses _ -> messages().courses(count);
            case Requirement.VerifiedLevels _ -> messages().verified_levels(count);
            case Requirement.NotStale _ -> messages().not_stale(count);
            case Requirement.Attestation _ -> messages().attestation();
        };
    }

    private Line line(Leaf leaf) {
        return switch (leaf) {
            case Eligibility.Completed(var course, var met) ->
                new Line(
                        titleOf(course),
                        "/courses/" + course,
                        met,
                        met ? "" : messages().note_course());
            case Eligibility.Verified(var id, var wanted, var level) ->
                new Line(
                        messages().verified_line(titleOf(id), id.key(), wanted),
                        addressOf(id),
                        leaf.met(),
                        leaf.met() ? "" : messages().note_level(level));
            case Eligibility.Fresh(var id, var wanted, var fresh) ->
                new Line(
                        messages().fresh_line(titleOf(id), id.key(), wanted),
                        addressOf(id),
                        leaf.met(),
                        leaf.met() ? "" : messages().note_fresh(fresh));
            case Eligibility.Agreement(var attestation, var met) ->
                new Line(
                        messages().agreement_line(attestation.title(), attestation.statement()),
                        null,
                        met,
                        met ? "" : messages().note_agreement());
        };
    }

    /** The title of today; of a course that is withdrawn, its address still tells which one it was. */
    private String titleOf(CourseId course) {
        return catalog.find(course).map(Course::title).orElse(course.slug());
    }

    private String titleOf(CompetencyId id) {
        return competencies.framework().competency(id).map(Competency::title).orElse(id.key());
    }

    private static String addressOf(CompetencyId id) {
        return "/me/skills?competency=" + id.key();
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", page.locale()).format(date);
    }
}

package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.uplink.platform.SpokenDate;

/** Requirements and states in the reader's language. */
@ApplicationScoped
class CertificationWords {

    private final CourseCatalog catalog;
    private final Competencies competencies;
    private final CertificationRevisions revisions;
    private final DemandWords hours;
    private final Page page;

    CertificationWords(
            CourseCatalog catalog,
            Competencies competencies,
            CertificationRevisions revisions,
            DemandWords hours,
            Page page) {
        this.revisions = revisions;
        this.hours = hours;
        this.catalog = catalog;
        this.competencies = competencies;
        this.page = page;
    }

    CertificationMessages messages() {
        return page.words(CertificationMessages.class);
    }

    String sentence(AwardState state) {
        return switch (state) {
            case AwardState.Valid(var until) ->
                until == null ? messages().valid_always() : messages().valid_until(day(until));
            case AwardState.Due(var by) -> messages().due_by(day(by));
            case AwardState.Grace(var ended, var until) -> messages().grace_until(day(ended), day(until));
            case AwardState.Lapsed(var on) -> messages().lapsed_on(day(on));
            case AwardState.Suspended(var since, var _, var missing) ->
                missing == null
                        ? messages().suspended_since(day(since))
                        : messages().check_missing(day(since), missing.toString());
            case AwardState.Revoked(var on) -> messages().revoked_on(day(on));
        };
    }

    List<RequirementWords> requirements(Certification terms, Eligibility eligibility) {
        return eligibility.requirements().stream()
                .map(judged -> requirement(terms, judged))
                .toList();
    }

    Todo todo(Certification terms, Eligibility eligibility) {
        return new Todo(requirements(terms, eligibility).stream()
                .flatMap(requirement -> requirement.missing().stream())
                .toList());
    }

    private RequirementWords requirement(Certification terms, Judged judged) {
        return new RequirementWords(
                title(judged),
                judged.met(),
                judged.leaves().stream().map(leaf -> line(terms, leaf)).toList(),
                parts(terms, judged));
    }

    private List<RequirementWords.Part> parts(Certification terms, Judged judged) {
        var names = judged.requirement() instanceof Requirement.Tracks(var tracks)
                ? List.copyOf(tracks.keySet())
                : List.<String>of();
        return IntStream.range(0, judged.parts().size())
                .mapToObj(i -> part(terms, judged.parts().get(i), i < names.size() ? names.get(i) : ""))
                .toList();
    }

    /** What stands in an "all" is read as if it stood there itself. */
    private RequirementWords.Part part(Certification terms, Judged judged, String name) {
        var inside = judged.requirement() instanceof Requirement.All ? judged.parts() : List.of(judged);
        return new RequirementWords.Part(
                name,
                judged.met(),
                inside.stream().map(one -> requirement(terms, one)).toList());
    }

    private String title(Judged judged) {
        var count = judged.leaves().size();
        return switch (judged.requirement()) {
            case Requirement.Tracks _ -> messages().one_track();
            case Requirement.Group group ->
                messages().of_these(group.wanted(), group.parts().size());
            case Requirement.Courses _ -> messages().courses(count);
            case Requirement.VerifiedLevels _ -> messages().verified_levels(count);
            case Requirement.NotStale _ -> messages().not_stale(count);
            case Requirement.Attestation _ -> messages().attestation();
            case Requirement.Confirmed confirmed -> messages().confirmed_by(confirmed.people(), confirmed.elsewhere());
            case Requirement.Exam _ -> messages().pass_exam();
            case Requirement.Credits _ -> messages().collect_hours();
            case Requirement.Holds _ -> messages().newly_holds();
        };
    }

    private Line line(Certification terms, Leaf leaf) {
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
            case Eligibility.Confirmations(var confirmed, var people, var _) ->
                new Line(
                        messages().confirmed_line(confirmed.title(), confirmed.what()),
                        Confirmations.address(terms.id(), confirmed.id(), terms.revision()),
                        leaf.met(),
                        leaf.met() ? "" : messages().note_confirmed(people, confirmed.people()));
            case Eligibility.Examined(var exam) ->
                new Line(
                        messages().exam_line(exam.title(), exam.form(), exam.minutes(), exam.passPercent()),
                        null,
                        false,
                        "");
            case Eligibility.Earned(var credits, var tally) ->
                new Line(hours.of(credits.demand()), "/me/credits", leaf.met(), leaf.met() ? "" : hours.note(tally));
            case Eligibility.Held(var oneOf, var _) ->
                new Line(
                        oneOf.stream()
                                .map(this::titleOf)
                                .collect(Collectors.joining(messages().or())),
                        null,
                        leaf.met(),
                        "");
        };
    }

    /** The title of today; of a course that is withdrawn, its address still tells which one it was. */
    private String titleOf(CourseId course) {
        return catalog.find(course).map(Course::title).orElse(course.slug());
    }

    private String titleOf(CompetencyId id) {
        return competencies.framework().competency(id).map(Competency::title).orElse(id.key());
    }

    private String titleOf(CertificationId id) {
        return revisions.counting(id, page.today()).map(Certification::title).orElse(id.slug());
    }

    private static String addressOf(CompetencyId id) {
        return "/me/skills?competency=" + id.key();
    }

    private String day(LocalDate date) {
        return SpokenDate.of(date, page.locale());
    }
}

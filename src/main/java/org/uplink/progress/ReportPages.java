package org.uplink.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.progress.ContentReports.Where;

/** A reader says what is wrong with a lesson or a question, and reads what came of it. */
@Path("/courses/{course}/something-wrong")
@RolesAllowed(Role.LEARNER_NAME)
class ReportPages {

    /** What the reader has said before, in the edition that it was about. */
    record Own(ContentReport report, Where where) {}

    /**
     * @param back where the reader comes from; "" where the course is no longer offered
     * @param where null for what no edition of the reader has any longer: then what came of it is all that there is
     */
    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPage(
            Course course,
            String back,
            @Nullable Where where,
            List<String> kinds,
            List<Own> own,
            ReportForm form,
            FormErrors errors)
            implements TemplateInstance {}

    private final CourseCatalog catalog;
    private final Progress progress;
    private final ContentReports reports;
    private final FormPost post;
    private final Page page;

    ReportPages(CourseCatalog catalog, Progress progress, ContentReports reports, FormPost post, Page page) {
        this.catalog = catalog;
        this.progress = progress;
        this.reports = reports;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestPath CourseId course,
            @RestQuery @Nullable String lesson,
            @RestQuery @Nullable String question,
            @RestQuery @Nullable String edition) {
        return page(course, ReportForm.about(lesson, question, edition), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> send(@RestPath CourseId course, @BeanParam ReportForm form) {
        var where = where(course, form).orElseThrow(Refusal.NotFound::new);
        var errors = check(form);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(course, form, errors));
        }
        var waits = reports.add(where, String.valueOf(form.kind()), form.given());
        return post.goTo(where.address(), waits ? words().sent() : words().sent_before());
    }

    private FormErrors check(ReportForm form) {
        var errors = FormErrors.NONE;
        if (!ReportForm.KINDS.contains(String.valueOf(form.kind()))) {
            errors = errors.and("kind", words().kind_needed());
        }
        if (form.given().isEmpty() || form.given().length() > ReportForm.LONGEST) {
            errors = errors.and("words", words().words_needed());
        }
        return errors.isEmpty() && reports.isFull()
                ? FormErrors.on("words", words().too_many(ContentReports.MOST_A_DAY))
                : errors;
    }

    /** @throws Refusal.NotFound for what no edition of the reader has, unless they have said something of it before */
    private ReportPage page(CourseId id, ReportForm form, FormErrors errors) {
        var own = reports.own(id).stream().map(this::own).toList();
        var where = where(id, form);
        var about = where.or(
                        () -> own.stream().map(Own::where).filter(form::isAbout).findFirst())
                .orElseThrow(Refusal.NotFound::new);
        return new ReportPage(about.course(), back(id, about), where.orElse(null), ReportForm.KINDS, own, form, errors);
    }

    private Own own(ContentReport report) {
        var course = catalog.at(new CourseId(report.course()), report.revision());
        return new Own(report, new Where(course, report.place(), report.piece()));
    }

    /** The lesson as the reader reads it now, or the course. */
    private String back(CourseId id, Where about) {
        if (progress.edition(id).flatMap(course -> course.lesson(about.piece())).isPresent()) {
            return "/courses/" + id + "/" + about.piece();
        }
        return catalog.find(id).map(_ -> "/courses/" + id).orElse("");
    }

    /** The piece in the edition that the reader has before them; empty where it is none of theirs, or has no such piece. */
    private Optional<Where> where(CourseId id, ReportForm form) {
        var named = form.edition();
        var edition = named == null ? progress.edition(id) : progress.edition(id, named);
        return edition.flatMap(form::in);
    }

    private WrongMessages words() {
        return page.words(WrongMessages.class);
    }
}

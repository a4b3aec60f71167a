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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Lesson;
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

    /** @param title of the lesson; "" for a question, whose text is shown in the check only */
    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPage(
            Course course,
            String title,
            List<String> kinds,
            List<ContentReport> own,
            ReportForm form,
            FormErrors errors)
            implements TemplateInstance {}

    private final CourseCatalog catalog;
    private final ContentReports reports;
    private final FormPost post;
    private final Page page;

    ReportPages(CourseCatalog catalog, ContentReports reports, FormPost post, Page page) {
        this.catalog = catalog;
        this.reports = reports;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestPath CourseId course, @RestQuery @Nullable String lesson, @RestQuery @Nullable String question) {
        return page(course, ReportForm.about(lesson, question), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> send(@RestPath CourseId course, @BeanParam ReportForm form) {
        var where = where(course, form);
        var errors = check(form);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(course, form, errors));
        }
        reports.add(where, String.valueOf(form.kind()), form.given());
        return post.goTo(address(where), words().sent());
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

    private ReportPage page(CourseId id, ReportForm form, FormErrors errors) {
        var where = where(id, form);
        var title = where.course().lesson(where.piece()).map(Lesson::title).orElse("");
        return new ReportPage(where.course(), title, ReportForm.KINDS, reports.own(where.course()), form, errors);
    }

    /** @throws Refusal.NotFound for a lesson or a question that the course does not have now */
    private Where where(CourseId id, ReportForm form) {
        var course = catalog.get(id);
        var lesson = form.lesson();
        if (lesson != null && course.lesson(lesson).isPresent()) {
            return new Where(course, "lesson", lesson);
        }
        var question = form.question();
        if (question != null && course.quiz().question(question).isPresent()) {
            return new Where(course, "question", question);
        }
        throw new Refusal.NotFound();
    }

    static String address(Where where) {
        return "/courses/" + where.course().slug() + "/something-wrong?" + where.place() + "=" + where.piece();
    }

    private WrongMessages words() {
        return page.words(WrongMessages.class);
    }
}

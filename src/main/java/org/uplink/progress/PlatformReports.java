package org.uplink.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.catalog.Lesson;
import org.uplink.catalog.Question;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Page;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.platform.Typed;
import org.uplink.progress.ContentReports.Counts;
import org.uplink.progress.ContentReports.Where;

/** What readers of all organizations say is wrong, for whoever looks after the content. */
@Path("/platform/reports")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformReports {

    /**
     * @param course in the edition that the reader had
     * @param title of the lesson; "" for a question
     * @param question its text as HTML; "" for a lesson
     * @param newest what a beginner reads; null where the course is no longer offered
     */
    record Line(
            ContentReport report,
            Course course,
            String title,
            String question,
            @Nullable Course newest) {

        /** "" for a lesson that nobody who begins reads any longer. */
        public String lessonAddress() {
            return newest == null || newest.lesson(report.piece()).isEmpty()
                    ? ""
                    : "/courses/" + course.slug() + "/" + report.piece();
        }

        /** Whether the reader had another edition than a beginner gets. */
        public boolean earlier() {
            return newest == null || !newest.revision().equals(report.revision());
        }
    }

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportList(List<Line> lines, Counts counts, String state, int page, int pages, String address)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportCase(Line line, String given, FormErrors errors) implements TemplateInstance {}

    private static final String ADDRESS = "/platform/reports";

    private final ContentReports reports;
    private final CourseCatalog catalog;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final Event<ReportAnswered> answered;
    private final FormPost post;
    private final Page page;

    PlatformReports(
            ContentReports reports,
            CourseCatalog catalog,
            AuditTrail audit,
            CurrentActor current,
            Event<ReportAnswered> answered,
            FormPost post,
            Page page) {
        this.reports = reports;
        this.catalog = catalog;
        this.audit = audit;
        this.current = current;
        this.answered = answered;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("waiting") String state, @RestQuery("page") @DefaultValue("1") int wanted) {
        var closed = "answered".equals(state);
        var counts = reports.counts();
        var all = closed ? counts.answered() : counts.waiting();
        var pages = Paging.pages(all, ContentReports.PAGE_SIZE);
        var shown = Math.clamp(wanted, 1, pages);
        var lines = reports.all(closed, shown).stream().map(this::line).toList();
        var chosen = closed ? "answered" : "waiting";
        return new ReportList(lines, counts, chosen, shown, pages, ADDRESS + "?state=" + chosen + "&");
    }

    private Line line(ContentReport report) {
        var course = catalog.at(new CourseId(report.course()), report.revision());
        return new Line(
                report,
                course,
                course.lesson(report.piece()).map(Lesson::title).orElse(""),
                course.quiz().question(report.piece()).map(Question::html).orElse(""),
                catalog.find(course.id()).orElse(null));
    }

    @GET
    @Path("{report}")
    @Transactional
    public TemplateInstance show(@RestPath String report) {
        return new ReportCase(line(find(report)), "", FormErrors.NONE);
    }

    private ContentReport find(String report) {
        return reports.find(Ids.parse(report)).orElseThrow(Refusal.NotFound::new);
    }

    /** The answer stands in the reader's organization; it is given once. */
    @POST
    @Path("{report}")
    @Transactional
    public RestResponse<TemplateInstance> answer(
            @RestPath String report, @RestForm @Nullable String decision, @RestForm @Nullable String words) {
        var line = line(find(report));
        var given = Typed.text(words);
        var errors = check(decision, given);
        if (!errors.isEmpty()) {
            return post.tryAgain(new ReportCase(line, given, errors));
        }
        var done = answer(line, "change".equals(decision), given);
        if (done) {
            audit.record("answered-report", ADDRESS + "/" + line.report().id(), given);
        }
        return post.goTo(ADDRESS, done ? words().answered() : words().answered_before());
    }

    private FormErrors check(@Nullable String decision, String given) {
        if (given.isEmpty() || given.length() > ReportForm.LONGEST) {
            return FormErrors.on("words", words().answer_needed());
        }
        return "change".equals(decision) || "leave".equals(decision)
                ? FormErrors.NONE
                : FormErrors.on("words", words().decision_needed());
    }

    private boolean answer(Line line, boolean changed, String given) {
        var by = current.get().person().value();
        var organization = new OrganizationId(line.report().organizationId());
        return Tenancy.within(
                Scope.of(organization),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var reader = reports.answer(line.report().id(), changed, given, by);
                    reader.ifPresent(person -> tell(organization, person, line, changed, given));
                    return reader.isPresent();
                }));
    }

    private void tell(OrganizationId organization, UUID person, Line line, boolean changed, String given) {
        var report = line.report();
        var where = new Where(line.course(), report.place(), report.piece());
        answered.fire(new ReportAnswered(
                organization,
                new PersonId(person),
                report.id(),
                line.course().title(),
                changed,
                given,
                where.address()));
    }

    private WrongMessages words() {
        return page.words(WrongMessages.class);
    }
}

package org.uplink.insight.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.insight.report.ScheduleRules.Frequency;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.SpokenDate;
import org.uplink.platform.Typed;

/** Reports that somebody keeps under a name. */
@Path("/team/reports/saved")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class SavedReportPages {

    /** A report to be saved, as the form sends it. */
    record Draft(String name, String report, String query) {}

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportSave(Draft draft, FormErrors errors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportSaved(SavedReports.Row saved, String name, FormErrors errors) implements TemplateInstance {}

    private final SavedReports saved;
    private final ReportDesk desk;
    private final FormPost post;
    private final Page page;

    SavedReportPages(SavedReports saved, ReportDesk desk, FormPost post, Page page) {
        this.saved = saved;
        this.desk = desk;
        this.post = post;
        this.page = page;
    }

    /** @throws Refusal.Malformed for a filter that the page of the report did not send */
    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(
            @RestForm @Nullable String name, @RestForm @Nullable String report, @RestForm @Nullable String query) {
        var draft = new Draft(Typed.text(name), Typed.text(report), Typed.text(query));
        var filter =
                desk.exact(draft.report(), ReportQuery.parse(draft.query())).filter();
        var errors = check(draft.name());
        if (errors.isEmpty()) {
            errors = errors(saved.save(draft.name(), filter));
        }
        return errors.isEmpty()
                ? post.goTo(ReportView.ADDRESS, words().saved(draft.name()))
                : post.tryAgain(new ReportSave(draft, errors));
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@RestPath String id) {
        var row = saved.get(Ids.parse(id));
        return new ReportSaved(row, row.name(), FormErrors.NONE);
    }

    @POST
    @Path("{id}")
    @Transactional
    public RestResponse<TemplateInstance> rename(@RestPath String id, @RestForm @Nullable String name) {
        var row = saved.get(Ids.parse(id));
        var given = Typed.text(name);
        var errors = check(given);
        if (errors.isEmpty()) {
            errors = errors(saved.rename(row.id(), given));
        }
        return errors.isEmpty()
                ? post.goTo(ReportView.ADDRESS, words().saved(given))
                : post.tryAgain(new ReportSaved(row, given, errors));
    }

    @POST
    @Path("{id}/mail")
    @Transactional
    public RestResponse<TemplateInstance> mail(@RestPath String id, @RestForm @Nullable String mail) {
        var row = saved.get(Ids.parse(id));
        var chosen = Frequency.find(Typed.text(mail));
        if (chosen.isEmpty()) {
            return post.tryAgain(new ReportSaved(row, row.name(), FormErrors.on("mail", words().mail_missing())));
        }
        var first = saved.mail(row.id(), chosen.get()).map(day -> SpokenDate.of(day, page.locale()));
        return post.goTo(ReportView.ADDRESS, first.map(words()::mail_begins).orElseGet(words()::mail_ended));
    }

    @POST
    @Path("{id}/removal")
    @Transactional
    public RestResponse<TemplateInstance> delete(@RestPath String id) {
        saved.delete(Ids.parse(id));
        return post.goTo(ReportView.ADDRESS, words().deleted());
    }

    private FormErrors check(String name) {
        if (name.isEmpty()) {
            return FormErrors.on("name", words().name_missing());
        }
        return name.length() > SavedReports.LONGEST_NAME
                ? FormErrors.on("name", words().name_too_long(SavedReports.LONGEST_NAME))
                : FormErrors.NONE;
    }

    private FormErrors errors(SavedReports.Outcome outcome) {
        return switch (outcome) {
            case SAVED -> FormErrors.NONE;
            case NAME_TAKEN -> FormErrors.on("name", words().name_taken());
            case TOO_MANY -> FormErrors.on("name", words().too_many(SavedReports.MOST));
        };
    }

    private ReportMessages words() {
        return page.words(ReportMessages.class);
    }
}

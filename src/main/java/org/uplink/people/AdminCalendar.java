package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.CalendarPeriod.Days;
import org.uplink.people.SchoolCalendar.Outcome;
import org.uplink.people.SchoolCalendar.Row;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The periods of the school year, one at a time. */
@Path("/admin/settings/periods")
@RolesAllowed(Role.ADMIN_NAME)
class AdminCalendar {

    record Form(
            @RestForm String kind,
            @RestForm String name,
            @RestForm @Nullable LocalDate from,
            @RestForm @Nullable LocalDate until,
            @RestForm @DefaultValue("0") int version) {

        /** A field that was not sent is empty. */
        Form {
            kind = Typed.text(kind);
            name = Typed.text(name);
        }

        static final Form BLANK = new Form("", "", null, null, 0);

        static Form of(Row row) {
            return new Form(row.kind(), row.name(), row.from(), row.until(), row.version());
        }

        Form at(int version) {
            return new Form(kind, name, from, until, version);
        }

        /** After the check. */
        Days days() {
            return new Days(Objects.requireNonNull(from), Objects.requireNonNull(until));
        }
    }

    /**
     * @param action the address that the form goes to
     * @param existing the period that is edited
     * @param meanwhile what somebody else saved
     */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminPeriodPage(
            String action,
            Form form,
            List<String> kinds,
            FormErrors errors,
            @Nullable Row existing,
            @Nullable Row meanwhile)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminPeriodRemovalPage(Row period) implements TemplateInstance {}

    private static final String ADDRESS = "/admin/settings/periods";

    private final SchoolCalendar calendar;
    private final Wording wording;

    private final FormPost post;

    AdminCalendar(SchoolCalendar calendar, Wording wording, FormPost post) {
        this.post = post;
        this.calendar = calendar;
        this.wording = wording;
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return new AdminPeriodPage(ADDRESS, Form.BLANK, SchoolCalendar.KINDS, FormErrors.NONE, null, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> add(@BeanParam Form form) {
        var errors = check(form);
        if (!errors.isEmpty()) {
            return post.tryAgain(new AdminPeriodPage(ADDRESS, form, SchoolCalendar.KINDS, errors, null, null));
        }
        var saved = calendar.add(form.kind(), form.name().strip(), form.days());
        return post.goTo("/admin/settings", said(form, saved));
    }

    @GET
    @Path("{period}")
    @Transactional
    public TemplateInstance show(@RestPath String period) {
        var row = calendar.find(Ids.parse(period));
        return page(row, Form.of(row), FormErrors.NONE, null);
    }

    @POST
    @Path("{period}")
    @Transactional
    public RestResponse<TemplateInstance> change(@RestPath String period, @BeanParam Form form) {
        var row = calendar.find(Ids.parse(period));
        var errors = check(form);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(row, form, errors, null));
        }
        return switch (calendar.change(
                row.id(), form.version(), form.kind(), form.name().strip(), form.days())) {
            case Outcome.Saved saved -> post.goTo("/admin/settings", said(form, saved));
            case Outcome.Outdated(var saved) ->
                post.outdated(page(saved, form.at(saved.version()), FormErrors.NONE, saved));
        };
    }

    @GET
    @Path("{period}/removal")
    @Transactional
    public TemplateInstance askToRemove(@RestPath String period) {
        return new AdminPeriodRemovalPage(calendar.find(Ids.parse(period)));
    }

    @POST
    @Path("{period}/removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath String period) {
        var name = calendar.remove(Ids.parse(period));
        return post.goTo("/admin/settings", wording.admin().period_removed(name));
    }

    private FormErrors check(Form form) {
        var words = wording.admin();
        var errors = Names.check("name", form.name().strip(), words);
        if (!SchoolCalendar.KINDS.contains(form.kind())) {
            errors = errors.and("kind", words.kind_missing());
        }
        if (form.from() == null) {
            errors = errors.and("from", words.from_missing());
        }
        if (form.until() == null) {
            errors = errors.and("until", words.until_missing());
        }
        if (form.from() != null && form.until() != null && form.until().isBefore(form.from())) {
            errors = errors.and("until", words.until_early());
        }
        return errors;
    }

    private String said(Form form, Outcome.Saved saved) {
        var words = wording.admin();
        return saved.overlapping().isEmpty()
                ? words.period_saved(form.name().strip())
                : words.period_overlaps(form.name().strip(), String.join(", ", saved.overlapping()));
    }

    private static TemplateInstance page(Row row, Form form, FormErrors errors, @Nullable Row meanwhile) {
        return new AdminPeriodPage(ADDRESS + "/" + row.id(), form, SchoolCalendar.KINDS, errors, row, meanwhile);
    }
}

package org.uplink.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** When people are reminded of a date, when whoever leads them hears of it, and at which hours mail goes out. */
@Path(ReminderSettingsPage.ADDRESS)
@RolesAllowed(Role.ADMIN_NAME)
class ReminderSettingsPage {

    static final String ADDRESS = "/admin/reminders";
    private static final int EXAMPLE_DAYS = 30;

    /** What is typed. */
    record Form(
            @RestForm @Nullable String before,
            @RestForm @Nullable String after,
            @RestForm @Nullable String leadAfter,
            @RestForm @Nullable String mailFrom,
            @RestForm @Nullable String mailUntil,
            @RestForm @Nullable String version) {

        static Form of(ReminderSettings.Saved saved) {
            var terms = saved.terms();
            var lead = terms.leadAfter();
            return new Form(
                    ReminderRules.typed(terms.before()),
                    ReminderRules.typed(terms.after()),
                    lead == null ? "" : lead.toString(),
                    String.valueOf(terms.mailFrom()),
                    String.valueOf(terms.mailUntil()),
                    String.valueOf(saved.version()));
        }

        Form at(int version) {
            return new Form(before, after, leadAfter, mailFrom, mailUntil, String.valueOf(version));
        }
    }

    /** An hour to choose; of a clock that counts to 24. */
    record Hour(String value, String label, boolean chosen) {}

    /** What the saved terms mean for somebody whose date is this one. */
    record Example(
            LocalDate dueOn,
            List<LocalDate> reminded,
            @Nullable LocalDate lead) {}

    record View(
            Form form,
            FormErrors errors,
            @Nullable Form meanwhile,
            Example example,
            List<Hour> fromHours,
            List<Hour> untilHours) {}

    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReminderSettingsForm(View view) implements TemplateInstance {}

    private final ReminderSettings settings;
    private final Page page;
    private final FormPost post;

    ReminderSettingsPage(ReminderSettings settings, Page page, FormPost post) {
        this.settings = settings;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        return page(Form.of(settings.find()), FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@BeanParam Form form) {
        var words = page.words(ReminderMessages.class);
        var reading = ReminderReading.of(form, words);
        if (!reading.errors().isEmpty()) {
            return post.tryAgain(page(form, reading.errors(), null));
        }
        return switch (settings.save(reading.version(), reading.terms())) {
            case ReminderSettings.Outcome.Done _ -> post.goTo(ADDRESS, words.saved());
            case ReminderSettings.Outcome.Outdated(var saved) ->
                post.outdated(page(form.at(saved.version()), FormErrors.NONE, Form.of(saved)));
        };
    }

    private TemplateInstance page(Form form, FormErrors errors, @Nullable Form meanwhile) {
        return new ReminderSettingsForm(new View(
                form,
                errors,
                meanwhile,
                example(),
                hours(0, 12, Typed.text(form.mailFrom())),
                hours(13, 24, Typed.text(form.mailUntil()))));
    }

    private Example example() {
        var terms = settings.find().terms();
        var dueOn = page.today().plusDays(EXAMPLE_DAYS);
        var lead = terms.leadAfter();
        return new Example(dueOn, ReminderRules.dates(terms, dueOn), lead == null ? null : dueOn.plusDays(lead));
    }

    private static List<Hour> hours(int first, int last, String chosen) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> new Hour(
                        String.valueOf(hour), hour + ":00", String.valueOf(hour).equals(chosen)))
                .toList();
    }
}

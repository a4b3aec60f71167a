package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationSettings.Outcome;
import org.uplink.people.OrganizationSettings.Saved;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Paging;
import org.uplink.platform.PictureRules;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** What the organization is called, what its days are, its logo and its calendar. */
@Path("/admin/settings")
@RolesAllowed(Role.ADMIN_NAME)
class AdminSettings {

    record Form(
            @RestForm String name,
            @RestForm String zone,
            @RestForm @DefaultValue("0") int month,
            @RestForm @DefaultValue("0") int day,
            @RestForm int version) {

        /** A field that was not sent is empty. */
        Form {
            name = Typed.text(name);
            zone = Typed.text(zone);
        }

        static Form of(Saved saved) {
            return new Form(
                    saved.name(),
                    saved.zone(),
                    saved.seasonEnds().getMonthValue(),
                    saved.seasonEnds().getDayOfMonth(),
                    saved.version());
        }

        Form at(int version) {
            return new Form(name, zone, month, day, version);
        }

        Optional<MonthDay> seasonEnds() {
            try {
                return Optional.of(MonthDay.of(month, day));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    record MonthName(int number, String name) {}

    /** @param meanwhile what somebody else saved, where the form is older */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminSettingsPage(
            Saved saved,
            Form form,
            Map<String, List<String>> zones,
            List<MonthName> months,
            List<SchoolCalendar.Row> periods,
            Paging paging,
            FormErrors errors,
            @Nullable Form meanwhile)
            implements TemplateInstance {}

    private final OrganizationSettings settings;
    private final SchoolCalendar calendar;
    private final CurrentActor current;
    private final Clock clock;
    private final Wording wording;

    private final FormPost post;

    AdminSettings(
            OrganizationSettings settings,
            SchoolCalendar calendar,
            CurrentActor current,
            Clock clock,
            Wording wording,
            FormPost post) {
        this.post = post;
        this.settings = settings;
        this.calendar = calendar;
        this.current = current;
        this.clock = clock;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @DefaultValue("1") int page) {
        var saved = settings.find();
        return page(saved, Form.of(saved), page, FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@BeanParam Form form) {
        var words = wording.admin();
        var name = form.name().strip();
        var errors = Names.check("name", name, words);
        var zone = TimeZones.find(form.zone());
        var seasonEnds = form.seasonEnds();
        if (zone.isEmpty()) {
            errors = errors.and("zone", words.time_zone_missing());
        }
        if (seasonEnds.isEmpty()) {
            errors = errors.and("day", words.season_missing());
        }
        if (!errors.isEmpty()) {
            return post.tryAgain(page(settings.find(), form, 1, errors, null));
        }
        return switch (settings.save(form.version(), name, zone.orElseThrow(), seasonEnds.orElseThrow())) {
            case Outcome.Done _ -> post.goTo("/admin/settings", words.settings_saved());
            case Outcome.Outdated(var saved) ->
                post.outdated(page(saved, form.at(saved.version()), 1, FormErrors.NONE, Form.of(saved)));
        };
    }

    @POST
    @Path("logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public RestResponse<TemplateInstance> showLogo(@RestForm @Nullable FileUpload logo) throws IOException {
        var words = wording.admin();
        if (logo == null || logo.size() == 0) {
            return refuse(words.logo_missing());
        }
        if (logo.size() > LogoRules.MOST_BYTES) {
            return refuse(words.logo_large(logo.size() / 1000));
        }
        var content = Files.readAllBytes(logo.uploadedFile());
        var type = LogoRules.typeOf(content);
        if (type.isEmpty()) {
            return refuse(words.logo_type());
        }
        if (PictureRules.pixels(new ByteArrayInputStream(content)) > LogoRules.MOST_PIXELS) {
            return refuse(words.logo_pixels());
        }
        settings.show(content, type.get());
        return post.goTo("/admin/settings", words.logo_saved());
    }

    @POST
    @Path("logo/removal")
    @Transactional
    public RestResponse<TemplateInstance> hideLogo() {
        settings.hideLogo();
        return post.goTo("/admin/settings", wording.admin().logo_removed());
    }

    private RestResponse<TemplateInstance> refuse(String message) {
        var saved = settings.find();
        return post.tryAgain(page(saved, Form.of(saved), 1, FormErrors.on("logo", message), null));
    }

    private TemplateInstance page(Saved saved, Form form, int page, FormErrors errors, @Nullable Form meanwhile) {
        var periods = calendar.list(current.get().today(clock), Paging.page(page));
        var paging = Paging.of(page, periods.isEmpty() ? 0 : periods.getFirst().total(), SchoolCalendar.PAGE_SIZE);
        return new AdminSettingsPage(saved, form, TimeZones.BY_REGION, months(), periods, paging, errors, meanwhile);
    }

    private List<MonthName> months() {
        var locale = current.get().locale();
        return Arrays.stream(Month.values())
                .map(month -> new MonthName(month.getValue(), month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }
}

package org.uplink.evidence.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** Who may judge the higher levels, and the secret with which programs hand in work. */
@Path("/admin/evidence")
@RolesAllowed(Role.ADMIN_NAME)
class AdminEvidence {

    /**
     * @param hook null where none was made
     * @param secret only right after it was made
     * @param address where programs send to
     */
    record Hook(
            boolean possible,
            HookSecrets.@Nullable Made made,
            @Nullable String secret,
            String address) {}

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminEvidencePage(
            List<Assessors.Assessor> assessors,
            List<Assessors.Appointment> appointments,
            Map<String, String> titles,
            List<Choices.Domain> domains,
            Hook hook,
            FormErrors errors)
            implements TemplateInstance {}

    private final Assessors assessors;
    private final Choices choices;
    private final HookSecrets secrets;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final FormPost post;
    private final Page page;
    private final String publicAddress;

    AdminEvidence(
            Assessors assessors,
            Choices choices,
            HookSecrets secrets,
            AuditTrail trail,
            CurrentActor current,
            FormPost post,
            Page page,
            @ConfigProperty(name = "org.uplink.public-address") String publicAddress) {
        this.assessors = assessors;
        this.choices = choices;
        this.secrets = secrets;
        this.trail = trail;
        this.current = current;
        this.post = post;
        this.page = page;
        this.publicAddress = publicAddress;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        return page(null, FormErrors.NONE);
    }

    private AdminEvidencePage page(@Nullable String secret, FormErrors errors) {
        var appointments = assessors.appointments();
        var titles = appointments.stream()
                .map(Assessors.Appointment::competency)
                .distinct()
                .collect(Collectors.toMap(one -> one, choices::title));
        var address = publicAddress + "/api/v1/hooks/work/" + current.get().alias();
        var hook = new Hook(secrets.isConfigured(), secrets.find().orElse(null), secret, address);
        return new AdminEvidencePage(assessors.all(), appointments, titles, choices.domains(), hook, errors);
    }

    @POST
    @Path("appointments")
    @Transactional
    public RestResponse<TemplateInstance> appoint(
            @RestForm @DefaultValue("") String person, @RestForm @DefaultValue("") String competency) {
        var words = page.words(WorkMessages.class);
        if (person.isEmpty() || competency.isEmpty()) {
            return post.tryAgain(page(null, FormErrors.on("appointment", words.appointment_missing())));
        }
        var chosen = choices.get(competency);
        var assessor = assessors.appoint(
                Ids.parse(person), chosen.id(), current.get().person().value());
        trail.record("appointed-assessor", "/admin/evidence", chosen.title(), new PersonId(assessor.id()));
        return post.goTo(
                "/admin/evidence", words.appointed(assessor.name(), chosen.id().key()));
    }

    @POST
    @Path("appointments/{id}/end")
    @Transactional
    public RestResponse<TemplateInstance> end(@RestPath String id) {
        assessors
                .end(Ids.parse(id))
                .ifPresent(gone -> trail.record(
                        "ended-appointment",
                        "/admin/evidence",
                        choices.title(gone.competency()),
                        new PersonId(gone.person())));
        return post.goTo("/admin/evidence", page.words(WorkMessages.class).appointment_ended());
    }

    /**
     * The secret stands in this one answer and nowhere else.
     *
     * @param since when the secret was made that the page knew of: a second click makes no second secret
     */
    @POST
    @Path("hook")
    @Transactional
    public RestResponse<TemplateInstance> makeSecret(@RestForm @DefaultValue("") String since) {
        if (!since.equals(secrets.find().map(made -> made.at().toString()).orElse(""))) {
            return post.goTo("/admin/evidence", page.words(WorkMessages.class).hook_made_meanwhile());
        }
        var secret = secrets.make(current.get().person());
        trail.record("made-hook-secret", "/admin/evidence", "");
        return post.show(page(secret, FormErrors.NONE));
    }

    @POST
    @Path("hook/end")
    @Transactional
    public RestResponse<TemplateInstance> endHook() {
        secrets.end();
        trail.record("ended-hook", "/admin/evidence", "");
        return post.goTo("/admin/evidence", page.words(WorkMessages.class).hook_ended());
    }
}

package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.people.Choices.Choice;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Opening an organization for some hours, with a reason. */
@Path("/platform/openings")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformOpenings {

    private static final String ADDRESS = "/platform/openings";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    /** @param id of the opening that the form makes: sent twice it is the same */
    record Form(
            @RestForm String id,
            @RestForm String organization,
            @RestForm String reason,
            @RestForm String hours) {

        /** A field that was not sent is empty. */
        Form {
            id = Typed.text(id);
            organization = Typed.text(organization);
            reason = Typed.text(reason);
            hours = Typed.text(hours);
        }

        static Form blank() {
            return new Form(Ids.next().toString(), "", "", "1");
        }

        int wanted() {
            return hours.matches("[1-8]") ? Integer.parseInt(hours) : 0;
        }

        FormErrors check(List<Choice> organizations, OpeningMessages words) {
            var errors = FormErrors.NONE;
            if (organizations.stream().noneMatch(one -> one.value().equals(organization))) {
                errors = errors.and("organization", words.organization_wrong());
            }
            if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
                errors = errors.and("reason", words.reason_wrong());
            }
            return wanted() == 0 ? errors.and("hours", words.hours_wrong(Openings.MOST_HOURS)) : errors;
        }
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlatformOpeningsPage(
            Form form, List<Choice> organizations, List<Openings.Row> rows, int most, FormErrors errors)
            implements TemplateInstance {}

    private final Openings openings;
    private final Organizations organizations;
    private final CurrentActor current;
    private final Wording wording;
    private final FormPost post;

    PlatformOpenings(
            Openings openings, Organizations organizations, CurrentActor current, Wording wording, FormPost post) {
        this.openings = openings;
        this.organizations = organizations;
        this.current = current;
        this.wording = wording;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return page(Form.blank(), FormErrors.NONE);
    }

    private TemplateInstance page(Form form, FormErrors errors) {
        return new PlatformOpeningsPage(form, others(), openings.ofOpener(), Openings.MOST_HOURS, errors);
    }

    private List<Choice> others() {
        var own = current.get().organization().toString();
        return organizations.choices().stream()
                .filter(one -> !one.value().equals(own))
                .toList();
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> open(@BeanParam Form form) {
        var errors = form.check(others(), wording.openings());
        if (!errors.isEmpty()) {
            return post.tryAgain(page(form, errors));
        }
        var id = Ids.parse(form.id());
        openings.open(id, new OrganizationId(Ids.parse(form.organization())), form.reason(), form.wanted());
        return enter(id);
    }

    @POST
    @Path("{id}/entry")
    @Transactional
    public RestResponse<TemplateInstance> enter(@RestPath String id) {
        return enter(own(id).id());
    }

    @POST
    @Path("{id}/end")
    @Transactional
    public RestResponse<Void> end(@RestPath String id) {
        var found = own(id);
        openings.end(found.id(), new OrganizationId(found.organizationId()));
        return post.goTo(ADDRESS, wording.openings().closed());
    }

    private Openings.Row own(String id) {
        var wanted = Ids.parse(id);
        return openings.ofOpener().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static RestResponse<TemplateInstance> enter(UUID opening) {
        var cookie = new NewCookie.Builder(OpenedDoor.COOKIE)
                .value(opening.toString())
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(Openings.MOST_HOURS * 60 * 60)
                .build();
        return ResponseBuilder.<TemplateInstance>create(303)
                .location(URI.create("/admin"))
                .cookie(cookie)
                .build();
    }
}

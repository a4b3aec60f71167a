package org.uplink.people;

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
import org.uplink.people.Memberships.Details;
import org.uplink.people.Memberships.Outcome;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Ending a membership, after saying what that means, and taking somebody back. */
@Path("/admin/people/{person}")
@RolesAllowed(Role.ADMIN_NAME)
class AdminEndings {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminEndingPage(Details person, String organization, boolean self, FormErrors errors)
            implements TemplateInstance {}

    private final Memberships memberships;
    private final CurrentActor current;
    private final Wording wording;

    private final FormPost post;

    AdminEndings(Memberships memberships, CurrentActor current, Wording wording, FormPost post) {
        this.post = post;
        this.memberships = memberships;
        this.current = current;
        this.wording = wording;
    }

    @GET
    @Path("ending")
    @Transactional
    public TemplateInstance ask(@RestPath String person) {
        return page(running(person), FormErrors.NONE);
    }

    @POST
    @Path("ending")
    @Transactional
    public RestResponse<TemplateInstance> end(@RestPath String person, @RestForm int version) {
        var details = memberships.find(PersonId.parse(person));
        var words = wording.admin();
        if (isSelf(details)) {
            return post.tryAgain(page(details, FormErrors.on("", words.end_self())));
        }
        return switch (memberships.end(new PersonId(details.person()), version)) {
            case Outcome.Outdated(var saved) -> post.outdated(page(saved, FormErrors.on("", words.outdated_ending())));
            case Outcome.LastAdmin _ -> post.tryAgain(page(details, FormErrors.on("", words.last_admin())));
            case Outcome.StillManages _, Outcome.ForAnother _, Outcome.Saved _ ->
                post.goTo("/admin/people/" + details.person(), words.ended(details.name()));
        };
    }

    @POST
    @Path("reinstatement")
    @Transactional
    public RestResponse<TemplateInstance> reinstate(@RestPath String person, @RestForm int version) {
        var id = PersonId.parse(person);
        var details = memberships.find(id);
        var words = wording.admin();
        var message = memberships.reinstate(id, version) instanceof Outcome.Saved
                ? words.reinstated(details.name())
                : words.outdated_ending();
        return post.goTo(Memberships.address(id), message);
    }

    private Details running(String person) {
        var details = memberships.find(PersonId.parse(person));
        if (details.left()) {
            throw new Refusal.NotFound();
        }
        return details;
    }

    private boolean isSelf(Details details) {
        return current.get().person().value().equals(details.person());
    }

    private TemplateInstance page(Details details, FormErrors errors) {
        return new AdminEndingPage(details, current.get().organizationName(), isSelf(details), errors);
    }
}

package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Who of the platform may look into the organization, why and until when. Its administrators end it when they like. */
@Path("/admin/openings")
@RolesAllowed(Role.ADMIN_NAME)
class AdminOpenings {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminOpeningsPage(List<Openings.Row> rows) implements TemplateInstance {}

    private final Openings openings;
    private final CurrentActor current;
    private final Wording wording;
    private final FormPost post;

    AdminOpenings(Openings openings, CurrentActor current, Wording wording, FormPost post) {
        this.openings = openings;
        this.current = current;
        this.wording = wording;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return new AdminOpeningsPage(openings.ofOrganization());
    }

    /** Whoever looks has no page here any more when it is closed, and goes home. */
    @POST
    @Path("{id}/end")
    @Transactional
    public RestResponse<Void> end(@RestPath String id) {
        var found = openings.ofOrganization().stream()
                .filter(one -> one.id().equals(Ids.parse(id)))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        openings.end(found.id(), current.get().organization());
        var opener = found.openedBy().equals(current.get().person().value());
        return post.goTo(
                opener ? "/platform/openings" : "/admin/openings",
                wording.openings().closed());
    }
}

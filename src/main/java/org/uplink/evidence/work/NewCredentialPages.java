package org.uplink.evidence.work;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Role;

/** An empty form for an outside credential. */
@Path("/me/evidence/credentials/new")
@RolesAllowed(Role.LEARNER_NAME)
class NewCredentialPages {

    private final WorkViews views;

    NewCredentialPages(WorkViews views) {
        this.views = views;
    }

    @GET
    public TemplateInstance show() {
        return new NewWorkPages.WorkPage(views.blank(Kind.EXTERNAL_CREDENTIAL), FormErrors.NONE, false);
    }
}

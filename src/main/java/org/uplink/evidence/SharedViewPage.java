package org.uplink.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What one of a manager's people shares of their view of themselves, beside rating and verified level. */
@Path("/team/people/{person}/self-assessment")
class SharedViewPage {

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharedView(SharedViews.View view) implements TemplateInstance {}

    private final SharedViews views;

    SharedViewPage(SharedViews views) {
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        return new SharedView(views.of(PersonId.parse(person)));
    }
}

package org.uplink.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.Looks;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** What one of a manager's people shares of their view of themselves, beside rating and verified level. */
@Path("/team/people/{person}/self-assessment")
class SharedViewPage {

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharedView(SharedViews.View view) implements TemplateInstance {}

    private final SharedViews views;
    private final Looks looks;

    SharedViewPage(SharedViews views, Looks looks) {
        this.looks = looks;
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String person) {
        var id = PersonId.parse(person);
        var view = views.of(id);
        looks.note(id, Looks.Sight.SELF_ASSESSMENT, "/team/people/" + id + "/self-assessment");
        return new SharedView(view);
    }
}

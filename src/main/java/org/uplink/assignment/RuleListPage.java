package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.uplink.platform.Role;

/** The standing rules that one may see. */
@Path("/team/assignments/rules")
class RuleListPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RuleList(List<RuleView.Line> rules) implements TemplateInstance {}

    private final RuleViews views;

    RuleListPage(RuleViews views) {
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show() {
        return new RuleList(views.all());
    }
}

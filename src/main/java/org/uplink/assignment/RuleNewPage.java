package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Role;

/** Making a rule. */
@Path("/team/assignments/rules/new")
class RuleNewPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RuleEditor(RuleView.Editing view) implements TemplateInstance {}

    private final RuleViews views;
    private final RuleEditing editing;

    RuleNewPage(RuleViews views, RuleEditing editing) {
        this.views = views;
        this.editing = editing;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(
            @RestQuery @Nullable String path, @RestQuery List<String> team, @RestQuery List<String> job) {
        return new RuleEditor(views.editing(RuleForm.empty(path, team, job), FormErrors.NONE, null, null));
    }

    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public RestResponse<TemplateInstance> next(@BeanParam RuleForm form) {
        return editing.next(form, null, RuleEditor::new);
    }
}

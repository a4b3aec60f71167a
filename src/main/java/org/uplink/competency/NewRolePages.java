package org.uplink.competency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Adds a role of the organization's own; its targets are set on the page that follows. */
@Path("/admin/framework/new-role")
@RolesAllowed(Role.ADMIN_NAME)
class NewRolePages {

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewRolePage(RoleForm form, int version, FormErrors errors) implements TemplateInstance {}

    private final AdjustmentDesk desk;
    private final CurrentActor current;
    private final Page page;
    private final FormPost post;

    NewRolePages(AdjustmentDesk desk, CurrentActor current, Page page, FormPost post) {
        this.desk = desk;
        this.current = current;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return new NewRolePage(
                new RoleForm(new MultivaluedHashMap<>()), desk.state().version(), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(MultivaluedMap<String, String> fields) {
        var words = page.words(AdjustMessages.class);
        var form = new RoleForm(fields);
        var errors = form.check(words);
        if (!errors.isEmpty()) {
            return post.tryAgain(new NewRolePage(form, form.version(), errors));
        }
        var role = form.role(form.key(current.get().alias()));
        var state = desk.state();
        if (state.adjustments().role(role.id()).filter(one -> !one.equals(role)).isPresent()) {
            return post.tryAgain(
                    new NewRolePage(form, form.version(), FormErrors.on("title", words.role_taken(role.title()))));
        }
        return switch (desk.change(form.version(), own -> own.with(role), role.title())) {
            case AdjustmentDesk.Outcome.Saved _ ->
                post.goTo("/admin/framework/roles/" + role.id().key(), words.role_added(role.title()));
            case AdjustmentDesk.Outcome.InUse _, AdjustmentDesk.Outcome.Outdated _ ->
                post.outdated(new NewRolePage(form, state.version(), FormErrors.on("", words.changed_meanwhile())));
        };
    }
}

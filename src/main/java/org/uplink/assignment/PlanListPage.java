package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormPost;
import org.uplink.platform.Role;

/** Making a plan, and the plans that are kept. */
@Path("/team/plan")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class PlanListPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlanList(PlanView.Making view) implements TemplateInstance {}

    private final Plans plans;
    private final PlanViews views;
    private final FormPost post;

    PlanListPage(Plans plans, PlanViews views, FormPost post) {
        this.plans = plans;
        this.views = views;
        this.post = post;
    }

    @GET
    public TemplateInstance show(@RestQuery @Nullable String team) {
        return new PlanList(views.fresh(team));
    }

    @POST
    public RestResponse<TemplateInstance> make(@BeanParam PlanForm sent) {
        var form = views.withHours(sent);
        var errors = views.check(form);
        if (!errors.isEmpty()) {
            return post.tryAgain(new PlanList(views.making(form, errors)));
        }
        plans.make(form.id(), form.order(), form.begins());
        return post.goTo("/team/plan/" + form.id());
    }
}

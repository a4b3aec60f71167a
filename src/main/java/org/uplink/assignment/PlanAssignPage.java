package org.uplink.assignment;

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
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Assigning a plan: see what would happen, save. */
@Path("/team/plan/{plan}/assignment")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class PlanAssignPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlanAssign(PlanView.Assigning view) implements TemplateInstance {}

    private final PlanAssigning assigning;
    private final PlanViews views;
    private final FormPost post;
    private final Page page;

    PlanAssignPage(PlanAssigning assigning, PlanViews views, FormPost post, Page page) {
        this.assigning = assigning;
        this.views = views;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance preview(@RestPath String plan) {
        var words = views.words();
        return view(assigning.preview(Ids.parse(plan), words), words, false);
    }

    private TemplateInstance view(PlanAssigning.Preview preview, PlanWords words, boolean changed) {
        return new PlanAssign(views.assigning(preview, words, changed));
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String plan, @RestForm @Nullable String seen) {
        var words = views.words();
        return switch (assigning.save(Ids.parse(plan), seen == null ? "" : seen, words)) {
            case PlanAssigning.Outcome.Saved(var at) ->
                post.goTo(
                        "/team/assignments?undo=" + Undoing.key(at),
                        page.words(PlanMessages.class).is_assigned());
            case PlanAssigning.Outcome.Changed(var preview) -> post.tryAgain(view(preview, words, true));
        };
    }
}

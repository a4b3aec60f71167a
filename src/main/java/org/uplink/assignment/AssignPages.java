package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Assigning a path in three steps on one page: choose, see what would happen, save. */
@Path("/team/assignments/new")
class AssignPages {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Assign(AssignView view) implements TemplateInstance {}

    private final Assignments assignments;
    private final AssignChoices choices;
    private final AssignPreviews previews;
    private final FormPost post;
    private final Page page;

    AssignPages(Assignments assignments, AssignChoices choices, AssignPreviews previews, FormPost post, Page page) {
        this.assignments = assignments;
        this.choices = choices;
        this.previews = previews;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public TemplateInstance choose(
            @RestQuery @Nullable String path, @RestQuery List<String> person, @RestQuery List<String> team) {
        return view(AssignForm.choosing(path, person, team), FormErrors.NONE, null);
    }

    /** Chosen people come by POST from the list of the team: two hundred ids do not fit into an address. */
    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> next(@BeanParam AssignForm form) {
        if ("choose".equals(form.step())) {
            return post.show(view(form, FormErrors.NONE, null));
        }
        var words = page.words(AssignmentMessages.class);
        var errors = form.check(page.today(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(view(form, errors, null));
        }
        if (!"save".equals(form.step())) {
            return post.show(view(form, errors, previews.of(assignments.preview(form.wish()), false)));
        }
        return switch (assignments.save(form.wish(), form.seen())) {
            case Assignments.Outcome.Saved(var plan, var at) ->
                post.goTo(
                        "/team/assignments?path=" + plan.path().slug() + "&undo=" + Undoing.key(at),
                        words.saved(plan.path().title()));
            case Assignments.Outcome.Changed(var plan) -> post.tryAgain(view(form, errors, previews.of(plan, true)));
        };
    }

    private TemplateInstance view(AssignForm form, FormErrors errors, AssignView.@Nullable Preview preview) {
        return new Assign(new AssignView(choices.of(form), form, errors, preview));
    }
}

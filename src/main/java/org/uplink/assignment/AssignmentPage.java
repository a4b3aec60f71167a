package org.uplink.assignment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One assignment, with what a manager can do to it. */
@Path("/team/assignments/{assignment}")
class AssignmentPage {

    @CheckedTemplate(basePath = "assignment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneAssignment(ManagedAssignments.Detail one, LocalDate dueOn, FormErrors errors)
            implements TemplateInstance {}

    private final ManagedAssignments assignments;
    private final FormPost post;
    private final Page page;

    AssignmentPage(ManagedAssignments assignments, FormPost post, Page page) {
        this.assignments = assignments;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public TemplateInstance show(@RestPath String assignment) {
        var one = assignments.get(Ids.parse(assignment));
        return new OneAssignment(one, one.dueOn(), FormErrors.NONE);
    }

    @POST
    @Path("due-date")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> move(
            @RestPath String assignment, @RestForm @Nullable LocalDate dueOn, @RestForm int version) {
        var id = Ids.parse(assignment);
        var words = page.words(AssignmentMessages.class);
        if (dueOn == null || !AssignmentRules.allows(dueOn, page.today())) {
            var one = assignments.get(id);
            var message = dueOn == null ? words.due_missing() : words.due_out_of_reach(AssignmentRules.LONGEST_YEARS);
            return post.tryAgain(
                    new OneAssignment(one, dueOn == null ? one.dueOn() : dueOn, FormErrors.on("dueOn", message)));
        }
        var one = assignments.moveTo(id, version, dueOn);
        return post.goTo("/team/assignments", words.moved(one.name(), one.title()));
    }

    @POST
    @Path("reminder")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> remind(@RestPath String assignment) {
        var one = assignments.remind(Ids.parse(assignment));
        return post.goTo(
                "/team/assignments/" + one.id(),
                page.words(AssignmentMessages.class).reminded(one.name()));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<TemplateInstance> withdraw(@RestPath String assignment) {
        var one = assignments.withdraw(Ids.parse(assignment));
        return post.goTo(
                "/team/assignments", page.words(AssignmentMessages.class).withdrawn(one.name(), one.title()));
    }
}

package org.uplink.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Reminding of several assignments from the list. */
@Path("/team/assignments/reminders")
class RemindersPage {

    private final ManagedAssignments assignments;
    private final FormPost post;
    private final Page page;

    RemindersPage(ManagedAssignments assignments, FormPost post, Page page) {
        this.assignments = assignments;
        this.post = post;
        this.page = page;
    }

    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<Void> remind(@RestForm("assignment") List<String> chosen) {
        var words = page.words(AssignmentMessages.class);
        if (chosen.isEmpty()) {
            return post.goTo("/team/assignments", words.remind_none());
        }
        var ids = chosen.stream().map(Ids::parse).collect(Collectors.toSet());
        return post.goTo("/team/assignments", words.reminded_all(assignments.remindAll(ids)));
    }
}

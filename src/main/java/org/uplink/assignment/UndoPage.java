package org.uplink.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Where what was just assigned is taken back. */
@Path("/team/assignments/undo")
class UndoPage {

    private final Undoing undoing;
    private final FormPost post;
    private final Page page;

    UndoPage(Undoing undoing, FormPost post, Page page) {
        this.undoing = undoing;
        this.post = post;
        this.page = page;
    }

    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<Void> undo(@RestForm long key) {
        undoing.undo(key);
        return post.goTo(
                "/team/assignments", page.words(AssignmentMessages.class).undone());
    }
}

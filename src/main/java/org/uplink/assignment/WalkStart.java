package org.uplink.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.path.PathId;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Starting a path that one has chosen oneself. */
@Path("/paths/{path}/walk")
class WalkStart {

    private final Walks walks;
    private final FormPost post;
    private final Page page;

    WalkStart(Walks walks, FormPost post, Page page) {
        this.walks = walks;
        this.post = post;
        this.page = page;
    }

    @POST
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<Void> start(@RestPath String path) {
        walks.start(new PathId(path));
        return post.goTo("/paths/" + path, page.words(PathMessages.class).started());
    }
}

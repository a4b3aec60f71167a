package org.uplink.path;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Shares a path with member organizations, and ends that. Both speak for the organization: administrators do it. */
@Path("/team/paths/{slug}/sharing")
@RolesAllowed(Role.ADMIN_NAME)
class SharingPage {

    private final OwnPaths paths;
    private final PathSharing sharing;
    private final FormPost post;
    private final Page page;

    SharingPage(OwnPaths paths, PathSharing sharing, FormPost post, Page page) {
        this.paths = paths;
        this.sharing = sharing;
        this.post = post;
        this.page = page;
    }

    @POST
    @Transactional
    public RestResponse<Void> share(@RestPath String slug) {
        var own = paths.get(slug);
        sharing.share(own);
        return post.goTo(
                "/team/paths",
                page.words(SharedMessages.class).is_shared(own.draft().title()));
    }

    @POST
    @Path("end")
    @Transactional
    public RestResponse<Void> stop(@RestPath String slug) {
        var own = paths.get(slug);
        sharing.stop(own);
        return post.goTo(
                "/team/paths",
                page.words(SharedMessages.class).is_not_shared(own.draft().title()));
    }
}

package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** What publishing a draft would change; publishing it; and no longer offering what was published. */
@Path("/team/paths/{slug}/publication")
class PublicationPage {

    /** @param shared whether members find what is published */
    record View(OwnPath own, List<ChangeLines.Line> lines, boolean shared, boolean outdated) {}

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Publication(View view) implements TemplateInstance {}

    private final OwnPaths paths;
    private final ChangeLines lines;
    private final PathSharing sharing;
    private final FormPost post;
    private final Page page;

    PublicationPage(OwnPaths paths, ChangeLines lines, PathSharing sharing, FormPost post, Page page) {
        this.paths = paths;
        this.lines = lines;
        this.sharing = sharing;
        this.post = post;
        this.page = page;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public RestResponse<TemplateInstance> show(@RestPath String slug) {
        var own = paths.get(slug);
        return paths.flaws(own).isEmpty() ? post.show(view(own, false)) : post.goTo(own.address() + "/edit");
    }

    @POST
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public RestResponse<TemplateInstance> publish(@RestPath String slug, @RestForm int version) {
        return switch (paths.publish(slug, version)) {
            case OwnPaths.Outcome.Saved(var own) ->
                post.goTo(
                        "/team/paths",
                        page.words(ComposeMessages.class)
                                .is_published(own.draft().title(), own.revision()));
            case OwnPaths.Outcome.Outdated(var own) -> post.outdated(view(own, true));
            case OwnPaths.Outcome.Flawed flawed -> post.goTo(flawed.own().address() + "/edit");
        };
    }

    @POST
    @Path("end")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<Void> retire(@RestPath String slug) {
        var own = paths.retire(slug, true);
        return post.goTo(
                "/team/paths",
                page.words(ComposeMessages.class).is_retired(own.draft().title()));
    }

    @POST
    @Path("again")
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    public RestResponse<Void> offer(@RestPath String slug) {
        var own = paths.retire(slug, false);
        return post.goTo(
                "/team/paths",
                page.words(ComposeMessages.class).is_offered(own.draft().title()));
    }

    private TemplateInstance view(OwnPath own, boolean outdated) {
        var changes = own.published() ? lines.between(paths.last(own), paths.next(own)) : List.<ChangeLines.Line>of();
        var shared = sharing.shared().contains(own.path().slug());
        return new Publication(new View(own, changes, shared, outdated));
    }
}

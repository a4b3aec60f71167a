package org.uplink.evidence.work;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.evidence.work.Authoring.Outcome;
import org.uplink.evidence.work.NewWorkPages.WorkPage;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One's own submission: written, handed in, followed, taken back. */
@Path("/me/evidence/{id}")
@RolesAllowed(Role.LEARNER_NAME)
class WorkPages {

    private final Authoring authoring;
    private final WorkViews views;
    private final Downloads downloads;
    private final FormPost post;
    private final Page page;

    WorkPages(Authoring authoring, WorkViews views, Downloads downloads, FormPost post, Page page) {
        this.authoring = authoring;
        this.views = views;
        this.downloads = downloads;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String id) {
        return new WorkPage(views.of(Ids.parse(id)), FormErrors.NONE, false);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> save(@RestPath String id, @BeanParam WorkForm form) {
        var words = page.words(WorkMessages.class);
        var address = "/me/evidence/" + Ids.parse(id);
        return switch (authoring.save(Ids.parse(id), form)) {
            case Outcome.Saved _ -> post.goTo(address, words.draft_saved());
            case Outcome.HandedIn _ -> post.goTo(address, words.handed_in());
            case Outcome.Closed _ -> post.goTo(address, words.with_assessors());
            case Outcome.Outdated(var view) -> post.outdated(new WorkPage(view, FormErrors.NONE, true));
            case Outcome.Kept kept -> post.tryAgain(new WorkPage(kept.view(), kept.errors(words), false));
        };
    }

    @POST
    @Path("withdrawal")
    public RestResponse<TemplateInstance> withdraw(@RestPath String id) {
        var words = page.words(WorkMessages.class);
        return authoring.withdraw(Ids.parse(id))
                ? post.goTo("/me/evidence", words.withdrawn())
                : post.goTo("/me/evidence/" + Ids.parse(id), words.decided_already());
    }

    @POST
    @Path("files/{file}/removal")
    public RestResponse<TemplateInstance> removeFile(@RestPath String id, @RestPath String file) {
        var words = page.words(WorkMessages.class);
        var said =
                switch (authoring.removeFile(Ids.parse(id), Ids.parse(file))) {
                    case DONE -> words.file_removed();
                    case CLOSED -> words.with_assessors();
                    case HELD -> words.held();
                };
        return post.goTo("/me/evidence/" + Ids.parse(id), said);
    }

    @GET
    @Path("files/{file}")
    public RestResponse<java.nio.file.Path> file(@RestPath String id, @RestPath String file) {
        var found = downloads.forAuthor(Ids.parse(id), Ids.parse(file));
        return FileAnswer.of(found.row().name(), found.row().type(), found.bytes());
    }
}

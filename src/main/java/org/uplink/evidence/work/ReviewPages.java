package org.uplink.evidence.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One submission on an assessor's desk. */
@Path("/reviews/{id}")
@RolesAllowed(Role.ASSESSOR_NAME)
class ReviewPages {

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewPage(ReviewView view, List<Register.Row> evidence, VerdictForm form, Typed typed, FormErrors errors)
            implements TemplateInstance {}

    /** What was typed into the two small forms. */
    record Typed(String conflict, String organization, String email) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    private static final int LONGEST_REASON = 500;

    private final Reviews reviews;
    private final ReviewViews views;
    private final Register register;
    private final Downloads downloads;
    private final FormPost post;
    private final Page page;

    ReviewPages(Reviews reviews, ReviewViews views, Register register, Downloads downloads, FormPost post, Page page) {
        this.reviews = reviews;
        this.views = views;
        this.register = register;
        this.downloads = downloads;
        this.post = post;
        this.page = page;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String id) {
        var view = views.of(Ids.parse(id));
        reviews.looked(view);
        return page(view, VerdictForm.blank(), Typed.NOTHING, FormErrors.NONE);
    }

    private ReviewPage page(ReviewView view, VerdictForm form, Typed typed, FormErrors errors) {
        return new ReviewPage(view, register.of(view.submission()), form, typed, errors);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<TemplateInstance> decide(@RestPath String id, MultivaluedMap<String, String> fields) {
        var words = words();
        var view = views.of(Ids.parse(id));
        var form = new VerdictForm(fields);
        var errors = form.check(view.claims(), view.ceiling(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(page(view, form, Typed.NOTHING, errors));
        }
        return switch (reviews.decide(view, form)) {
            case Deciding.Outcome.Outdated _ -> post.goTo("/reviews/" + view.id(), words.changed_meanwhile());
            case Deciding.Outcome.Done(var state) ->
                post.goTo(
                        "/reviews", words.decided(state.key(), view.submission().title()));
        };
    }

    @POST
    @Path("conflict")
    @Transactional
    public RestResponse<TemplateInstance> declare(@RestPath String id, @RestForm @DefaultValue("") String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            var view = views.of(Ids.parse(id));
            var errors = FormErrors.on("reason", words().conflict_reason_missing(LONGEST_REASON));
            return post.tryAgain(page(view, VerdictForm.blank(), new Typed(said, "", ""), errors));
        }
        reviews.declareConflict(Ids.parse(id), said);
        return post.goTo("/reviews/" + Ids.parse(id), words().conflict_declared());
    }

    @POST
    @Path("invitations")
    @Transactional
    public RestResponse<TemplateInstance> invite(
            @RestPath String id,
            @RestForm @DefaultValue("") String organization,
            @RestForm @DefaultValue("") String email) {
        return switch (reviews.invite(Ids.parse(id), organization, email.strip())) {
            case Invitations.Outcome.Invited(var name) -> post.goTo("/reviews/" + Ids.parse(id), words().invited(name));
            case Invitations.Outcome.Unknown _ -> {
                var view = views.of(Ids.parse(id));
                var errors = FormErrors.on("email", words().invite_unknown());
                yield post.tryAgain(
                        page(view, VerdictForm.blank(), new Typed("", organization, email.strip()), errors));
            }
        };
    }

    @POST
    @Path("invitations/{invitation}/end")
    @Transactional
    public RestResponse<TemplateInstance> endInvitation(@RestPath String id, @RestPath String invitation) {
        var ended = reviews.endInvitation(Ids.parse(id), Ids.parse(invitation));
        return post.goTo("/reviews/" + Ids.parse(id), words().invitation_ended(ended.name(), ended.readsOn()));
    }

    @GET
    @Path("files/{file}")
    public RestResponse<java.nio.file.Path> file(@RestPath String id, @RestPath String file) {
        var found = downloads.forAssessor(Ids.parse(id), Ids.parse(file));
        return FileAnswer.of(found.row().name(), found.row().type(), found.bytes());
    }

    private WorkMessages words() {
        return page.words(WorkMessages.class);
    }
}

package org.uplink.certification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Role;

/** What a certification says about a person and takes, and where the reader stands. */
@Path("/certifications/{certification}")
class CertificationPages {

    /**
     * @param indicators what somebody who holds it has been seen to do
     * @param own null for strangers
     * @param newer a newer version beside this one; null without one
     * @param changed whether there was a version before the newest
     */
    @CheckedTemplate(basePath = "certification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificationPage(
            Certification certification,
            List<Views.Indicator> indicators,
            List<Views.RoleName> roles,
            List<Views.Takes> takes,
            List<String> lasts,
            Views.@Nullable Own own,
            VersionViews.@Nullable Newer newer,
            boolean changed,
            FormErrors errors)
            implements TemplateInstance {

        /** Whether a revision is the newer one. */
        boolean shows(String revision) {
            return newer != null && newer.revision().equals(revision);
        }

        CertificationPage with(FormErrors errors) {
            return new CertificationPage(certification, indicators, roles, takes, lasts, own, newer, changed, errors);
        }
    }

    private final Views views;
    private final Attesting attesting;
    private final CertificationWords words;
    private final CurrentActor current;
    private final FormPost post;

    CertificationPages(
            Views views, Attesting attesting, CertificationWords words, CurrentActor current, FormPost post) {
        this.views = views;
        this.attesting = attesting;
        this.words = words;
        this.current = current;
        this.post = post;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@RestPath CertificationId certification) {
        return views.page(certification);
    }

    @POST
    @Path("attestation")
    @RolesAllowed(Role.LEARNER_NAME)
    public RestResponse<TemplateInstance> attest(
            @RestPath CertificationId certification,
            @RestForm @DefaultValue("") String attestation,
            @RestForm @DefaultValue("") String revision,
            @RestForm @DefaultValue("1") int number,
            @RestForm @Nullable String agree) {
        if (agree == null) {
            return again(certification, revision, words.messages().agree_needed());
        }
        var agreeing = new Attesting.Agreeing(certification, attestation, revision, number);
        return switch (attesting.agree(current.get(), agreeing)) {
            case Attesting.Outcome.NotNow _ ->
                post.goTo("/certifications/" + certification, words.messages().nothing_to_agree());
            case Attesting.Outcome.StatementChanged _ ->
                again(certification, revision, words.messages().statement_changed());
            case Attesting.Outcome.Recorded(var missing) ->
                post.goTo("/certifications/" + certification, words.messages().agreement_recorded(missing));
            case Attesting.Outcome.Earned(var state) ->
                post.goTo(
                        "/certifications/" + certification,
                        words.messages().awarded(views.titleOf(certification), words.sentence(state)));
        };
    }

    /** The message stands at the statement that was sent; at the own one where that is gone. */
    private RestResponse<TemplateInstance> again(CertificationId certification, String revision, String message) {
        var page = views.page(certification);
        return post.tryAgain(page.with(FormErrors.on(page.shows(revision) ? "agree-newer" : "agree", message)));
    }
}

package org.uplink.certification;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Role;

/** Holders agree to what a yearly check asks them to agree to. */
@Path("/certifications/{certification}/check")
@RolesAllowed(Role.LEARNER_NAME)
class CheckPages {

    private final Views views;
    private final CheckAgreeing agreeing;
    private final CertificationWords certificationWords;
    private final CheckWords words;
    private final CurrentActor current;
    private final FormPost post;

    CheckPages(
            Views views,
            CheckAgreeing agreeing,
            CertificationWords certificationWords,
            CheckWords words,
            CurrentActor current,
            FormPost post) {
        this.views = views;
        this.agreeing = agreeing;
        this.certificationWords = certificationWords;
        this.words = words;
        this.current = current;
        this.post = post;
    }

    /** @param check the number of the check that the page named: sent twice, it is agreed to once */
    @POST
    public RestResponse<TemplateInstance> agree(
            @RestPath CertificationId certification,
            @RestForm @DefaultValue("") String attestation,
            @RestForm @DefaultValue("") String revision,
            @RestForm @DefaultValue("0") int number,
            @RestForm @DefaultValue("0") int check,
            @RestForm @Nullable String agree) {
        if (agree == null) {
            var error =
                    FormErrors.on("agreeCheck", certificationWords.messages().agree_needed());
            return post.tryAgain(views.page(certification).with(error));
        }
        var which = new CheckAgreeing.Which(certification, attestation, revision, number, check);
        return post.goTo(
                "/certifications/" + certification,
                switch (agreeing.agree(current.get(), which)) {
                    case CheckAgreeing.Outcome.NotNow _ -> words.messages().nothing_to_agree();
                    case CheckAgreeing.Outcome.Met(var year) -> words.messages().done(year.toString());
                    case CheckAgreeing.Outcome.Recorded(var missing) ->
                        certificationWords.messages().agreement_recorded(missing);
                });
    }
}

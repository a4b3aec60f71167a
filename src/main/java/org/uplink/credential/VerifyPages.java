package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.CurrentActor;

/** Anybody who was given the address of a credential checks it here, by eye or by program. Search engines stay out. */
@Path("/verify/{credential}")
class VerifyPages {

    /**
     * @param files the path of the files
     * @param signed whether there are signed forms
     * @param profile where the holder adds it to a profile; "" for everybody else
     */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerifyPage(Verification.Verified credential, String files, boolean signed, String profile)
            implements TemplateInstance {}

    private final Verification verification;
    private final Badges badges;
    private final SigningKeys keys;
    private final CurrentActor current;

    VerifyPages(Verification verification, Badges badges, SigningKeys keys, CurrentActor current) {
        this.verification = verification;
        this.badges = badges;
        this.keys = keys;
        this.current = current;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@RestPath String credential) {
        return ResponseBuilder.<TemplateInstance>ok(page(verification.find(credential)))
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public RestResponse<Verification.Verified> read(@RestPath String credential) {
        return Published.unlisted(MediaType.APPLICATION_JSON, verification.facts(verification.find(credential)));
    }

    @GET
    @PermitAll
    @Produces({Published.VC + ";qs=0.4", Published.JSON_LD + ";qs=0.3"})
    public RestResponse<String> proven(@RestPath String credential) {
        return Published.unlisted(badges.proven(verification.find(credential)));
    }

    @GET
    @PermitAll
    @Produces(Published.VC_JWT + ";qs=0.2")
    public RestResponse<String> token(@RestPath String credential) {
        return Published.unlisted(Published.VC_JWT, badges.token(verification.find(credential)));
    }

    private VerifyPage page(Credential credential) {
        var own = current.find().filter(actor -> actor.person().value().equals(credential.personId()));
        var facts = verification.facts(credential);
        return new VerifyPage(
                facts,
                credential.address() + "/files/",
                keys.present(),
                own.map(_ -> ProfileLink.of(credential, facts.id())).orElse(""));
    }
}

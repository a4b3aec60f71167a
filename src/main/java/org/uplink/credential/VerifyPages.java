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

/** Anybody who was given the address of a credential checks it here, by eye or by program. Search engines stay out. */
@Path("/verify/{credential}")
class VerifyPages {

    private static final int GONE = 410;

    /** It was issued, and neither the issuer nor anybody else keeps it. */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerifyGonePage() implements TemplateInstance {}

    private final Verification verification;
    private final VerifyViews views;
    private final Gathering gathering;
    private final GatheredViews gatheredViews;
    private final SignedForms signed;

    VerifyPages(
            Verification verification,
            VerifyViews views,
            Gathering gathering,
            GatheredViews gatheredViews,
            SignedForms signed) {
        this.verification = verification;
        this.views = views;
        this.gathering = gathering;
        this.gatheredViews = gatheredViews;
        this.signed = signed;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@RestPath String credential) {
        return verification
                .search(credential)
                .map(found -> answer(200, views.page(found, VerifyViews.Asked.NOTHING)))
                .orElseGet(() -> other(credential));
    }

    private RestResponse<TemplateInstance> other(String credential) {
        return verification.isGone(credential)
                ? answer(GONE, new VerifyGonePage())
                : answer(200, gatheredViews.page(gathering.find(credential)));
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public RestResponse<Object> read(@RestPath String credential) {
        Object facts = verification
                .search(credential)
                .<Object>map(verification::facts)
                .orElseGet(() -> gatheredViews.facts(gathering.find(credential)));
        return Published.unlisted(MediaType.APPLICATION_JSON, facts);
    }

    @GET
    @PermitAll
    @Produces({Published.VC + ";qs=0.4", Published.JSON_LD + ";qs=0.3"})
    public RestResponse<String> proven(@RestPath String credential) {
        return Published.unlisted(signed.proven(credential));
    }

    @GET
    @PermitAll
    @Produces(Published.VC_JWT + ";qs=0.2")
    public RestResponse<String> token(@RestPath String credential) {
        return Published.unlisted(Published.VC_JWT, signed.token(credential));
    }
}

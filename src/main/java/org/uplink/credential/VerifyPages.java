package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Anybody who was given the address of a credential checks it here, by eye or by program. Search engines stay out. */
@Path("/verify/{credential}")
class VerifyPages {

    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VerifyPage(Verification.Verified credential) implements TemplateInstance {}

    private final Verification verification;

    VerifyPages(Verification verification) {
        this.verification = verification;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@RestPath String credential) {
        return unlisted(new VerifyPage(verification.look(credential)));
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public RestResponse<Verification.Verified> read(@RestPath String credential) {
        return unlisted(verification.look(credential));
    }

    private static <T> RestResponse<T> unlisted(T answer) {
        return ResponseBuilder.ok(answer)
                .header("X-Robots-Tag", "noindex")
                .header("Vary", "Accept")
                .build();
    }
}

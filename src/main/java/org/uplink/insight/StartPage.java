package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The first page, for somebody who does not know Uplink yet. */
@Path("/")
class StartPage {

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Start() implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new Start();
    }
}

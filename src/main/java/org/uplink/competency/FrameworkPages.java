package org.uplink.competency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.Refusal;

/** A framework to read: every competency has its own address, {@code /frameworks/k12tsf#SVC-01}. */
@Path("/frameworks/{framework}")
class FrameworkPages {

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameworkPage(Framework framework) implements TemplateInstance {}

    private final Competencies competencies;

    FrameworkPages(Competencies competencies) {
        this.competencies = competencies;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@RestPath String framework) {
        return new FrameworkPage(competencies.framework(framework).orElseThrow(Refusal.NotFound::new));
    }
}

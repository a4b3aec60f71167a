package org.uplink.competency.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.Refusal;

/** What other frameworks call it: from each of their areas and roles to our competencies; and what it was before. */
@Path("/frameworks/{framework}/crosswalks")
class CrosswalkPages {

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CrosswalkPage(
            String slug,
            String title,
            List<Crosswalks.Group> groups,
            List<Crosswalks.Source> sources,
            List<Replacements.Replaced> replaced)
            implements TemplateInstance {}

    private final CaseFrameworks frameworks;
    private final Crosswalks crosswalks;
    private final Replacements replacements;

    CrosswalkPages(CaseFrameworks frameworks, Crosswalks crosswalks, Replacements replacements) {
        this.frameworks = frameworks;
        this.crosswalks = crosswalks;
        this.replacements = replacements;
    }

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance show(@RestPath String framework) {
        var stored = frameworks.find(framework).orElseThrow(Refusal.NotFound::new);
        var links = crosswalks.of(stored.identifier());
        return new CrosswalkPage(
                stored.slug(),
                stored.title(),
                Crosswalks.byGroup(links),
                Crosswalks.bySource(links),
                replacements.of(stored.identifier()));
    }
}

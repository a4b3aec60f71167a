package org.uplink.competency.exchange;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/** Frameworks and their crosswalks, for programs. */
@Path("/api/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class FrameworksApi {

    /** @param source content or import */
    record Entry(
            String slug,
            UUID identifier,
            String title,
            @Nullable String version,
            String source,
            String address) {}

    /**
     * The same links from both ends.
     *
     * @param replaced what the framework had in earlier versions, and what stands in its place
     */
    record Crosswalk(
            String framework,
            List<Crosswalks.Source> competencies,
            List<Crosswalks.Target> targets,
            List<Replacements.Replaced> replaced) {}

    private final CaseFrameworks frameworks;
    private final Crosswalks crosswalks;
    private final Replacements replacements;

    FrameworksApi(CaseFrameworks frameworks, Crosswalks crosswalks, Replacements replacements) {
        this.frameworks = frameworks;
        this.crosswalks = crosswalks;
        this.replacements = replacements;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "All frameworks")
    public List<Entry> list() {
        return frameworks.all().stream()
                .map(one -> new Entry(
                        one.slug(),
                        one.identifier(),
                        one.title(),
                        one.version(),
                        one.source(),
                        "/frameworks/" + one.slug()))
                .toList();
    }

    @GET
    @Path("{framework}/crosswalks")
    @PermitAll
    @Transactional
    @Operation(
            summary =
                    "Links to other frameworks, by competency and by what they point to; and what earlier versions had")
    public Crosswalk crosswalks(@RestPath String framework) {
        var stored = frameworks.find(framework).orElseThrow(Refusal.NotFound::new);
        var links = crosswalks.of(stored.identifier());
        return new Crosswalk(
                stored.slug(),
                Crosswalks.bySource(links),
                Crosswalks.byTarget(links),
                replacements.of(stored.identifier()));
    }
}

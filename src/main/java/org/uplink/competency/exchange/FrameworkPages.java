package org.uplink.competency.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.Framework;
import org.uplink.platform.Ids;
import org.uplink.platform.Paging;
import org.uplink.platform.Refusal;

/**
 * A framework to read. Of ours every competency has its own address, {@code /frameworks/k12tsf#SVC-01}; one that was
 * imported may be large and opens level by level.
 */
@Path("/frameworks/{framework}")
class FrameworkPages {

    /** The areas and roles of other frameworks that a competency is related to, in words. */
    record Related(Framework framework) {

        public List<String> to(Competency competency) {
            var names = framework.references();
            var crosswalk = competency.crosswalk();
            return Stream.of(
                            crosswalk.cosn().stream()
                                    .map(code -> "CoSN: " + names.cosn().getOrDefault(code, code)),
                            crosswalk.niceWorkRoles().stream()
                                    .map(id -> id + " " + names.niceWorkRoles().getOrDefault(id, "")),
                            crosswalk.niceCompetencyAreas().stream()
                                    .map(id -> id + " "
                                            + names.niceCompetencyAreas().getOrDefault(id, "")))
                    .flatMap(one -> one)
                    .map(String::strip)
                    .toList();
        }
    }

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameworkPage(Framework framework, Related related) implements TemplateInstance {}

    /** What the document says of itself. */
    record About(
            String slug,
            String identifier,
            String title,
            @Nullable String version,
            String creator,
            String description,
            String licence) {

        static About of(CaseFrameworks.Stored framework) {
            var document = CaseJson.stored(framework.frame()).path("CFDocument");
            return new About(
                    framework.slug(),
                    framework.identifier().toString(),
                    framework.title(),
                    framework.version(),
                    document.path("creator").asText(),
                    document.path("description").asText(),
                    document.path("licenseURI").path("title").asText());
        }
    }

    /** @param address of this list, ready for a page */
    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportedFrameworkPage(
            About about,
            List<FrameworkTree.Step> trail,
            FrameworkTree.@Nullable Step open,
            FrameworkTree.Below below,
            List<Crosswalks.Link> links,
            String address)
            implements TemplateInstance {}

    private final Competencies competencies;
    private final CaseFrameworks frameworks;
    private final FrameworkTree tree;
    private final Crosswalks crosswalks;

    FrameworkPages(Competencies competencies, CaseFrameworks frameworks, FrameworkTree tree, Crosswalks crosswalks) {
        this.competencies = competencies;
        this.frameworks = frameworks;
        this.tree = tree;
        this.crosswalks = crosswalks;
    }

    /**
     * @param at the identifier of the item that is open, or "" for the whole
     * @param page of what stands below it
     */
    @GET
    @PermitAll
    @Transactional
    public TemplateInstance show(
            @RestPath String framework,
            @RestQuery @DefaultValue("") String at,
            @RestQuery @DefaultValue("1") int page) {
        var ours = competencies.framework(framework);
        if (ours.isPresent()) {
            return new FrameworkPage(ours.get(), new Related(ours.get()));
        }
        var stored = frameworks.find(framework).orElseThrow(Refusal.NotFound::new);
        var asked = Paging.page(page);
        if (at.isEmpty()) {
            var below = tree.roots(stored.identifier(), asked);
            var address = "/frameworks/" + framework + "?";
            return new ImportedFrameworkPage(About.of(stored), List.of(), null, below, List.of(), address);
        }
        var identifier = Ids.parse(at);
        var trail = tree.trail(stored.identifier(), identifier);
        if (trail.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return new ImportedFrameworkPage(
                About.of(stored),
                trail.subList(0, trail.size() - 1),
                trail.getLast(),
                tree.below(stored.identifier(), identifier, asked),
                crosswalks.of(stored.identifier(), identifier),
                "/frameworks/" + framework + "?at=" + identifier + "&");
    }
}

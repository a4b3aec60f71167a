package org.uplink.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.RoleProfileId;

/** The catalogue: search and filters in one address that can be kept and sent. */
@Path("/catalog")
class CatalogPages {

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CatalogPage(CatalogSearch search, Shelf shelf) implements TemplateInstance {}

    /** @param domains titles of the domains that the course gives evidence in */
    record Card(CourseSearch.Row course, List<String> domains) {}

    /** One value of a filter. */
    record Choice(String value, String label, long courses, boolean chosen) {}

    record Shelf(
            List<Card> cards,
            long total,
            int pages,
            List<Choice> domains,
            List<Choice> levels,
            List<Choice> minutes,
            List<Choice> roles,
            List<Chosen> chosen) {}

    /** A filter in use, and the address without it. */
    record Chosen(String kind, String label, String without) {}

    private final CourseSearch courses;
    private final Competencies competencies;

    CatalogPages(CourseSearch courses, Competencies competencies) {
        this.courses = courses;
        this.competencies = competencies;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@BeanParam CatalogQuery query) {
        var framework = competencies.framework();
        var search = CatalogSearch.of(query, framework);
        return new CatalogPage(search, shelf(search, courses.find(search), framework));
    }

    private static Shelf shelf(CatalogSearch search, CourseSearch.Found found, Framework framework) {
        var cards = found.courses().stream()
                .map(course -> new Card(course, titles(course, framework)))
                .toList();
        return new Shelf(
                cards,
                found.total(),
                found.pages(),
                framework.domains().stream()
                        .map(domain -> choice(found, "domain", domain.id(), domain.title(), search.domain()))
                        .toList(),
                framework.levels().stream()
                        .map(level -> choice(
                                found,
                                "level",
                                String.valueOf(level.value()),
                                level.name(),
                                String.valueOf(search.level())))
                        .toList(),
                CatalogSearch.MINUTES.stream()
                        .map(String::valueOf)
                        .map(most -> choice(found, "minutes", most, most, String.valueOf(search.minutes())))
                        .toList(),
                framework.roles().stream()
                        .map(role -> choice(found, "role", role.id().key(), role.title(), search.role()))
                        .toList(),
                chosen(search, framework));
    }

    private static Choice choice(CourseSearch.Found found, String facet, String value, String label, String chosen) {
        return new Choice(value, label, found.count(facet, value), value.equals(chosen));
    }

    private static List<String> titles(CourseSearch.Row course, Framework framework) {
        var ids = course.domainIds();
        return framework.domains().stream()
                .filter(domain -> ids.contains(domain.id()))
                .map(Framework.Domain::title)
                .toList();
    }

    private static List<Chosen> chosen(CatalogSearch search, Framework framework) {
        var domain = framework.domains().stream()
                .filter(one -> one.id().equals(search.domain()))
                .map(Framework.Domain::title)
                .findFirst()
                .orElse("");
        var role = framework
                .role(new RoleProfileId(search.role()))
                .map(RoleProfile::title)
                .orElse("");
        var level = search.level() == 0 ? "" : framework.level(search.level()).name();
        var minutes = search.minutes() == 0 ? "" : String.valueOf(search.minutes());
        return List.of(
                        new Chosen("q", search.q(), search.without("q")),
                        new Chosen("domain", domain, search.without("domain")),
                        new Chosen("level", level, search.without("level")),
                        new Chosen("minutes", minutes, search.without("minutes")),
                        new Chosen("role", role, search.without("role")))
                .stream()
                .filter(one -> !one.label().isEmpty())
                .toList();
    }
}

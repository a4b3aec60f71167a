package org.uplink.competency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;

/** What a role asks for: the core first, then the rest by domain, and what needs only awareness folded away. */
@Path("/roles/{role}")
class RolePages {

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RolePage(RoleProfile role, Expectations expectations) implements TemplateInstance {}

    /** @param framework its slug */
    record Expectations(
            String framework,
            String frameworkTitle,
            List<Expected> core,
            List<Group> others,
            List<Expected> awareness) {}

    /** The expectations of one domain. */
    record Group(String id, String title, List<Expected> targets) {}

    /**
     * @param name of the level
     * @param indicator what the level looks like in this competency
     */
    record Expected(Competency competency, int level, String name, String indicator) {}

    private static final int AWARENESS = 1;

    private final Competencies competencies;

    RolePages(Competencies competencies) {
        this.competencies = competencies;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@RestPath RoleProfileId role) {
        var profile = competencies.role(role);
        return new RolePage(profile, expectations(competencies.framework(), profile));
    }

    private static Expectations expectations(Framework framework, RoleProfile role) {
        return new Expectations(
                framework.slug(),
                framework.shortTitle(),
                expected(framework, role, framework.competencies())
                        .filter(one -> role.isCore(one.competency().id()))
                        .toList(),
                framework.domains().stream()
                        .map(domain -> new Group(
                                domain.id(),
                                domain.title(),
                                expected(framework, role, domain.competencies())
                                        .filter(one -> one.level() > AWARENESS)
                                        .filter(one ->
                                                !role.isCore(one.competency().id()))
                                        .toList()))
                        .filter(group -> !group.targets().isEmpty())
                        .toList(),
                expected(framework, role, framework.competencies())
                        .filter(one -> one.level() == AWARENESS)
                        .filter(one -> !role.isCore(one.competency().id()))
                        .toList());
    }

    private static Stream<Expected> expected(Framework framework, RoleProfile role, List<Competency> competencies) {
        return competencies.stream()
                .filter(competency -> role.targets().containsKey(competency.id()))
                .map(competency -> {
                    var level = role.targets().getOrDefault(competency.id(), AWARENESS);
                    return new Expected(
                            competency, level, framework.level(level).name(), competency.indicator(level));
                });
    }
}

package org.uplink.competency.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.competency.NewVersionEffects;
import org.uplink.competency.NewVersionEffects.Effects;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What a version of the shared framework that waits here would do to people's levels, before it is published. */
@Path("/platform/frameworks/{id}/effects")
@RolesAllowed(Role.PLATFORM_NAME)
class EffectPages {

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FrameworkEffectsPage(ImportRows.Row row, Effects effects) implements TemplateInstance {}

    private final ImportRows imports;
    private final NewVersionEffects effects;

    EffectPages(ImportRows imports, NewVersionEffects effects) {
        this.imports = imports;
        this.effects = effects;
    }

    /** Not one transaction: each organization is looked at in its own. */
    @GET
    public TemplateInstance show(@RestPath String id) {
        var row = imports.find(Ids.parse(id)).orElseThrow(Refusal.NotFound::new);
        var next = imports.terms(row.id()).orElseThrow(Refusal.NotFound::new);
        return new FrameworkEffectsPage(row, effects.of(next));
    }
}

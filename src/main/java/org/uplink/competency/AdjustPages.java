package org.uplink.competency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.competency.AdjustmentRows.State;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** What an organization has changed about the shared framework, and updates of that one to take. */
@Path("/admin/framework")
@RolesAllowed(Role.ADMIN_NAME)
class AdjustPages {

    /**
     * @param adjusted how many targets are not the shared ones
     * @param own whether only this organization has the role
     */
    record RoleLine(RoleProfile role, long adjusted, boolean own) {}

    /** @param nextCode for a competency to add */
    record View(
            Framework framework,
            Adjustments adjustments,
            int version,
            List<RoleLine> roles,
            FrameworkUpdate update,
            boolean outdated,
            String nextCode) {}

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdjustPage(View view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdjustUpdatePage(FrameworkUpdate update, List<LevelEffects.Effect> effects, int version)
            implements TemplateInstance {}

    private final AdjustmentDesk desk;
    private final CurrentActor current;
    private final Page page;
    private final FormPost post;

    AdjustPages(AdjustmentDesk desk, CurrentActor current, Page page, FormPost post) {
        this.desk = desk;
        this.current = current;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        var state = desk.state();
        var own = state.adjustments();
        var framework = state.framework();
        var roles = framework.roles().stream()
                .map(role -> new RoleLine(
                        role, own.targetsOf(role.id()), own.role(role.id()).isPresent()))
                .toList();
        return new AdjustPage(new View(
                framework,
                own,
                state.version(),
                roles,
                desk.update(state),
                !state.base().revision().equals(desk.shared().revision()),
                nextCode(state)));
    }

    private String nextCode(State state) {
        var prefix = current.get().alias().toUpperCase(Locale.ROOT) + "-";
        var last = state.adjustments().competencies().stream()
                .mapToInt(one -> Integer.parseInt(one.id().key().substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + "%02d".formatted(last + 1);
    }

    @GET
    @Path("update")
    public TemplateInstance look() {
        var state = desk.state();
        return new AdjustUpdatePage(desk.update(state), desk.effects(state), state.version());
    }

    @POST
    @Path("update")
    public RestResponse<TemplateInstance> take(@RestForm int version) {
        var words = page.words(AdjustMessages.class);
        return switch (desk.take(version)) {
            case AdjustmentDesk.Outcome.Saved _ ->
                post.goTo("/admin/framework", words.update_taken(desk.shared().version()));
            case AdjustmentDesk.Outcome.InUse _, AdjustmentDesk.Outcome.Outdated _ ->
                post.goTo("/admin/framework/update", words.changed_meanwhile());
        };
    }
}

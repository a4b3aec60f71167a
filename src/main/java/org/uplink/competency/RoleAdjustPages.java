package org.uplink.competency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.AdjustmentRows.State;
import org.uplink.competency.Adjustments.OwnRole;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** What one role asks for here, beside what it asks for everywhere. */
@Path("/admin/framework/roles/{role}")
@RolesAllowed(Role.ADMIN_NAME)
class RoleAdjustPages {

    /** @param shared level that the shared framework asks for, 0 for none */
    record Line(Competency competency, int shared, boolean sharedCore, int level, boolean core) {

        public boolean differs() {
            return shared != level || level > 0 && sharedCore != core;
        }
    }

    record Group(Framework.Domain domain, List<Line> lines) {}

    /** @param own null for a role that everybody has */
    record View(
            RoleProfile role,
            @Nullable OwnRole own,
            List<Group> groups,
            int version,
            boolean adjusted,
            FormErrors errors) {}

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoleAdjustPage(View view) implements TemplateInstance {}

    private final AdjustmentDesk desk;
    private final CurrentActor current;
    private final Page page;
    private final FormPost post;

    RoleAdjustPages(AdjustmentDesk desk, CurrentActor current, Page page, FormPost post) {
        this.desk = desk;
        this.current = current;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show(@RestPath RoleProfileId role) {
        return view(role, new RoleForm(new MultivaluedHashMap<>()), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(@RestPath RoleProfileId role, MultivaluedMap<String, String> fields) {
        var form = new RoleForm(fields);
        var state = desk.state();
        var own = state.adjustments().role(role).isPresent();
        var errors = own ? form.check(page.words(AdjustMessages.class)) : FormErrors.NONE;
        if (!errors.isEmpty()) {
            return post.tryAgain(view(role, form, errors));
        }
        var shared = state.base().role(role).orElse(null);
        var wanted = AdjustmentRules.differing(shared, form.targets(role, state.framework()));
        return change(role, form, adjustments -> {
            var targets = adjustments.withTargets(role, wanted);
            return own ? targets.with(form.role(role)) : targets;
        });
    }

    @POST
    @Path("reset")
    public RestResponse<TemplateInstance> reset(@RestPath RoleProfileId role, @RestForm String version) {
        var fields = new MultivaluedHashMap<String, String>();
        fields.add("version", version);
        return change(role, new RoleForm(fields), own -> own.withTargets(role, List.of()));
    }

    private RestResponse<TemplateInstance> change(
            RoleProfileId role, RoleForm form, UnaryOperator<Adjustments> change) {
        var words = page.words(AdjustMessages.class);
        var title = profile(desk.state(), role).title();
        return switch (desk.change(form.version(), change, title)) {
            case AdjustmentDesk.Outcome.Saved _ -> post.goTo("/admin/framework", words.role_saved(title));
            case AdjustmentDesk.Outcome.InUse _, AdjustmentDesk.Outcome.Outdated _ ->
                post.outdated(view(role, form, FormErrors.on("", words.changed_meanwhile())));
        };
    }

    /** Removed twice it is removed once; of what is gone the key is left. */
    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(@RestPath RoleProfileId role, @RestForm int version) {
        var state = desk.state();
        if (state.framework().role(role).isEmpty() && isOwn(role)) {
            return removed(role.key());
        }
        return remove(state.adjustments().role(role).orElseThrow(Refusal.NotFound::new), version);
    }

    /** A key of the organization's own starts with its alias. */
    private boolean isOwn(RoleProfileId role) {
        return role.key().startsWith(current.get().alias() + "-");
    }

    private RestResponse<TemplateInstance> remove(OwnRole known, int version) {
        var role = known.id();
        var words = page.words(AdjustMessages.class);
        var untouched = new RoleForm(new MultivaluedHashMap<>());
        return switch (desk.change(version, own -> own.without(role), "- " + known.title())) {
            case AdjustmentDesk.Outcome.Saved _ -> removed(known.title());
            case AdjustmentDesk.Outcome.InUse _ ->
                post.tryAgain(view(role, untouched, FormErrors.on("removal", words.role_in_use())));
            case AdjustmentDesk.Outcome.Outdated _ ->
                post.outdated(view(role, untouched, FormErrors.on("", words.changed_meanwhile())));
        };
    }

    private RestResponse<TemplateInstance> removed(String title) {
        return post.goTo("/admin/framework", page.words(AdjustMessages.class).removed(title));
    }

    private static RoleProfile profile(State state, RoleProfileId role) {
        return state.framework().role(role).orElseThrow(Refusal.NotFound::new);
    }

    /** Targets as they were filled in, where they were, else as they are. */
    private TemplateInstance view(RoleProfileId role, RoleForm form, FormErrors errors) {
        var state = desk.state();
        var profile = profile(state, role);
        var typed = form.targets(role, state.framework());
        var shown = typed.isEmpty()
                ? profile
                : AdjustmentRules.apply(state.base(), state.adjustments().withTargets(role, typed))
                        .role(role)
                        .orElseThrow();
        var own = state.adjustments().role(role).orElse(null);
        var groups = state.framework().domains().stream()
                .map(domain ->
                        new Group(domain, lines(domain, state.base().role(role).orElse(null), shown)))
                .toList();
        return new RoleAdjustPage(new View(
                profile,
                own == null || errors.isEmpty() ? own : form.role(role),
                groups,
                state.version(),
                own == null && state.adjustments().targetsOf(role) > 0,
                errors));
    }

    private static List<Line> lines(Framework.Domain domain, @Nullable RoleProfile shared, RoleProfile shown) {
        return domain.competencies().stream()
                .map(one -> new Line(
                        one,
                        shared == null ? 0 : shared.targets().getOrDefault(one.id(), 0),
                        shared != null && shared.isCore(one.id()),
                        shown.targets().getOrDefault(one.id(), 0),
                        shown.isCore(one.id())))
                .toList();
    }
}

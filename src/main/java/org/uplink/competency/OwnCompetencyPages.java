package org.uplink.competency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** One competency of an organization's own: to add, to change, to remove while nothing hangs on it. */
@Path("/admin/framework/competencies/{code}")
@RolesAllowed(Role.ADMIN_NAME)
class OwnCompetencyPages {

    /** @param isNew not saved yet */
    record View(CompetencyId id, boolean isNew, OwnCompetencyForm form, FormErrors errors, Framework shared) {}

    @CheckedTemplate(basePath = "competency", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnCompetencyPage(View view) implements TemplateInstance {}

    private final AdjustmentDesk desk;
    private final CurrentActor current;
    private final Page page;
    private final FormPost post;

    OwnCompetencyPages(AdjustmentDesk desk, CurrentActor current, Page page, FormPost post) {
        this.desk = desk;
        this.current = current;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show(@RestPath CompetencyId code) {
        var state = desk.state();
        var form = state.adjustments()
                .competency(code)
                .map(one -> OwnCompetencyForm.of(one, state.version()))
                .orElseGet(() -> OwnCompetencyForm.blank(state.version()));
        return view(code, form, FormErrors.NONE);
    }

    @POST
    public RestResponse<TemplateInstance> save(@RestPath CompetencyId code, @BeanParam OwnCompetencyForm form) {
        checkCode(code);
        var words = page.words(AdjustMessages.class);
        var errors = form.check(desk.shared(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(view(code, form, errors));
        }
        var competency = form.competency(code);
        return switch (desk.change(
                form.version(), own -> own.with(competency), code.key() + " " + competency.title())) {
            case AdjustmentDesk.Outcome.Saved _ ->
                post.goTo("/admin/framework", words.competency_saved(competency.title()));
            case AdjustmentDesk.Outcome.InUse _, AdjustmentDesk.Outcome.Outdated _ ->
                post.outdated(
                        view(code, form.at(desk.state().version()), FormErrors.on("", words.changed_meanwhile())));
        };
    }

    /** Removed twice it is removed once; of what is gone the code is left. */
    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(@RestPath CompetencyId code, @RestForm int version) {
        checkCode(code);
        return desk.state()
                .adjustments()
                .competency(code)
                .map(known -> remove(known, version))
                .orElseGet(() -> removed(code.key()));
    }

    private RestResponse<TemplateInstance> remove(Adjustments.OwnCompetency known, int version) {
        var code = known.id();
        var words = page.words(AdjustMessages.class);
        return switch (desk.change(version, own -> own.without(code), "- " + code.key() + " " + known.title())) {
            case AdjustmentDesk.Outcome.Saved _ -> removed(known.title());
            case AdjustmentDesk.Outcome.InUse _ ->
                post.tryAgain(view(code, form(known), FormErrors.on("removal", words.competency_in_use())));
            case AdjustmentDesk.Outcome.Outdated _ ->
                post.outdated(view(code, form(known), FormErrors.on("", words.changed_meanwhile())));
        };
    }

    private RestResponse<TemplateInstance> removed(String title) {
        return post.goTo("/admin/framework", page.words(AdjustMessages.class).removed(title));
    }

    private OwnCompetencyForm form(Adjustments.OwnCompetency known) {
        return OwnCompetencyForm.of(known, desk.state().version());
    }

    /** A code of the organization's own starts with its alias, so that no two organizations share one. */
    private void checkCode(CompetencyId code) {
        if (!code.key().matches(prefix() + "[0-9]{2,3}")) {
            throw new Refusal.NotFound();
        }
    }

    private String prefix() {
        return current.get().alias().toUpperCase(Locale.ROOT) + "-";
    }

    private TemplateInstance view(CompetencyId code, OwnCompetencyForm form, FormErrors errors) {
        checkCode(code);
        var isNew = desk.state().adjustments().competency(code).isEmpty();
        return new OwnCompetencyPage(new View(code, isNew, form, errors, desk.shared()));
    }
}

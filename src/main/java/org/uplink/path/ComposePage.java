package org.uplink.path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.path.DraftCheck.Flaw;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** Composes a path: each button keeps the whole page as the draft, does what it says, and comes back. */
@Path("/team/paths/{slug}/edit")
class ComposePage {

    @CheckedTemplate(basePath = "path", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Compose(ComposeView view) implements TemplateInstance {}

    private final OwnPaths paths;
    private final StepCatalog catalog;
    private final SharedRows shared;
    private final FormPost post;
    private final Page page;

    ComposePage(OwnPaths paths, StepCatalog catalog, SharedRows shared, FormPost post, Page page) {
        this.paths = paths;
        this.catalog = catalog;
        this.shared = shared;
        this.post = post;
        this.page = page;
    }

    /** @param check whether to say at once what keeps it from being published */
    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public TemplateInstance show(@RestPath String slug, @RestQuery @Nullable String check) {
        var own = paths.get(slug);
        return view(own, check == null ? List.of() : paths.flaws(own), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String slug, MultivaluedMap<String, String> fields) {
        var form = new DraftForm(fields);
        return switch (paths.save(slug, form.version(), before -> form.done(form.draft(before)))) {
            case OwnPaths.Outcome.Saved(var own) -> saved(own, form);
            case OwnPaths.Outcome.Outdated(var own) ->
                post.outdated(view(own.with(form.draft(own.draft())), List.of(), true));
            case OwnPaths.Outcome.Flawed(var own, var flaws) -> post.tryAgain(view(own, flaws, false));
        };
    }

    private RestResponse<TemplateInstance> saved(OwnPath own, DraftForm form) {
        if (form.deed().equals("publish")) {
            var flaws = paths.flaws(own);
            return flaws.isEmpty() ? post.goTo(own.address() + "/publication") : post.tryAgain(view(own, flaws, false));
        }
        return form.deed().equals("save")
                ? post.goTo(
                        own.address() + "/edit",
                        page.words(ComposeMessages.class).kept())
                : post.goTo(own.address() + "/edit#" + anchor(own, form));
    }

    /** Where the page goes on: at the step that the button was about, or the one that it added. */
    private static String anchor(OwnPath own, DraftForm form) {
        if (form.deed().equals("add")) {
            return "step-s" + (own.draft().next() - 1);
        }
        return own.draft().find(form.about()) == null ? "steps" : "step-" + form.about();
    }

    private TemplateInstance view(OwnPath own, List<Flaw> flaws, boolean outdated) {
        return new Compose(ComposeView.of(own, flaws, outdated, catalog)
                .of(shared.adoptionOf(own.id()).orElse(null)));
    }
}

package org.uplink.people.provider;

import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.ChosenProvider.Chosen;
import org.uplink.people.provider.RegionRoles.Source;
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Which words of the organization's provider give which roles here. */
@Path("/admin/sign-in/roles")
@RolesAllowed(Role.ADMIN_NAME)
class AdminRoles {

    /** As it was filled in. */
    record Form(String claim, String value, List<String> roles) {}

    /**
     * @param chosen whose words count; null where nothing counts yet
     * @param regions whose words can count
     */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RolesPage(
            @Nullable Chosen chosen,
            List<Source> regions,
            Form form,
            List<Mapping> mapped,
            List<Choice> choices,
            FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RolesEndPage(List<Mapping> mapped) implements TemplateInstance {}

    /** @param held whether the admin has it: what one does not hold one cannot give */
    record Choice(String key, boolean held) {}

    private final ProviderRoles roles;
    private final ChosenProvider provider;
    private final RegionRoles regions;
    private final ProviderMappers mappers;
    private final Providers providers;
    private final GivableRoles givable;
    private final Here here;
    private final Page page;
    private final FormPost post;

    AdminRoles(
            ProviderRoles roles,
            ChosenProvider provider,
            RegionRoles regions,
            ProviderMappers mappers,
            Providers providers,
            GivableRoles givable,
            Here here,
            Page page,
            FormPost post) {
        this.roles = roles;
        this.provider = provider;
        this.regions = regions;
        this.mappers = mappers;
        this.providers = providers;
        this.givable = givable;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return page(new Form(claim(), "", List.of()), FormErrors.NONE);
    }

    @POST
    @Path("claim")
    public RestResponse<TemplateInstance> choose(@RestForm @Nullable String claim) {
        var typed = Typed.text(claim);
        var form = new Form(typed, "", List.of());
        if (!RoleWordRules.isWord(typed)) {
            return post.tryAgain(page(form, FormErrors.on("claim", words().claim_missing())));
        }
        try {
            return providers
                    .find(here.home())
                    .map(own -> choose(own.alias(), form))
                    .orElseGet(() -> post.tryAgain(page(form, FormErrors.on("claim", words().no_provider()))));
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not take the claim of %s: %s", here.home().alias(), away.toString());
            return post.tryAgain(page(form, FormErrors.on("claim", words().unreachable())));
        }
    }

    private RestResponse<TemplateInstance> choose(String alias, Form form) {
        return provider.choose(new Chosen(alias, form.claim()), () -> mappers.roles(alias, form.claim()))
                ? post.goTo(ProviderRoles.PAGE, words().claim_saved())
                : post.outdated(page(form, FormErrors.on("claim", words().one_at_a_time())));
    }

    /** @param claim of a region that the page showed */
    @POST
    @Path("regions/{region}")
    public RestResponse<TemplateInstance> take(@RestPath String region, @RestForm @Nullable String claim) {
        return regions.take(region, Typed.text(claim))
                ? post.goTo(ProviderRoles.PAGE, words().claim_saved())
                : post.outdated(page(new Form("", "", List.of()), FormErrors.on("region", words().moved_meanwhile())));
    }

    @POST
    public RestResponse<TemplateInstance> add(@RestForm @Nullable String value, @RestForm List<String> role) {
        var typed = Typed.text(value);
        var ticked = givable.among(role);
        var errors = check(typed, ticked);
        if (errors.isEmpty() && !roles.add(typed, ticked)) {
            errors = FormErrors.on("value", words().value_taken());
        }
        return errors.isEmpty()
                ? post.goTo(ProviderRoles.PAGE, words().added(typed))
                : post.tryAgain(page(new Form(claim(), typed, role), errors));
    }

    private FormErrors check(String typed, Set<Role> ticked) {
        var errors = FormErrors.NONE;
        if (provider.find() == null) {
            errors = errors.and("claim", words().claim_first());
        }
        if (!RoleWordRules.isWord(typed)) {
            errors = errors.and("value", words().value_missing());
        }
        if (ticked.isEmpty()) {
            errors = errors.and("role", words().role_missing());
        }
        return roles.all().size() < RoleWordRules.MOST ? errors : errors.and("value", words().many(RoleWordRules.MOST));
    }

    @GET
    @Path("end")
    public TemplateInstance askToEnd() {
        return new RolesEndPage(roles.all());
    }

    @POST
    @Path("end")
    public RestResponse<TemplateInstance> end() {
        provider.end();
        return post.goTo(givable.next(Providers.PAGE), words().ended());
    }

    private String claim() {
        var chosen = provider.find();
        return chosen == null || chosen.isRegion() ? "" : chosen.claim();
    }

    private TemplateInstance page(Form form, FormErrors errors) {
        return new RolesPage(provider.find(), regions.all(), form, roles.all(), givable.choices(), errors);
    }

    private ProviderRoleMessages words() {
        return page.words(ProviderRoleMessages.class);
    }
}

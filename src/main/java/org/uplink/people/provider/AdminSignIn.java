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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.Provider.Domain;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Where the people of the organization sign in, and switching that on, off and away. */
@Path("/admin/sign-in")
@RolesAllowed(Role.ADMIN_NAME)
class AdminSignIn {

    /** @param chosen whose words count; null where nobody's do */
    record Roles(ChosenProvider.@Nullable Chosen chosen, List<RoleMappings.Mapping> mapped) {

        public int ofOwn() {
            return chosen == null || chosen.isRegion() ? 0 : mapped.size();
        }

        public int of(String region) {
            return chosen != null && chosen.provider().equals(region) ? mapped.size() : 0;
        }
    }

    /** @param reachable whether Keycloak answers and lets this service change it */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage(
            boolean reachable,
            List<Domain> domains,
            @Nullable Provider provider,
            Roles roles,
            List<RegionAnswers.Offers> regions,
            Here.Ours ours,
            FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInRemovalPage(Provider provider) implements TemplateInstance {}

    private final Providers providers;
    private final KeycloakDomains domains;
    private final ProviderDesk desk;
    private final ProviderRoles roles;
    private final ChosenProvider chosen;
    private final RegionAnswers regions;
    private final Here here;
    private final FormPost post;

    AdminSignIn(
            Providers providers,
            KeycloakDomains domains,
            ProviderDesk desk,
            ProviderRoles roles,
            ChosenProvider chosen,
            RegionAnswers regions,
            Here here,
            FormPost post) {
        this.providers = providers;
        this.domains = domains;
        this.desk = desk;
        this.roles = roles;
        this.chosen = chosen;
        this.regions = regions;
        this.here = here;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return page(FormErrors.NONE);
    }

    @POST
    @Path("secret")
    public RestResponse<TemplateInstance> changeSecret(@RestForm @Nullable String secret) {
        return desk.changeSecret(here.home(), secret, this::page);
    }

    @POST
    @Path("on")
    public RestResponse<TemplateInstance> switchOn() {
        return desk.turn(here.home(), true);
    }

    @POST
    @Path("off")
    public RestResponse<TemplateInstance> switchOff() {
        return desk.turn(here.home(), false);
    }

    @GET
    @Path("removal")
    public RestResponse<TemplateInstance> askToRemove() {
        return desk.look(here.home())
                .flatMap(found -> found)
                .map(provider -> post.show(new SignInRemovalPage(provider)))
                .orElseGet(() -> post.goTo(Providers.PAGE));
    }

    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove() {
        return desk.remove(here.home());
    }

    private TemplateInstance page(FormErrors errors) {
        if (!providers.configured()) {
            return unreachable(errors);
        }
        try {
            var home = here.home();
            return new SignInPage(
                    true,
                    domains.of(home),
                    providers.find(home).orElse(null),
                    said(),
                    regions.all(),
                    here.ours(home.alias()),
                    errors);
        } catch (ProcessingException | WebApplicationException | Refusal.NotFound away) {
            Log.warnf("Keycloak did not say how people sign in: %s", away.toString());
            return unreachable(errors);
        }
    }

    private Roles said() {
        return new Roles(chosen.find(), roles.all());
    }

    /** What regions may do is Uplink's own, and can be ended without Keycloak. */
    private SignInPage unreachable(FormErrors errors) {
        return new SignInPage(false, List.of(), null, said(), regions.all(), here.ours(""), errors);
    }
}

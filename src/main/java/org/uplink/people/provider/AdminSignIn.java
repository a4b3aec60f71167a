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
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Where the people of the organization sign in, and switching that on, off and away. */
@Path("/admin/sign-in")
@RolesAllowed(Role.ADMIN_NAME)
class AdminSignIn {

    /** @param claim where the provider says them; null where nothing that it says counts */
    record Roles(@Nullable String claim, List<RoleMappings.Mapping> mapped) {}

    /** @param reachable whether Keycloak answers and lets this service change it */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage(
            boolean reachable,
            List<Domain> domains,
            @Nullable Provider provider,
            Roles roles,
            Here.Ours ours,
            FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInRemovalPage(Provider provider) implements TemplateInstance {}

    private static final int LONGEST_SECRET = 500;

    private final Providers providers;
    private final ProviderRoles roles;
    private final Here here;
    private final Page page;
    private final FormPost post;

    AdminSignIn(Providers providers, ProviderRoles roles, Here here, Page page, FormPost post) {
        this.providers = providers;
        this.roles = roles;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return page(FormErrors.NONE);
    }

    @POST
    @Path("secret")
    public RestResponse<TemplateInstance> changeSecret(@RestForm @Nullable String secret) {
        var typed = Typed.text(secret);
        if (typed.isEmpty() || typed.length() > LONGEST_SECRET) {
            return post.tryAgain(page(FormErrors.on("secret", words().secret_missing())));
        }
        return told(providers.changeSecret(here.home(), typed), words().secret_saved());
    }

    @POST
    @Path("on")
    public RestResponse<TemplateInstance> switchOn() {
        return told(providers.turn(here.home(), true), words().is_on());
    }

    @POST
    @Path("off")
    public RestResponse<TemplateInstance> switchOff() {
        return told(providers.turn(here.home(), false), words().is_off());
    }

    /** In another tab it may be gone by now. */
    private RestResponse<TemplateInstance> told(boolean done, String message) {
        return post.goTo(Providers.PAGE, done ? message : words().none());
    }

    @GET
    @Path("removal")
    public RestResponse<TemplateInstance> askToRemove() {
        return providers
                .find(here.home())
                .map(provider -> post.show(new SignInRemovalPage(provider)))
                .orElseGet(() -> post.goTo(Providers.PAGE));
    }

    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove() {
        providers.remove(here.home());
        return post.goTo(Providers.PAGE, words().removed());
    }

    private TemplateInstance page(FormErrors errors) {
        if (!providers.configured()) {
            return unreachable(errors);
        }
        var home = here.home();
        try {
            return new SignInPage(
                    true, providers.domains(home), providers.find(home).orElse(null), said(), here.ours(), errors);
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not say how people of %s sign in: %s", home.alias(), away.toString());
            return unreachable(errors);
        }
    }

    private Roles said() {
        return new Roles(roles.claim(), roles.all());
    }

    private SignInPage unreachable(FormErrors errors) {
        return new SignInPage(false, List.of(), null, said(), here.ours(), errors);
    }

    private ProviderMessages words() {
        return page.words(ProviderMessages.class);
    }
}

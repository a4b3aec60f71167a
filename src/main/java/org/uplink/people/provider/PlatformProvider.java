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
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** One region: its provider, switching that on, off and away, and where it says the district. */
@Path("/platform/providers/{region}")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformProvider {

    private static final String CLAIM = "claim";
    private static final String ROLES = "roles";

    /** Where the provider says the district and groups, as it was filled in. */
    record Claims(String district, String groups) {

        static Claims of(Regions.Row region) {
            return new Claims(text(region.claim()), text(region.roleClaim()));
        }

        Claims with(String field, String typed) {
            return field.equals(CLAIM) ? new Claims(typed, groups) : new Claims(district, typed);
        }

        private static String text(@Nullable String claim) {
            return claim == null ? "" : claim;
        }
    }

    /**
     * @param reachable whether Keycloak answers and lets this service change it
     * @param through the address that leads people there
     */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegionPage(
            Regions.Row region,
            boolean reachable,
            @Nullable Provider provider,
            Here.Ours ours,
            String through,
            Claims claims,
            FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegionRemovalPage(Regions.Row region, FormErrors errors) implements TemplateInstance {}

    private final Regions regions;
    private final Providers providers;
    private final ProviderDesk desk;
    private final Here here;
    private final Page page;
    private final FormPost post;

    PlatformProvider(Regions regions, Providers providers, ProviderDesk desk, Here here, Page page, FormPost post) {
        this.regions = regions;
        this.providers = providers;
        this.desk = desk;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show(@RestPath String region) {
        return page(regions.find(region), FormErrors.NONE);
    }

    @POST
    @Path("secret")
    public RestResponse<TemplateInstance> changeSecret(@RestPath String region, @RestForm @Nullable String secret) {
        var found = regions.find(region);
        return desk.changeSecret(found.home(), secret, errors -> page(found, errors));
    }

    @POST
    @Path("on")
    public RestResponse<TemplateInstance> switchOn(@RestPath String region) {
        return desk.turn(regions.find(region).home(), true);
    }

    @POST
    @Path("off")
    public RestResponse<TemplateInstance> switchOff(@RestPath String region) {
        return desk.turn(regions.find(region).home(), false);
    }

    @POST
    @Path("claim")
    public RestResponse<TemplateInstance> choose(@RestPath String region, @RestForm @Nullable String claim) {
        var found = regions.find(region);
        return choose(found, CLAIM, Typed.text(claim), regions::choose, words().claim_saved());
    }

    @POST
    @Path("roles")
    public RestResponse<TemplateInstance> chooseRoles(@RestPath String region, @RestForm @Nullable String roles) {
        var found = regions.find(region);
        return choose(found, ROLES, Typed.text(roles), regions::chooseRoles, words().roles_saved());
    }

    private RestResponse<TemplateInstance> choose(
            Regions.Row region, String field, String typed, BiConsumer<Home.Region, String> save, String saved) {
        var claims = Claims.of(region).with(field, typed);
        if (!RoleWordRules.isWord(typed)) {
            return post.tryAgain(page(region, claims, FormErrors.on(field, words().claim_missing())));
        }
        try {
            if (providers.find(region.home()).isEmpty()) {
                throw new Refusal.NotFound();
            }
            save.accept(region.home(), typed);
            return post.goTo(region.home().page(), saved);
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not take the claim of %s: %s", region.alias(), away.toString());
            return post.tryAgain(page(region, claims, FormErrors.on(field, words().unreachable())));
        }
    }

    @GET
    @Path("removal")
    public TemplateInstance askToRemove(@RestPath String region) {
        return new RegionRemovalPage(regions.find(region), FormErrors.NONE);
    }

    /** Whoever clicks twice has removed it. */
    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(@RestPath String region) {
        return regions.seek(region).map(this::remove).orElseGet(() -> post.goTo(Regions.PAGE));
    }

    private RestResponse<TemplateInstance> remove(Regions.Row gone) {
        try {
            regions.remove(gone.home());
            return post.goTo(Regions.PAGE, words().removed(gone.name()));
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not give up %s: %s", gone.alias(), away.toString());
            return post.tryAgain(new RegionRemovalPage(gone, FormErrors.on("", words().unreachable())));
        }
    }

    private TemplateInstance page(Regions.Row region, FormErrors errors) {
        return page(region, Claims.of(region), errors);
    }

    private TemplateInstance page(Regions.Row region, Claims claims, FormErrors errors) {
        var provider = desk.look(region.home());
        return new RegionPage(
                region,
                provider.isPresent(),
                provider.flatMap(one -> one).orElse(null),
                here.ours(region.alias()),
                here.through(region.alias()),
                claims,
                errors);
    }

    private RegionMessages words() {
        return page.words(RegionMessages.class);
    }
}

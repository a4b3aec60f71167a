package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.provider.AdminRoles.Choice;
import org.uplink.people.provider.ProviderRoles.Holder;
import org.uplink.people.provider.RoleMappings.Mapping;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One word of the provider: which roles it gives, whom that concerns, and taking it away. */
@Path("/admin/sign-in/roles/words/{word}")
@RolesAllowed(Role.ADMIN_NAME)
class AdminRole {

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RolePage(Mapping mapping, List<String> ticked, List<Choice> choices, List<Holder> holders, FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoleRemovalPage(Mapping mapping, List<Holder> holders) implements TemplateInstance {}

    private final ProviderRoles roles;
    private final GivableRoles givable;
    private final Page page;
    private final FormPost post;

    AdminRole(ProviderRoles roles, GivableRoles givable, Page page, FormPost post) {
        this.roles = roles;
        this.givable = givable;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show(@RestPath String word) {
        var mapping = roles.find(id(word));
        return page(mapping, Arrays.asList(mapping.roles()), FormErrors.NONE);
    }

    @POST
    public RestResponse<TemplateInstance> change(
            @RestPath String word, @RestForm List<String> role, @RestForm int version) {
        var mapping = roles.find(id(word));
        var after = givable.after(mapping.worth(), role);
        if (after.isEmpty()) {
            return post.tryAgain(page(mapping, role, FormErrors.on("role", words().role_missing())));
        }
        if (!roles.change(mapping, version, after)) {
            return post.outdated(page(mapping, role, FormErrors.on("role", words().outdated())));
        }
        return post.goTo(givable.next(ProviderRoles.PAGE), words().changed(mapping.value()));
    }

    @GET
    @Path("removal")
    public TemplateInstance askToRemove(@RestPath String word) {
        var mapping = roles.find(id(word));
        return new RoleRemovalPage(mapping, roles.some(mapping.value()));
    }

    /** Whoever clicks twice has removed it. */
    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(@RestPath String word) {
        roles.remove(id(word));
        return post.goTo(givable.next(ProviderRoles.PAGE), words().removed());
    }

    private static UUID id(String word) {
        return Ids.parse(word);
    }

    private TemplateInstance page(Mapping mapping, List<String> ticked, FormErrors errors) {
        return new RolePage(mapping, ticked, givable.choices(), roles.some(mapping.value()), errors);
    }

    private ProviderRoleMessages words() {
        return page.words(ProviderRoleMessages.class);
    }
}

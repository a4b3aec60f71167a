package org.uplink.people;

import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.AdminOrganization.AdminOrganizationPage;
import org.uplink.people.AdminOrganization.Form;
import org.uplink.people.Organizations.Row;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Which e-mail domains are an organization's own: people whom its directory announced are known by an address in them. */
@Path("/admin/organizations/{alias: (?!new$)[^/]+}/domains")
@RolesAllowed(Role.PLATFORM_NAME)
class AdminDomains {

    private final Organizations organizations;
    private final EmailDomains emailDomains;
    private final Page page;
    private final FormPost post;

    AdminDomains(Organizations organizations, EmailDomains emailDomains, Page page, FormPost post) {
        this.organizations = organizations;
        this.emailDomains = emailDomains;
        this.page = page;
        this.post = post;
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(
            @RestPath String alias, @RestForm @Nullable String domains, @RestForm @Nullable String before) {
        var words = page.words(DomainMessages.class);
        var organization = organizations.find(alias);
        var typed = Typed.text(domains);
        var wanted = DomainRules.read(typed);
        var malformed = DomainRules.malformed(wanted);
        emailDomains.lock();
        var taken = organizations.ofOthers(alias, wanted);
        if (!malformed.isEmpty() || !taken.isEmpty()) {
            var message = malformed.isEmpty()
                    ? words.taken(String.join(", ", taken))
                    : words.malformed(String.join(", ", malformed));
            return post.tryAgain(again(organization, typed, message));
        }
        try {
            return organizations.verify(alias, Typed.text(before), wanted)
                    ? post.goTo("/admin/organizations/" + alias, words.saved(organization.name()))
                    : post.outdated(again(organization, typed, words.outdated(organization.domains())));
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not give up the domains of %s: %s", alias, away.toString());
            return post.tryAgain(again(organization, typed, words.unreachable()));
        }
    }

    private static TemplateInstance again(Row organization, String typed, String message) {
        return new AdminOrganizationPage(organization, typed, Form.BLANK, FormErrors.on("domains", message));
    }
}

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.provider.DomainNames.Silent;
import org.uplink.people.provider.DomainProofRules.Found;
import org.uplink.people.provider.OwnDomains.Requested;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** One mail domain: what to publish, looking whether it is there, and giving it up. */
@Path("/admin/sign-in/domains/{domain}")
@RolesAllowed(Role.ADMIN_NAME)
class AdminOwnDomain {

    /** @param texts what was found in place of the word, at the look just made */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DomainPage(Requested request, List<String> texts, FormErrors errors) implements TemplateInstance {}

    /** @param people with an address in it */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DomainRemovalPage(Requested request, List<String> people, FormErrors errors) implements TemplateInstance {}

    private final OwnDomains domains;
    private final DomainNames names;
    private final KeycloakDomains keycloak;
    private final Providers providers;
    private final Here here;
    private final Page page;
    private final FormPost post;

    AdminOwnDomain(
            OwnDomains domains,
            DomainNames names,
            KeycloakDomains keycloak,
            Providers providers,
            Here here,
            Page page,
            FormPost post) {
        this.domains = domains;
        this.names = names;
        this.keycloak = keycloak;
        this.providers = providers;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show(@RestPath String domain) {
        return new DomainPage(domains.find(id(domain)), List.of(), FormErrors.NONE);
    }

    @POST
    @Path("look")
    public RestResponse<TemplateInstance> look(@RestPath String domain) {
        var request = domains.find(id(domain));
        var texts = List.<String>of();
        var seen = Found.SILENT;
        try {
            texts = names.texts(request.name());
            seen = DomainProofRules.found(texts, request.word());
        } catch (Silent silent) {
            Log.infof("Nobody said what %s is: %s", request.name(), silent.getMessage());
        }
        try {
            var found = domains.note(here.home(), request, seen);
            return found == Found.CONFIRMED
                    ? post.goTo(OwnDomains.PAGE, words().confirmed(request.domain()))
                    : post.tryAgain(new DomainPage(domains.find(request.id()), texts, FormErrors.NONE));
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not take the domain %s: %s", request.domain(), away.toString());
            return post.tryAgain(new DomainPage(request, texts, FormErrors.on("", words().unreachable())));
        }
    }

    @GET
    @Path("removal")
    public TemplateInstance askToRemove(@RestPath String domain) {
        return removal(domains.find(id(domain)), FormErrors.NONE);
    }

    /** Whoever clicks twice has removed it. */
    @POST
    @Path("removal")
    public RestResponse<TemplateInstance> remove(@RestPath String domain) {
        return domains.seek(id(domain)).map(this::remove).orElseGet(() -> post.goTo(OwnDomains.PAGE));
    }

    private RestResponse<TemplateInstance> remove(Requested gone) {
        try {
            if (isTheLast(gone)) {
                return post.tryAgain(removal(gone, FormErrors.on("", words().needed())));
            }
            domains.remove(here.home(), gone);
            return post.goTo(OwnDomains.PAGE, words().removed(gone.domain()));
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not give up the domain %s: %s", gone.domain(), away.toString());
            return post.tryAgain(removal(gone, FormErrors.on("", words().unreachable())));
        }
    }

    /** A provider is always bound to a domain. */
    private boolean isTheLast(Requested gone) {
        return providers.find(here.home()).isPresent()
                && keycloak.of(here.home()).stream().allMatch(one -> one.name().equals(gone.domain()));
    }

    private TemplateInstance removal(Requested request, FormErrors errors) {
        return new DomainRemovalPage(request, domains.people(request), errors);
    }

    private static UUID id(String domain) {
        return Ids.parse(domain);
    }

    private OwnDomainMessages words() {
        return page.words(OwnDomainMessages.class);
    }
}

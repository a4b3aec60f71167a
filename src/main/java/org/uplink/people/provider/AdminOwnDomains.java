package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.DomainRules;
import org.uplink.people.provider.OwnDomains.Requested;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The mail domains of the organization, and asking for another. */
@Path("/admin/sign-in/domains")
@RolesAllowed(Role.ADMIN_NAME)
class AdminOwnDomains {

    private static final int MOST = 20;

    /** @param listed by whoever looks after the platform */
    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DomainsPage(List<Requested> requested, List<String> listed, String domain, FormErrors errors)
            implements TemplateInstance {}

    private final OwnDomains domains;
    private final Page page;
    private final FormPost post;

    AdminOwnDomains(OwnDomains domains, Page page, FormPost post) {
        this.domains = domains;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return page("", FormErrors.NONE);
    }

    @POST
    public RestResponse<TemplateInstance> ask(@RestForm @Nullable String domain) {
        var typed = Typed.text(domain);
        var read = DomainRules.read(typed);
        var wrong = wrong(read);
        if (wrong != null) {
            return post.tryAgain(page(typed, FormErrors.on("domain", wrong)));
        }
        return post.goTo(OwnDomains.PAGE + "/" + domains.ask(read.getFirst()));
    }

    private @Nullable String wrong(List<String> read) {
        var words = page.words(OwnDomainMessages.class);
        if (read.size() != 1 || !DomainRules.malformed(read).isEmpty()) {
            return words.malformed();
        }
        var domain = read.getFirst();
        if (DomainProofRules.isPublic(domain)) {
            return words.is_public(domain);
        }
        return domains.all().size() >= MOST ? words.many(MOST) : null;
    }

    private TemplateInstance page(String typed, FormErrors errors) {
        var requested = domains.all();
        Predicate<String> byHand =
                one -> requested.stream().noneMatch(other -> other.domain().equals(one));
        return new DomainsPage(
                requested, domains.listed().stream().filter(byHand).toList(), typed, errors);
    }
}

package org.uplink.people.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Accounts;
import org.uplink.people.joining.Acceptance.Offer;
import org.uplink.people.joining.Acceptance.Outcome;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;

/** Where somebody answers an invitation, signed in with whatever account they like. */
@Path("/invitations/{secret}")
class InvitationPages {

    /**
     * @param account name and address of the one who is signed in, or null
     * @param unknown whether the account belongs to nothing, so that somebody may have come with one that is not usual for them
     */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationPage(Offer offer, @Nullable String account, boolean unknown, String address)
            implements TemplateInstance {}

    /** @param reason {@code gone} or {@code other} */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationGonePage(String reason) implements TemplateInstance {}

    private final Acceptance acceptance;
    private final SecurityIdentity identity;
    private final Page page;
    private final FormPost post;

    InvitationPages(Acceptance acceptance, SecurityIdentity identity, Page page, FormPost post) {
        this.acceptance = acceptance;
        this.identity = identity;
        this.page = page;
        this.post = post;
    }

    @GET
    @PermitAll
    public RestResponse<TemplateInstance> show(@RestPath String secret) {
        return acceptance
                .find(secret)
                .filter(Offer::good)
                .map(offer ->
                        post.show(new InvitationPage(offer, account(), !page.signedIn(), "/invitations/" + secret)))
                .orElseGet(() -> gone("gone"));
    }

    /** Where the new member lands, they act for the organization that they have just joined. */
    @POST
    @Authenticated
    public RestResponse<TemplateInstance> accept(@RestPath String secret) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return gone("gone");
        }
        return switch (acceptance.accept(secret, Accounts.of(token))) {
            case Outcome.Joined(var offer) ->
                ResponseBuilder.fromResponse(post.<TemplateInstance>goTo(
                                "/me", page.words(InvitationMessages.class).joined(offer.organization())))
                        .cookie(chosen(offer))
                        .build();
            case Outcome.Gone _ -> gone("gone");
            case Outcome.OtherPerson _ -> gone("other");
        };
    }

    private static NewCookie chosen(Offer offer) {
        return Accounts.choice(offer.alias());
    }

    private @Nullable String account() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        var account = Accounts.of(token);
        return account.email().isEmpty() ? account.name() : account.name() + " (" + account.email() + ")";
    }

    private static RestResponse<TemplateInstance> gone(String reason) {
        return ResponseBuilder.<TemplateInstance>create(reason.equals("gone") ? 410 : 409)
                .entity(new InvitationGonePage(reason))
                .type("text/html; charset=UTF-8")
                .build();
    }
}

package org.uplink.people;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Has somebody give the password anew, although they are signed in, and brings them back to where they were. */
@Path("/login/again")
class SignInAgain {

    private static final String PASSWORD = "/login/again/password";
    private static final String DONE = "/login/again/done";
    private static final String THROUGH = "through";

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignedInAgainPage() implements TemplateInstance {}

    private final Instance<SecurityIdentity> identity;
    private final OidcSession session;

    SignInAgain(Instance<SecurityIdentity> identity, OidcSession session) {
        this.identity = identity;
        this.session = session;
    }

    /** Uplink forgets who it is, so that it asks; at the identity provider the session goes on. */
    @GET
    @PermitAll
    public Uni<Response> leave(@RestQuery @Nullable String to) {
        var next = UriBuilder.fromPath(PASSWORD).queryParam("to", "{to}").queryParam(THROUGH, "{through}");
        var address = next.build(SessionPages.ownAddress(to, DONE), district());
        var forgotten = identity.get().isAnonymous() ? Uni.createFrom().voidItem() : session.logout();
        return forgotten.map(_ -> Response.seeOther(address).build());
    }

    /** The district whose provider has let them in; "" for who has a password at Uplink's own. */
    private String district() {
        return identity.get().getPrincipal() instanceof JsonWebToken token
                ? Accounts.text(token, "identity_provider")
                : "";
    }

    /** The identity provider comes before this method. */
    @GET
    @Path("password")
    @Authenticated
    public Response back(@RestQuery @Nullable String to) {
        return Response.seeOther(URI.create(SessionPages.ownAddress(to, DONE))).build();
    }

    /** For whoever came in a second tab. */
    @GET
    @Path("done")
    @Authenticated
    public TemplateInstance done() {
        return new SignedInAgainPage();
    }

    /**
     * Asks for a password in spite of the session that runs. Of itself Keycloak would ask for one of its own, which people of a
     * district do not have.
     */
    @ApplicationScoped
    @Unremovable
    @Redirect(Redirect.Location.OIDC_AUTHORIZATION)
    static class AskForPassword implements OidcRedirectFilter {
        @Override
        public void filter(OidcRedirectContext context) {
            var request = context.routingContext().request();
            if (PASSWORD.equals(request.path())) {
                context.additionalQueryParams().set("prompt", "login").set("max_age", "0");
                var district = request.getParam(THROUGH, "");
                if (!district.isEmpty()) {
                    context.additionalQueryParams().set("kc_idp_hint", district);
                }
            }
        }
    }
}

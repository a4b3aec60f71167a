package org.uplink.people;

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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Has somebody give the password anew, although they are signed in, and brings them back to where they were. */
@Path("/login/again")
class SignInAgain {

    private static final String PASSWORD = "/login/again/password";
    private static final String DONE = "/login/again/done";

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
        var address = SessionPages.ownAddress(to, DONE);
        var next = URI.create(PASSWORD + "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        var forgotten = identity.get().isAnonymous() ? Uni.createFrom().voidItem() : session.logout();
        return forgotten.map(_ -> Response.seeOther(next).build());
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

    /** Asks the identity provider for a password in spite of its session, and hands that on to a district's. */
    @ApplicationScoped
    @Redirect(Redirect.Location.OIDC_AUTHORIZATION)
    static class AskForPassword implements OidcRedirectFilter {
        @Override
        public void filter(OidcRedirectContext context) {
            if (PASSWORD.equals(context.routingContext().request().path())) {
                context.additionalQueryParams().set("prompt", "login").set("max_age", "0");
            }
        }
    }
}

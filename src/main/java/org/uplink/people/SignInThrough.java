package org.uplink.people;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The way in through one provider, for the intranet of whoever runs it. */
@Path(SignInThrough.PATH)
class SignInThrough {

    static final String PATH = "/login/through";

    /** Keycloak comes before this method, and knows by {@link ShowTheWay} where to send people on. */
    @GET
    @Path("{provider}")
    @Authenticated
    public Response arrive(@RestPath String provider, @RestQuery @Nullable String to) {
        return Response.seeOther(URI.create(SessionPages.ownAddress(to, "/me"))).build();
    }

    /** A provider that there is not, or that is off, is passed over: Keycloak shows its own page. */
    @ApplicationScoped
    @Unremovable
    @Redirect(Redirect.Location.OIDC_AUTHORIZATION)
    static class ShowTheWay implements OidcRedirectFilter {

        private static final Pattern WAY = Pattern.compile(PATH + "/([a-z][a-z0-9-]{0,80})");

        @Override
        public void filter(OidcRedirectContext context) {
            var way = WAY.matcher(context.routingContext().request().path());
            if (way.matches()) {
                context.additionalQueryParams().set("kc_idp_hint", way.group(1));
            }
        }
    }
}

package org.uplink.people.scim;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** At the addresses of SCIM nobody is known but a directory: neither a browser's session nor a person's token counts. */
@ApplicationScoped
class DirectorySignIn implements HttpAuthenticationMechanism {

    static final String PATH = "/scim/";
    private static final String BEARER = "Bearer ";
    private static final int BEFORE_ALL_OTHERS = 10_000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (!context.normalizedPath().startsWith(PATH)) {
            return Uni.createFrom().nullItem();
        }
        var header = context.request().getHeader("Authorization");
        var stranger = identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return stranger;
        }
        var secret = header.substring(BEARER.length()).strip();
        return identities
                .authenticate(new DirectoryRequest(secret))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(stranger);
    }

    /** Strangers are answered by {@link ScimErrors}, which speaks SCIM. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return context.normalizedPath().startsWith(PATH)
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(DirectoryRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}

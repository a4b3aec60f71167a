package org.uplink.people;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows who it is already; what they may do in Uplink is looked up as for everybody. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(request.proven());
    }
}

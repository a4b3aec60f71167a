package org.uplink.people.scim;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;

/** Looks a secret up, on each request anew: one that was ended or has expired opens nothing from then on. */
@ApplicationScoped
class DirectoryIdentities implements IdentityProvider<DirectoryRequest> {

    /** No person has this role, and who has it has no other. */
    static final String DIRECTORY = "directory";

    private final DirectoryTokens tokens;

    DirectoryIdentities(DirectoryTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<DirectoryRequest> getRequestType() {
        return DirectoryRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(DirectoryRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.actor(request.secret())
                .map(DirectoryIdentities::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.person().toString()))
                .addRole(DIRECTORY)
                .addAttribute(CurrentActor.ATTRIBUTE, actor)
                .build();
    }
}

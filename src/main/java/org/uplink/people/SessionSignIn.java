package org.uplink.people;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Signing in by Keycloak, and what happens while it is away. A session's token lasts minutes and is renewed there. Quarkus goes
 * on with the old one, as long as its grace lasts, whether Keycloak refused or did not answer, and does not ask who may do
 * what; here a session goes on with all that belongs to it where nobody answers, and is over where Keycloak refused. Whose
 * session is over is a stranger, and asked to sign in where that is needed; who is asked so is not sent to an address at which
 * nobody is.
 */
@ApplicationScoped
class SessionSignIn implements HttpAuthenticationMechanism {

    private static final int BEFORE_QUARKUS = 5_000;
    private static final int SENT_AWAY = 302;

    private final OidcAuthenticationMechanism quarkus;
    private final KeycloakPresence keycloak;
    private final SignInMeters meters;

    SessionSignIn(OidcAuthenticationMechanism quarkus, KeycloakPresence keycloak, SignInMeters meters) {
        this.quarkus = quarkus;
        this.keycloak = keycloak;
        this.meters = meters;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        // Before Quarkus looks at the clock: a token that expires between the two is not taken for one that was
        // refused.
        var now = System.currentTimeMillis() / 1000;
        var began = System.nanoTime();
        return quarkus.authenticate(context, identities)
                .onItem()
                .ifNotNull()
                .transformToUni(identity -> isOld(identity, now)
                        ? goOn(context, identities, identity, began)
                        : Uni.createFrom().item(identity))
                .onFailure(failed -> failed instanceof AuthenticationFailedException && hasSession(context))
                .recoverWithUni(() -> identities.authenticate(AnonymousAuthenticationRequest.INSTANCE))
                .onItem()
                .ifNotNull()
                .invoke(SessionSignIn::failWhereNobodyCouldSayWhoActs);
    }

    private static void failWhereNobodyCouldSayWhoActs(SecurityIdentity identity) {
        if (identity.getAttribute(ActorAugmentor.FAILED) instanceof RuntimeException failed) {
            throw failed;
        }
    }

    /** Quarkus notes it where a cookie brought a session; a token that a program brought is another matter. */
    private static boolean hasSession(RoutingContext context) {
        return context.get(AuthorizationCodeTokens.class.getName()) != null;
    }

    private static boolean isOld(SecurityIdentity identity, long now) {
        return identity.getCredential(IdTokenCredential.class) != null
                && identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() < now;
    }

    private Uni<SecurityIdentity> goOn(
            RoutingContext context, IdentityProviderManager identities, SecurityIdentity proven, long began) {
        return keycloak.isAwaySince(began)
                .chain(away -> away
                        ? identities.authenticate(
                                HttpSecurityUtils.setRoutingContextAttribute(new SessionRequest(proven), context))
                        : Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return quarkus.getChallenge(context)
                .chain(challenge -> challenge != null && challenge.status == SENT_AWAY
                        ? keycloak.isAway().map(away -> away ? toWords(context) : challenge)
                        : Uni.createFrom().item(challenge));
    }

    private ChallengeData toWords(RoutingContext context) {
        meters.keycloakIsAway();
        var request = context.request();
        var wanted = HttpMethod.GET.equals(request.method()) ? request.uri() : "/";
        return new ChallengeData(SENT_AWAY, "Location", SignInAway.address(wanted));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_QUARKUS;
    }
}

package org.uplink.people;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.uplink.people.account.AccountCookie;
import org.uplink.people.provider.RegionVouchers;
import org.uplink.people.provider.Said;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** Puts the {@link Actor}, and the roles of the active organization, on the identity that Keycloak proved. */
@ApplicationScoped
class ActorAugmentor implements SecurityIdentityAugmentor {

    static final String ORGANIZATION_HEADER = "X-Organization";

    /**
     * Why it could not be looked up who acts. Quarkus takes whatever fails while it looks at a session for the fault of the
     * session, and ends it; {@link SessionSignIn} fails when it is done.
     */
    static final String FAILED = "uplink.actor.failed";

    /** That the account was somebody's when its session began, and is not any more. */
    static final String GIVEN_UP = "uplink.account.given-up";

    /** Whose session has ended is asked to sign in, as anybody is who comes without one. */
    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final SignIn signIn;
    private final RegionVouchers regions;
    private final OpenedDoor door;
    private final EndedSessions ended;

    ActorAugmentor(SignIn signIn, RegionVouchers regions, OpenedDoor door, EndedSessions ended) {
        this.signIn = signIn;
        this.regions = regions;
        this.door = door;
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (ended.has(Accounts.text(token, "sid"))) {
            return Uni.createFrom().item(NOBODY);
        }
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var wanted = wanted(routing);
        return context.runBlocking(() -> actor(token, wanted, routing)
                        .map(actor -> with(actor, cookie(routing, OpenedDoor.COOKIE), identity))
                        .orElseGet(() -> nobody(identity, token)))
                .onFailure(RuntimeException.class)
                .recoverWithItem(failed -> QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(FAILED, failed)
                        .build());
    }

    private Optional<Actor> actor(JsonWebToken token, @Nullable String wanted, @Nullable RoutingContext routing) {
        var said = Said.in(token);
        var vouchers = regions.and(Vouchers.in(token.getClaim("organization")), said);
        return signIn.actor(Accounts.of(token), vouchers, wanted, said, () -> waits(token, routing));
    }

    /** Whose account is about to be added to a record is asked first; an account that was taken from one begins with a new session. */
    private boolean waits(JsonWebToken token, @Nullable RoutingContext routing) {
        return cookie(routing, AccountCookie.NAME) != null || isGivenUp(token);
    }

    private boolean isGivenUp(JsonWebToken token) {
        return ended.hasEnded(Accounts.identity(token.getSubject()), Accounts.signedInAt(token));
    }

    private SecurityIdentity nobody(SecurityIdentity identity, JsonWebToken token) {
        return isGivenUp(token)
                ? QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(GIVEN_UP, true)
                        .build()
                : identity;
    }

    private SecurityIdentity with(Actor actor, @Nullable String opening, SecurityIdentity identity) {
        return door.through(actor, opening)
                .<SecurityIdentity>map(inside -> with(inside.actor(), identity)
                        .addAttribute(OpenedDoor.ATTRIBUTE, inside)
                        .build())
                .orElseGet(() -> with(actor, identity).build());
    }

    private static QuarkusSecurityIdentity.Builder with(Actor actor, SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CurrentActor.ATTRIBUTE, actor)
                .addRoles(actor.roles().stream().map(Role::key).collect(Collectors.toSet()));
    }

    private static @Nullable String wanted(@Nullable RoutingContext routing) {
        if (routing == null) {
            return null;
        }
        var header = routing.request().getHeader(ORGANIZATION_HEADER);
        if (header != null) {
            return header;
        }
        return cookie(routing, Accounts.ORGANIZATION_COOKIE);
    }

    private static @Nullable String cookie(@Nullable RoutingContext routing, String name) {
        var cookie = routing == null ? null : routing.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}

package org.uplink.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** Puts the {@link Actor}, and the roles of the active organization, on the identity that Keycloak proved. */
@ApplicationScoped
class ActorAugmentor implements SecurityIdentityAugmentor {

    /** The organization that a person switched to: a wish, granted only for one that they belong to. */
    static final String ORGANIZATION_COOKIE = "uplink_organization";

    static final String ORGANIZATION_HEADER = "X-Organization";

    private final SignIn signIn;
    private final EndedSessions ended;

    ActorAugmentor(SignIn signIn, EndedSessions ended) {
        this.signIn = signIn;
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
        if (ended.has(text(token, "sid"))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The session has ended"));
        }
        var wanted = wanted(HttpSecurityUtils.getRoutingContextAttribute(attributes));
        var vouchers = Vouchers.in(token.getClaim("organization"));
        return context.runBlocking(() -> signIn.actor(account(token), vouchers, wanted)
                .map(actor -> with(actor, identity))
                .orElse(identity));
    }

    private static SecurityIdentity with(Actor actor, SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CurrentActor.ATTRIBUTE, actor)
                .addRoles(actor.roles().stream().map(Role::key).collect(Collectors.toSet()))
                .build();
    }

    /** The key of an account: Uplink trusts one Keycloak, and whoever it brokers for has one subject there for good. */
    static String identity(String subject) {
        return "keycloak|" + subject;
    }

    private static Registration.Account account(JsonWebToken token) {
        var name = Stream.of("name", "preferred_username", "email")
                .map(claim -> text(token, claim))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(token.getSubject());
        return new Registration.Account(identity(token.getSubject()), name, text(token, "email"));
    }

    private static String text(JsonWebToken token, String claim) {
        var value = token.<@Nullable Object>getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private static @Nullable String wanted(@Nullable RoutingContext routing) {
        if (routing == null) {
            return null;
        }
        var header = routing.request().getHeader(ORGANIZATION_HEADER);
        if (header != null) {
            return header;
        }
        var cookie = routing.request().getCookie(ORGANIZATION_COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}

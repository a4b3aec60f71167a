package org.uplink.people;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Uplink trusts one Keycloak; whoever it brokers for, the account there has one subject for good. */
    static final String PROVIDER = "keycloak";

    static final String ORGANIZATION_HEADER = "X-Organization";

    private final SignIn signIn;

    ActorAugmentor(SignIn signIn) {
        this.signIn = signIn;
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
        var wanted = wanted(attributes.get(RoutingContext.class.getName()));
        return context.runBlocking(() -> signIn.actor(claims(token), wanted)
                .map(actor -> with(actor, identity))
                .orElse(identity));
    }

    private static SecurityIdentity with(Actor actor, SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CurrentActor.ATTRIBUTE, actor)
                .addRoles(actor.roles().stream().map(Role::key).collect(Collectors.toSet()))
                .build();
    }

    private static SignIn.Claims claims(JsonWebToken token) {
        var email = text(token, "email");
        var name = text(token, "name");
        return new SignIn.Claims(
                PROVIDER + "|" + token.getSubject(),
                name.isEmpty() ? email : name,
                email,
                Vouchers.in(token.getClaim("organization")));
    }

    private static String text(JsonWebToken token, String claim) {
        var value = token.<@Nullable Object>getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private static @Nullable String wanted(@Nullable Object context) {
        if (!(context instanceof RoutingContext routing)) {
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

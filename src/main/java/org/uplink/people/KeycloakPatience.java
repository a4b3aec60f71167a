package org.uplink.people;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;

/**
 * How long whatever sign-in needs of Keycloak is waited for. Quarkus gives up on whoever does not take its connection, and
 * waits for ever for whoever takes it and says nothing.
 */
@ApplicationScoped
@Unremovable
class KeycloakPatience implements OidcRequestFilter, OidcResponseFilter {

    private final KeycloakPresence keycloak;

    KeycloakPatience(KeycloakPresence keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext asked) {
        asked.request().timeout(KeycloakPresence.PATIENCE.toMillis());
        return keycloak.isWorthAsking()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new ConnectException("Keycloak takes connections and says nothing"));
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answered) {
        keycloak.answered();
        return Uni.createFrom().voidItem();
    }
}

package org.uplink.people;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm that people sign in by, where this service may change it; else a person does it there. */
@ApplicationScoped
public class KeycloakRealm {

    private final Instance<Keycloak> keycloak;
    private final Optional<String> server;
    private final String realm;

    KeycloakRealm(
            Instance<Keycloak> keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") Optional<String> server,
            @ConfigProperty(name = "org.uplink.keycloak-realm") String realm) {
        this.keycloak = keycloak;
        this.server = server;
        this.realm = realm;
    }

    void begin(@Observes StartupEvent start) {
        Keycloak.setClientProvider(new KeycloakClients(Keycloak.getClientProvider()));
    }

    public boolean isConfigured() {
        return server.isPresent();
    }

    /** Keycloak is asked when something of it is: it may be down or say no. */
    public RealmResource get() {
        return keycloak.get().realm(realm);
    }
}

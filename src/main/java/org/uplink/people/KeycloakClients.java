package org.uplink.people;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/** Clients that change Keycloak, as Quarkus makes them, but that do not wait for an answer for ever: no setting says so. */
record KeycloakClients(ResteasyClientProvider quarkus) implements ResteasyClientProvider {

    /** A list of thousands takes seconds. */
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(10).toMillis();

    @Override
    public Client newRestEasyClient(@Nullable Object jackson, @Nullable SSLContext context, boolean trusting) {
        return quarkus.newRestEasyClient(jackson, context, trusting)
                .property(QuarkusRestClientProperties.READ_TIMEOUT, PATIENCE_MILLIS);
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> kind) {
        return quarkus.targetProxy(target, kind);
    }
}

package org.uplink.people;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/** Whatever changes Keycloak does not wait for its answer for ever. No setting of Quarkus says so for these clients. */
@ApplicationScoped
class KeycloakClients {

    /** A list of thousands takes seconds. */
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(10).toMillis();

    void begin(@Observes StartupEvent start) {
        Keycloak.setClientProvider(new Patient(Keycloak.getClientProvider()));
    }

    private record Patient(ResteasyClientProvider quarkus) implements ResteasyClientProvider {

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
}

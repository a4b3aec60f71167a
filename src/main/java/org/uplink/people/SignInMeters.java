package org.uplink.people;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts how signing in ends, and nobody's name. */
@Startup
@ApplicationScoped
class SignInMeters {

    private final Counter done;
    private final Counter failed;
    private final Counter away;

    SignInMeters(MeterRegistry meters) {
        done = counter(meters, "done");
        failed = counter(meters, "failed");
        away = counter(meters, "keycloak-away");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("uplink.sign.ins")
                .description("How signing in ended")
                .tag("outcome", outcome)
                .register(meters);
    }

    void count(@Observes SecurityEvent event) {
        switch (event.getEventType()) {
            case OIDC_LOGIN -> done.increment();
            case OIDC_SERVER_NOT_AVAILABLE -> away.increment();
            default -> {
                // What happens to a session that exists is no sign-in.
            }
        }
    }

    /** Somebody is told that Keycloak is away. Quarkus says so itself only where it was away when the service started. */
    void keycloakIsAway() {
        away.increment();
    }

    void count(@Observes AuthenticationFailureEvent event) {
        failed.increment();
    }
}

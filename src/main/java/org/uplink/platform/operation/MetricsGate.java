package org.uplink.platform.operation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metrics are for whoever brings the token of the configuration; for everybody else they do not exist. */
class MetricsGate {

    static final String ADDRESS = "/q/metrics";
    private static final String BEARER = "Bearer ";

    /** Behind the guard of odd spellings, before anybody is asked to sign in. */
    private static final int EARLY = 9_500;

    private final Optional<byte[]> expected;

    MetricsGate(OperationConfig config) {
        expected = config.metricsToken().map(token -> bytes(BEARER + token));
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        if (!context.normalizedPath().startsWith(ADDRESS)) {
            context.next();
        } else if (isExpected(context.request().getHeader("Authorization"))) {
            // It is none of Keycloak's tokens, and must not be tried as one.
            context.request().headers().remove("Authorization");
            context.next();
        } else {
            context.response().setStatusCode(404).end();
        }
    }

    private boolean isExpected(@Nullable String given) {
        return given != null
                && expected.filter(token -> MessageDigest.isEqual(token, bytes(given)))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.uplink.people;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Keycloak answers, asked when it matters: where somebody would be sent there, or was not renewed by it. */
@ApplicationScoped
class KeycloakPresence {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final long KNOWN_NANOS = Duration.ofSeconds(1).toNanos();

    /** What a proxy answers in its place. */
    private static final Set<Integer> FOR_NOBODY = Set.of(502, 503, 504);

    private final HttpClient http;
    private final String realm;
    private final Uni<Boolean> away;
    private volatile long knownUntil = System.nanoTime();

    KeycloakPresence(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        this.realm = realm;
        // That it is away is known for a moment, so that not everybody waits for it. That it is there may be over at
        // once.
        this.away = Uni.createFrom()
                .completionStage(() -> ask().toCompletionStage())
                .invoke(gone -> knownUntil = System.nanoTime() + (gone ? KNOWN_NANOS : 0))
                .memoize()
                .until(() -> System.nanoTime() - knownUntil >= 0);
    }

    Uni<Boolean> isAway() {
        return away;
    }

    private Future<Boolean> ask() {
        return http.request(new RequestOptions().setAbsoluteURI(realm).setTimeout(PATIENCE_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(KeycloakPresence::isForNobody)
                // Whoever shows the wrong certificate is there; whether to trust it is for others to say.
                .otherwise(failed -> !(failed instanceof SSLException));
    }

    private static Future<Boolean> isForNobody(HttpClientResponse answer) {
        return answer.end().map(FOR_NOBODY.contains(answer.statusCode()));
    }
}

package org.uplink.people;

import io.quarkus.runtime.BlockingOperationControl;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether Keycloak answers, asked when it matters: where somebody would be sent there, or was not renewed by it. One that takes
 * connections and says nothing is away too. Finding that out takes time, so it is known for a while, and asked beside whether it
 * talks again.
 */
@ApplicationScoped
class KeycloakPresence {

    /** For an answer that a sign-in needs. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** To find out whether it talks. */
    private static final int LISTENING_MILLIS = 2_000;

    private static final long KNOWN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SILENT_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long TALKS = 0;

    /** What a proxy answers in its place. */
    private static final Set<Integer> FOR_NOBODY = Set.of(502, 503, 504);

    private final Vertx vertx;
    private final HttpClient http;
    private final String realm;
    private final Uni<Boolean> away;
    private volatile long knownUntil = System.nanoTime();
    private volatile long answeredAt = System.nanoTime();
    /** Until when it is taken for silent, or {@link #TALKS}. */
    private final AtomicLong silentUntil = new AtomicLong(TALKS);

    KeycloakPresence(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(LISTENING_MILLIS));
        this.realm = realm;
        // That it is away is known for a moment, so that not everybody waits for it. That it is there may be over at
        // once.
        this.away = Uni.createFrom()
                .completionStage(() -> ask().toCompletionStage())
                .invoke(gone -> knownUntil = System.nanoTime() + (gone ? KNOWN_NANOS : 0))
                .memoize()
                .until(() -> System.nanoTime() - knownUntil >= 0);
    }

    /** Said on the thread that asks: a request must not go on upon another one while the first still leaves it. */
    Uni<Boolean> isAway() {
        return Uni.createFrom().deferred(() -> isSilent() ? silent() : onThisThread(away));
    }

    /** Nobody waits to find that out again; whether it talks is asked beside. */
    private Uni<Boolean> silent() {
        away.subscribe().with(_ -> {});
        return Uni.createFrom().item(true);
    }

    private <T> Uni<T> onThisThread(Uni<T> shared) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            return Uni.createFrom().item(shared.await().indefinitely());
        }
        var here = vertx.getOrCreateContext();
        return shared.emitOn(rest -> here.runOnContext(_ -> rest.run()));
    }

    /**
     * For who has asked it something and was not renewed: where it has said nothing to anybody since, that was no refusal.
     *
     * @param nanos when that was, on the clock of this process
     */
    Uni<Boolean> isAwaySince(long nanos) {
        var waited = System.nanoTime() - nanos;
        if (waited >= PATIENCE.toNanos() && answeredAt - nanos < 0) {
            fellSilent();
        }
        return isAway();
    }

    /** While it is silent one in a while may find out whether it still is. */
    boolean isWorthAsking() {
        var until = silentUntil.get();
        var now = System.nanoTime();
        return until == TALKS || (until - now < 0 && silentUntil.compareAndSet(until, now + PATIENCE.toNanos()));
    }

    void answered() {
        answeredAt = System.nanoTime();
        silentUntil.set(TALKS);
    }

    private void fellSilent() {
        silentUntil.set(System.nanoTime() + SILENT_NANOS);
    }

    private boolean isSilent() {
        var until = silentUntil.get();
        return until != TALKS && until - System.nanoTime() > 0;
    }

    private Future<Boolean> ask() {
        return http.request(new RequestOptions().setAbsoluteURI(realm).setTimeout(LISTENING_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(KeycloakPresence::isForNobody)
                .timeout(LISTENING_MILLIS, TimeUnit.MILLISECONDS)
                .onSuccess(_ -> answered())
                // Whoever shows the wrong certificate is there; whether to trust it is for others to say.
                .otherwise(this::isAwayAfter);
    }

    private boolean isAwayAfter(Throwable failed) {
        if (failed instanceof TimeoutException) {
            fellSilent();
        }
        return !(failed instanceof SSLException);
    }

    private static Future<Boolean> isForNobody(HttpClientResponse answer) {
        return answer.end().map(FOR_NOBODY.contains(answer.statusCode()));
    }
}

package org.uplink.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.uplink.platform.Refusal;

/** How often a stranger may have something checked. Each replica counts for itself. */
@ApplicationScoped
class AskLimits {

    /** One bucket for each key, which fills up evenly. */
    static final class Buckets {

        /** More keys than any honest crowd has: the longest unused are forgotten first. */
        private static final long MOST_KEYS = 50_000;

        private final int most;
        private final Duration period;
        private final TimeMeter time;
        private final Cache<String, Bucket> byKey;

        Buckets(int most, Duration period, TimeMeter time) {
            this.most = most;
            this.period = period;
            this.time = time;
            this.byKey = Caffeine.newBuilder()
                    .expireAfterAccess(period)
                    .maximumSize(MOST_KEYS)
                    .build();
        }

        /** @throws Refusal.TooMany where so many were taken in the period */
        void take(String key) {
            var taken = byKey.get(key, _ -> full()).tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) {
                throw new Refusal.TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
            }
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                    .withCustomTimePrecision(time)
                    .build();
        }
    }

    private final Buckets files;
    private final Buckets askers;
    private final Buckets credentials;
    private final HttpServerRequest request;

    @Inject
    AskLimits(CredentialConfig config, HttpServerRequest request) {
        var limits = config.limits();
        this.files = new Buckets(limits.filesAMinute(), Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME);
        this.askers = new Buckets(limits.addressesAMinute(), Duration.ofMinutes(1), TimeMeter.SYSTEM_NANOTIME);
        this.credentials = new Buckets(limits.addressesOfOneAnHour(), Duration.ofHours(1), TimeMeter.SYSTEM_NANOTIME);
        this.request = request;
    }

    /** @throws Refusal.TooMany where the one who asks has had too many files checked */
    void file() {
        files.take(asker());
    }

    /**
     * Whoever asks too often takes nothing from what others may ask about the credential.
     *
     * @throws Refusal.TooMany where the one who asks, or all together, have tried too many addresses
     */
    void address(String slug) {
        askers.take(asker());
        credentials.take(slug);
    }

    private String asker() {
        return AskerRules.keyOf(request.remoteAddress().hostAddress());
    }
}

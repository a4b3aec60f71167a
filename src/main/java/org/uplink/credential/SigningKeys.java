package org.uplink.credential;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/** The keys of this service, from its configuration or a file. They are never in the database. */
@ApplicationScoped
class SigningKeys {

    /** New keys are published before they sign, so that who has kept the old document knows them when they are needed. */
    private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(15);

    private final CredentialConfig config;
    private final Clock clock;
    private final @Nullable KeyFile file;
    private final @Nullable Supplier<KeySet> source;

    SigningKeys(CredentialConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        if (config.keySet().isPresent()) {
            var given = KeySet.parse(config.keySet().get());
            this.file = null;
            this.source = () -> given;
        } else {
            this.file = config.keys()
                    .map(path -> new KeyFile(path, () -> KeySet.first(Instant.now(clock))))
                    .orElse(null);
            this.source = file == null ? null : file::keys;
        }
    }

    /** A file that cannot be used keeps the service from starting, rather than failing the first who asks. */
    void start(@Observes StartupEvent started) {
        if (config.newKeys()) {
            if (file == null) {
                throw new IllegalStateException("New keys go into a file: org.uplink.credential.keys names none");
            }
            var from = Instant.now(clock).plus(PUBLISHED_BEFORE);
            file.addNew(from);
            Log.infof("New keys of credentials are published now, and sign from %s on", from);
            Quarkus.asyncExit();
        }
    }

    boolean present() {
        return source != null;
    }

    /** @throws Refusal.NotFound where this service has no keys: what they sign does not exist then */
    KeySet current() {
        if (source == null) {
            throw new Refusal.NotFound();
        }
        return source.get();
    }
}

package org.uplink.platform.operation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Holds a replica that does not migrate itself until the database is as new as it needs: it waits, is not ready and says why.
 * A newer database is welcome, for the version before runs on while a new one rolls out.
 */
@ApplicationScoped
class DatabaseVersion {

    /** Before anything else looks into the database. */
    private static final int FIRST = 1;

    private final Flyway flyway;
    private final OperationConfig config;
    private final boolean migratedHere;
    private final CountDownLatch stopping = new CountDownLatch(1);

    DatabaseVersion(
            Flyway flyway,
            OperationConfig config,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratedHere) {
        this.flyway = flyway;
        this.config = config;
        this.migratedHere = migratedHere;
    }

    void start(@Observes @Priority(FIRST) StartupEvent started) throws InterruptedException {
        if (config.migrate()) {
            endMigrated();
        } else if (!migratedHere) {
            await();
        }
    }

    /** Whoever asked for migrations must not believe that they were made where this copy makes none. */
    private void endMigrated() {
        if (!migratedHere) {
            throw new IllegalStateException(
                    "UPLINK_MIGRATE=true needs QUARKUS_FLYWAY_MIGRATE_AT_START=true: nothing was migrated.");
        }
        Log.info("The database is migrated");
        Quarkus.asyncExit();
    }

    private void await() throws InterruptedException {
        var last = "";
        for (var missing = missing(); missing.isPresent(); missing = missing()) {
            if (!missing.get().equals(last)) {
                last = missing.get();
                Log.warnf("Not ready: %s. Run a copy with UPLINK_MIGRATE=true; this one goes on then.", last);
            }
            if (stopping.await(config.lookAgain().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Stopped while waiting for the database");
            }
        }
    }

    /** Says what the database lacks; empty where it has all that this version needs. */
    private Optional<String> missing() {
        try {
            var pending = flyway.info().pending();
            return pending.length == 0
                    ? Optional.empty()
                    : Optional.of("the database lacks %d migrations, the first is %s"
                            .formatted(pending.length, pending[0].getVersion()));
        } catch (FlywayException unread) {
            return Optional.of("the version of the database cannot be read");
        }
    }
}

package org.uplink.platform.operation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Holds a replica that does not migrate itself until the database is as new as it needs: it waits, answers nobody and says why.
 * A newer database is welcome, for the version before runs on while a new one rolls out.
 */
@ApplicationScoped
class DatabaseVersion {

    /** Before anything else looks into the database. */
    private static final int FIRST = 1;

    /** What Java answers to SIGTERM. */
    private static final int STOPPED = 143;

    private final Flyway flyway;
    private final OperationConfig config;
    private final boolean migratedHere;

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

    /** Quarkus lets a start end before it stops. Whoever only waits has nothing to put in order, and stops at once. */
    private void await() throws InterruptedException {
        var stop = new Thread(() -> Runtime.getRuntime().halt(STOPPED));
        Runtime.getRuntime().addShutdownHook(stop);
        awaitMigrations();
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private void awaitMigrations() throws InterruptedException {
        var last = "";
        for (var missing = missing(); missing.isPresent(); missing = missing()) {
            if (!missing.get().equals(last)) {
                last = missing.get();
                Log.warnf("Not ready: %s. Run a copy with UPLINK_MIGRATE=true; this one goes on then.", last);
            }
            Thread.sleep(config.lookAgain());
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

package org.uplink.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Starts and stops PostgreSQL and Keycloak for development and tests. */
final class LocalServices {
    private static final Logger LOG = Logger.getLogger(LocalServices.class);

    private final LocalSettings settings;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;

    LocalServices(LocalSettings settings) {
        this.settings = settings;
        this.postgres = new PostgresServer(settings);
        this.keycloak = new KeycloakServer(settings);
    }

    /** Returns when both answer. What this JVM has already running stays as it is: a live reload calls this again. */
    void start() {
        try {
            var missing = prepare();
            if (!missing.isEmpty()) {
                LOG.infof("Starting PostgreSQL and Keycloak, with their data in %s", settings.folder());
                together(missing);
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + settings.folder() + " cannot be used: " + e, e);
        }
    }

    void stop() {
        try {
            postgres.child().stop();
            keycloak.child().stop();
        } catch (IOException e) {
            LOG.warn("A file of the local stack could not be removed", e);
        }
    }

    private List<Callable<Void>> prepare() throws IOException {
        Files.createDirectories(settings.folder());
        var missing = new ArrayList<Callable<Void>>();
        if (postgres.child().portIfOurs().isEmpty()) {
            postgres.child().stopOrphan();
            Ports.requireFree(settings.postgresPort(), "PostgreSQL", "UPLINK_POSTGRES_PORT");
            missing.add(() -> {
                postgres.start();
                return null;
            });
        }
        if (keycloak.child().portIfOurs().isEmpty()) {
            keycloak.child().stopOrphan();
            Ports.requireFree(settings.keycloakPort(), "Keycloak", "UPLINK_KEYCLOAK_PORT");
            missing.add(() -> {
                keycloak.start();
                return null;
            });
        }
        // During a reload the service itself listens there.
        if (missing.size() == 2 && settings.purpose() == LocalSettings.Purpose.DEVELOPMENT) {
            Ports.requireFree(settings.uplinkPort(), "Uplink", "QUARKUS_HTTP_PORT");
        }
        ProcessEnd.register(
                settings.folder(),
                List.of(postgres.child().pidFile(), keycloak.child().pidFile()));
        return missing;
    }

    /** The first failure ends the wait: nobody wants to see Keycloak come up for a database that did not. */
    private static void together(List<Callable<Void>> starts) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var running = new ExecutorCompletionService<Void>(executor);
            starts.forEach(running::submit);
            for (var i = 0; i < starts.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotStart sentence
                    ? sentence
                    : new CannotStart("The local services did not come up: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the local services was interrupted.", e);
        } finally {
            executor.shutdownNow();
        }
    }
}

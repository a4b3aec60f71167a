package org.uplink.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL and a Keycloak for checks that stop and kill them; the database is new each time and writes to the disk. */
public final class OwnStack implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "qa-stack").toAbsolutePath();

    private final LocalSettings settings;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;

    public OwnStack() throws IOException {
        Files.createDirectories(FOLDER);
        settings = new LocalSettings(LocalSettings.Purpose.TEST, FOLDER, 0, sameAsBefore("keycloak"), Ports.anyFree());
        // A test's database need not outlive a power cut; this one must.
        postgres = new PostgresServer(new LocalSettings(
                LocalSettings.Purpose.DEVELOPMENT, FOLDER, 0, settings.keycloakPort(), settings.postgresPort()));
        keycloak = new KeycloakServer(settings);
        ProcessEnd.register(
                FOLDER, List.of(postgres.child().pidFile(), keycloak.child().pidFile()));
    }

    /** Keycloak knows its address: with another it would have to take in its realms again. */
    private static int sameAsBefore(String server) throws IOException {
        var kept = FOLDER.resolve(server + ".port");
        if (Files.exists(kept)) {
            try {
                var port = Integer.parseInt(Files.readString(kept));
                Ports.requireFree(port, server, kept.toString());
                return port;
            } catch (CannotStart taken) {
                Files.delete(kept);
            }
        }
        var port = Ports.anyFree();
        Files.writeString(kept, "" + port);
        return port;
    }

    /** @return what the local stack says to tests, and to the packaged service */
    public Map<String, String> start() throws IOException, InterruptedException, SQLException {
        postgres.child().stopOrphan();
        keycloak.child().stopOrphan();
        Unpacking.delete(FOLDER.resolve("database"));
        var starting = Thread.ofVirtual().unstarted(this::startKeycloak);
        starting.start();
        postgres.start();
        starting.join();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                settings.jdbcUrl("uplink"),
                "quarkus.oidc.auth-server-url",
                settings.keycloakAddress() + "/realms/uplink",
                "uplink.test.keycloak",
                settings.keycloakAddress(),
                "uplink.test.superuser-url",
                LocalStack.superuserUrl(settings));
    }

    public int databasePort() {
        return settings.postgresPort();
    }

    public int keycloakPort() {
        return settings.keycloakPort();
    }

    /** Its children too, of which each would keep the next start from the memory that they share. */
    public void killDatabase() throws IOException {
        var server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(postgres.child().pidFile()).getFirst()))
                .orElseThrow();
        var all = new ArrayList<>(server.descendants().toList());
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.add(server);
        all.forEach(one -> one.onExit().join());
    }

    public void startDatabase() throws IOException, InterruptedException, SQLException {
        postgres.start();
    }

    public void stopKeycloak() throws IOException {
        keycloak.child().stop();
    }

    public void startKeycloak() {
        try {
            keycloak.start();
        } catch (IOException failed) {
            throw new CannotStart("Keycloak did not come up", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.child().stop();
        keycloak.child().stop();
    }
}

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

    private final Path folder;
    private final boolean kept;
    private final LocalSettings settings;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;

    public OwnStack() throws IOException {
        this(Path.of("target", "qa-stack"), false);
    }

    /** With the database that the folder holds from before, where it holds one. */
    public static OwnStack kept(Path folder) throws IOException {
        return new OwnStack(folder, true);
    }

    private OwnStack(Path place, boolean kept) throws IOException {
        this.folder = Files.createDirectories(place.toAbsolutePath());
        this.kept = kept;
        settings = new LocalSettings(LocalSettings.Purpose.TEST, folder, 0, sameAsBefore("keycloak"), Ports.anyFree());
        // A test's database need not outlive a power cut; this one must.
        postgres = new PostgresServer(new LocalSettings(
                LocalSettings.Purpose.DEVELOPMENT, folder, 0, settings.keycloakPort(), settings.postgresPort()));
        keycloak = new KeycloakServer(settings);
        ProcessEnd.register(
                folder, List.of(postgres.child().pidFile(), keycloak.child().pidFile()));
    }

    /** Keycloak knows its address: with another it would have to take in its realms again. */
    private int sameAsBefore(String server) throws IOException {
        var file = folder.resolve(server + ".port");
        if (Files.exists(file)) {
            try {
                var port = Integer.parseInt(Files.readString(file));
                Ports.requireFree(port, server, file.toString());
                return port;
            } catch (CannotStart taken) {
                Files.delete(file);
            }
        }
        var port = Ports.anyFree();
        Files.writeString(file, "" + port);
        return port;
    }

    /** @return what the local stack says to tests, and to the packaged service */
    public Map<String, String> start() throws IOException, InterruptedException, SQLException {
        postgres.child().stopOrphan();
        keycloak.child().stopOrphan();
        if (!kept) {
            Unpacking.delete(folder.resolve("database"));
        }
        var starting = Thread.ofVirtual().unstarted(this::startKeycloak);
        starting.start();
        postgres.start();
        starting.join();
        MailCatcher.choosePort();
        return Map.of(
                MailCatcher.PORT,
                System.getProperty(MailCatcher.PORT),
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

    /** The server; the processes that answer are its descendants. */
    public ProcessHandle database() throws IOException {
        return ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(postgres.child().pidFile()).getFirst()))
                .orElseThrow();
    }

    /** Its children too, of which each would keep the next start from the memory that they share. */
    public void killDatabase() throws IOException {
        var server = database();
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

    /**
     * As operations.md has it, while it does not run: it alone has its database.
     *
     * @param realm "" for all
     */
    public void exportKeycloak(String realm, Path to) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("bash", home().resolve("bin/kc.sh").toString(), "export", "--dir", to.toString()));
        if (!realm.isEmpty()) {
            command.addAll(List.of("--realm", realm));
        }
        var log = folder.resolve("export.log");
        var export = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        export.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (export.start().waitFor() != 0) {
            throw new CannotStart("Keycloak was not exported:\n" + Files.readString(log));
        }
    }

    /** All that it knows is lost. It has what these files say when it starts, or with none of them what it had at first. */
    public void replaceKeycloak(List<Path> files) throws IOException {
        var data = home().resolve("data");
        Unpacking.delete(data.resolve("h2"));
        Unpacking.delete(data.resolve("import"));
        if (files.isEmpty()) {
            Files.deleteIfExists(data.resolve("imported"));
        }
        Files.createDirectories(data.resolve("import"));
        for (var file : files) {
            Files.copy(file, data.resolve("import").resolve(file.getFileName()));
        }
    }

    private Path home() throws IOException {
        return keycloak.home();
    }

    @Override
    public void close() throws IOException {
        postgres.child().stop();
        keycloak.child().stop();
    }
}

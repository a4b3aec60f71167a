package org.uplink.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uplink.platform.Sha256;

/** A real Keycloak with the realms of this artifact. */
final class KeycloakServer {
    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "uplink";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** Keycloak's way to say that it has rebuilt itself for these options and wants to be started again. */
    private static final int START_AGAIN = 10;

    private final LocalSettings settings;
    private final Child child;

    KeycloakServer(LocalSettings settings) {
        this.settings = settings;
        this.child = new Child("keycloak", settings.folder());
    }

    Child child() {
        return child;
    }

    /** Where it is unpacked, with all that it keeps. */
    Path home() throws IOException {
        return settings.folder().resolve(distribution().getFileName().toString().replace(".zip", ""));
    }

    void start() throws IOException, InterruptedException {
        var home = home();
        Unpacking.once(home, folder -> {
            try (InputStream input = Files.newInputStream(distribution())) {
                Unpacking.zip(input, folder);
            }
        });
        var realms = RealmFiles.all();
        var fingerprint = Sha256.hex(
                new ObjectMapper().writeValueAsString(realms) + settings.publicAddress() + settings.keycloakAddress());
        var imported = home.resolve("data/imported");
        var fresh = Files.notExists(imported) || !Files.readString(imported).equals(fingerprint);
        if (fresh) {
            forget(home, realms);
        }
        Files.deleteIfExists(child.logFile());
        launchAndAwait(home);
        Files.writeString(imported, fingerprint);
    }

    private static Path distribution() throws IOException {
        var folder = Path.of("target", "local");
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "keycloak-*.zip")) {
                Path newest = null;
                for (var file : files) {
                    if (newest == null
                            || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                        newest = file;
                    }
                }
                if (newest != null) {
                    return newest.toAbsolutePath();
                }
            }
        }
        throw new CannotStart("Keycloak is not in " + folder.toAbsolutePath()
                + ": run ./mvnw generate-resources in Uplink's folder, which puts it there.");
    }

    /** Keycloak imports a realm only while it has none of that name: another realm file needs an empty database. */
    private static void forget(Path home, Map<String, JsonNode> realms) throws IOException {
        Files.deleteIfExists(home.resolve("data/imported"));
        Unpacking.delete(home.resolve("data/h2"));
        var imports = home.resolve("data/import");
        Unpacking.delete(imports);
        Files.createDirectories(imports);
        for (var realm : realms.entrySet()) {
            new ObjectMapper()
                    .writeValue(imports.resolve(realm.getKey() + "-realm.json").toFile(), realm.getValue());
        }
    }

    private void launchAndAwait(Path home) throws IOException, InterruptedException {
        var process = launch(home, List.of());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(http)) {
                if (!process.isAlive() && process.exitValue() == START_AGAIN) {
                    process = launch(home, List.of("-Dkc.config.built=true"));
                } else if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "Keycloak did not come up; the end of " + child.logFile() + ":\n" + child.lastLinesOfLog());
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        for (var district : DistrictRealms.DISTRICTS) {
            if (!answers(http, DistrictRealms.realm(district))) {
                return false;
            }
        }
        return answers(http, "uplink");
    }

    private boolean answers(HttpClient http, String realm) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.keycloakAddress() + "/realms/" + realm))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Process launch(Path home, List<String> more) throws IOException {
        var environment = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "UPLINK_PUBLIC_ADDRESS",
                settings.publicAddress(),
                "UPLINK_KEYCLOAK_ADDRESS",
                settings.keycloakAddress());
        return child.launch(command(home, more), environment, settings.keycloakPort());
    }

    /** What bin/kc.sh runs, without the shell between: the process that is started is the one to stop. */
    private List<String> command(Path home, List<String> more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        command.addAll(more);
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        for (var opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev"));
        command.addAll(serverOptions());
        return command;
    }

    private List<String> serverOptions() {
        return List.of(
                "--hostname=" + settings.keycloakAddress(),
                "--http-host=127.0.0.1",
                "--http-port=" + settings.keycloakPort(),
                // Only what is missing: a crash within a second of the first start can take the realms with it.
                "--import-realm",
                // Programs and tests sign in as one demo account several times at once.
                "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true");
    }
}

package org.uplink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LocalServicesTest {
    private static final Path FOLDER = Path.of("target", "second-start").toAbsolutePath();

    @Test
    void aSecondStartIsQuickAndFindsTheDataEvenAfterACrash() throws IOException, SQLException {
        Unpacking.delete(FOLDER);
        borrowProgramsOf(LocalStack.started().folder());
        var settings = new LocalSettings(
                LocalSettings.Purpose.DEVELOPMENT, FOLDER, Ports.anyFree(), Ports.anyFree(), Ports.anyFree());
        var services = new LocalServices(settings);
        services.start();
        try {
            execute(settings, "create table remembered as select 'still here' as word");
            var processes = List.of(processOf("postgres"), processOf("keycloak"));
            services.start();
            assertThat(List.of(processOf("postgres"), processOf("keycloak"))).isEqualTo(processes);

            processes.forEach(LocalServicesTest::kill);
            var before = System.nanoTime();
            services.start();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(90));
            execute(settings, "select word from remembered");
            RestAssured.get(settings.keycloakAddress() + "/realms/uplink")
                    .then()
                    .statusCode(200);
        } finally {
            services.stop();
        }
        assertThat(FOLDER.resolve("postgres.pid")).doesNotExist();
        assertThat(FOLDER.resolve("keycloak.pid")).doesNotExist();
        Ports.requireFree(settings.postgresPort(), "PostgreSQL", "UPLINK_POSTGRES_PORT");
    }

    @Test
    void aPortInUseIsToldInOneSentenceThatNamesTheWayOut() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var folder = Path.of("target", "port-in-use");
            var settings = new LocalSettings(
                    LocalSettings.Purpose.DEVELOPMENT, folder, Ports.anyFree(), other.getLocalPort(), Ports.anyFree());
            assertThatThrownBy(() -> new LocalServices(settings).start())
                    .hasMessage(
                            "Port %d, where Keycloak should listen, is in use by another program: stop that program,"
                                    + " or set UPLINK_KEYCLOAK_PORT to a free port.",
                            other.getLocalPort());
            assertThat(folder.resolve("postgres.pid")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> LocalSettings.ofDevelopment(Map.of("UPLINK_POSTGRES_PORT", "54x")))
                .hasMessage("UPLINK_POSTGRES_PORT must be a port from 1 to 65535, but is \"54x\".");
    }

    /** Unpacking and building Keycloak again would take longer than everything else in this test. */
    private static void borrowProgramsOf(Path stack) throws IOException {
        Files.createDirectories(FOLDER);
        try (var homes = Files.newDirectoryStream(stack, "keycloak-*.*.*")) {
            for (var home : homes) {
                if (Files.isDirectory(home)) {
                    var own = Files.createDirectories(FOLDER.resolve(home.getFileName()));
                    for (var part : List.of("lib", "conf", "providers")) {
                        Files.createSymbolicLink(own.resolve(part), home.resolve(part));
                    }
                }
            }
        }
    }

    private static ProcessHandle processOf(String server) throws IOException {
        var pid = Files.readAllLines(FOLDER.resolve(server + ".pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static void execute(LocalSettings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(LocalStack.superuserUrl(settings));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

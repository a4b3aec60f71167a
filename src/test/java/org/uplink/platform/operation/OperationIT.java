package org.uplink.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Office;
import org.uplink.testing.PackagedService;
import org.uplink.testing.Wire;
import org.uplink.testing.Wire.Fault;

/** The packaged service as an operator meets it: migrations apart, a database that is gone, and what its log tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> REPLICA = Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PORT = Pattern.compile("(?<=:)\\d+(?=/)");

    private Map<String, String> stack = Map.of();

    @BeforeAll
    void start() {
        stack = new LocalStack().start();
        LocalStack.tell(stack);
        RestAssured.baseURI = "http://127.0.0.1";
    }

    @AfterAll
    void stop() {
        RestAssured.reset();
    }

    private Map<String, String> stackWith(String name, String value) {
        var changed = new HashMap<>(stack);
        changed.put(name, value);
        return changed;
    }

    /** A database that nobody has migrated, with the roles of production. */
    private Map<String, String> newDatabase(String name) {
        Db.run("drop database if exists " + name);
        Db.run("create database " + name + " owner uplink_owner");
        return stackWith("quarkus.datasource.jdbc.url", url().replaceFirst("/uplink$", "/" + name));
    }

    private String url() {
        return Objects.requireNonNull(stack.get("quarkus.datasource.jdbc.url"));
    }

    private static void await(BooleanSupplier reached) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void aReplicaWaitsForTheDatabaseThatAnotherCopyMigrates() throws Exception {
        var log = Path.of("target", "waiting-service.log");
        var database = newDatabase("behind");
        try (var replica = PackagedService.begun(database, REPLICA, log)) {
            await(() -> said(log, "Not ready: "));
            assertThat(replica.health("ready")).isNotEqualTo(200);
            assertThat(replica.health("started")).isNotEqualTo(200);
            try (var migration = PackagedService.begun(
                    database, Map.of("UPLINK_MIGRATE", "true"), Path.of("target", "migrating-service.log"))) {
                assertThat(migration.exitCode()).isZero();
            }
            replica.awaitReady();
        }
    }

    @Test
    void aReplicaThatWaitsCanBeStopped() throws Exception {
        var log = Path.of("target", "stopped-service.log");
        try (var replica = PackagedService.begun(newDatabase("never"), REPLICA, log)) {
            await(() -> said(log, "Not ready: "));
            replica.terminate();
            assertThat(replica.exitCode()).isNotZero();
        }
    }

    @Test
    void aMigrationThatFailsSaysSoByItsExitCode() throws Exception {
        var wrong = Map.of("UPLINK_MIGRATE", "true", "QUARKUS_FLYWAY_PASSWORD", "not the password");
        try (var migration =
                PackagedService.begun(newDatabase("refused"), wrong, Path.of("target", "failed-migration.log"))) {
            assertThat(migration.exitCode()).isNotZero();
        }
    }

    @Test
    void aMigrationGivesWayToWhoUsesTheDatabase() throws Exception {
        var database = newDatabase("busy");
        var address = Objects.requireNonNull(database.get("quarkus.datasource.jdbc.url"));
        var older = Flyway.configure().dataSource(address, "uplink_owner", "uplink_owner");
        older.placeholders(Map.of("app", "uplink_app")).target("56").load().migrate();
        var log = Path.of("target", "patient-migration.log");
        try (var page = DriverManager.getConnection(address, "uplink_owner", "uplink_owner")) {
            page.setAutoCommit(false);
            page.createStatement().execute("lock table person in access share mode");
            try (var migration = PackagedService.begun(database, Map.of("UPLINK_MIGRATE", "true"), log)) {
                await(() -> said(log, "gave way to others"));
                page.rollback();
                assertThat(migration.exitCode()).isZero();
            }
        }
    }

    @Test
    void withoutTheDatabaseACopyLivesAndIsNotReadyUntilItComesBack() throws Exception {
        var port = PORT.matcher(url());
        assertThat(port.find()).isTrue();
        try (var wire = new Wire(Integer.parseInt(port.group()));
                var service = new PackagedService(
                        stackWith("quarkus.datasource.jdbc.url", port.replaceFirst(String.valueOf(wire.port()))),
                        Map.of(),
                        Path.of("target", "cut-off-service.log"))) {
            wire.suffer(Fault.CUT);
            await(() -> service.health("ready") == 503);
            assertThat(service.health("live")).isEqualTo(200);
            wire.suffer(Fault.NONE);
            await(() -> service.health("ready") == 200);
        }
    }

    @Test
    void withoutKeycloakACopyStartsAndServesWhatNeedsNoSignIn() throws Exception {
        try (var service = new PackagedService(
                stackWith("quarkus.oidc.auth-server-url", "http://127.0.0.1:9/realms/uplink"),
                Map.of(),
                Path.of("target", "alone-service.log"))) {
            RestAssured.port = service.port();
            assertThat(RestAssured.get("/catalog").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theLogIsDataThatNamesRequestsAndOrganizationsAndNobody() throws Exception {
        var log = Path.of("target", "logging-service.log");
        var quick = Map.of("QUARKUS_HIBERNATE_ORM_LOG_QUERIES_SLOWER_THAN_MS", "1");
        try (var service = new PackagedService(stack, quick, log)) {
            RestAssured.port = service.port();
            var home = Office.open();
            home.own("Quentin Logbook");
            var browser = home.managing();
            for (var page :
                    List.of("/me", "/team", "/team/assignments", "/catalog?q=Logbook", "/me/evidence", "/nowhere")) {
                browser.get(page);
            }
            var lines = lines(log);
            assertThat(lines)
                    .as("slow queries of a request name it and its organization")
                    .anyMatch(line -> line.path("loggerName").asText().equals("org.hibernate.SQL_SLOW")
                            && !line.path("mdc").path(RequestTrail.ID).asText().isEmpty()
                            && line.path("mdc")
                                    .path(RequestTrail.ORGANIZATION)
                                    .asText()
                                    .equals(home.organization().toString()));
            assertNobodyIsNamed(Files.readString(log), home);
        }
    }

    private static void assertNobodyIsNamed(String log, Office home) {
        assertThat(log).doesNotContain("Logbook", home.managerMail(), "@riverbend", home.alias());
        for (var words : Db.texts("""
                select unnest(array[p.name, p.email]) from person p
                join membership m on m.person_id = p.id join organization o on o.id = m.organization_id
                where o.alias = ?""", home.alias())) {
            if (!words.isBlank()) {
                assertThat(log).doesNotContain(words);
            }
        }
    }

    /** Every line but what the machine itself says of its options is an object. */
    private static List<JsonNode> lines(Path log) throws IOException {
        try (var all = Files.lines(log)) {
            return all.filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
                    .map(OperationIT::read)
                    .toList();
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException plain) {
            throw new AssertionError("Not JSON: " + line, plain);
        }
    }

    private static boolean said(Path log, String words) {
        try {
            return Files.exists(log) && Files.readString(log).contains(words);
        } catch (IOException unreadable) {
            return false;
        }
    }
}

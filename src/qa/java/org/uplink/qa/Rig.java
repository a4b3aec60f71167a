package org.uplink.qa;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.uplink.local.OwnStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.PackagedService;

/** Two packaged copies behind the proxy as it is shipped, on a database and a Keycloak of their own. */
final class Rig implements AutoCloseable {

    static final String DISTRICT = "riverbend";

    static final Path FILES = Path.of("target", "qa-files").toAbsolutePath();

    private final OwnStack stack;
    private final Map<String, String> addresses;
    private final List<PackagedService> copies = new ArrayList<>();
    private final int port;
    private final Front front;

    /** @param environment of each copy what it has in particular */
    @SafeVarargs
    Rig(Map<String, String>... environment) throws IOException, InterruptedException, SQLException {
        this(new OwnStack(), environment);
    }

    /** @param stack not yet started */
    @SafeVarargs
    Rig(OwnStack stack, Map<String, String>... environment) throws IOException, InterruptedException, SQLException {
        this(stack, PackagedService.PACKAGED, environment);
    }

    /** @param artifact the folder of the build that they begin with */
    @SafeVarargs
    Rig(OwnStack stack, Path artifact, Map<String, String>... environment)
            throws IOException, InterruptedException, SQLException {
        this.stack = stack;
        port = Front.choosePort();
        addresses = new HashMap<>(stack.start());
        addresses.forEach(System::setProperty);
        RestAssured.baseURI = "http://127.0.0.1";
        for (var own : environment) {
            copies.add(new PackagedService(addresses, shared(port, own), artifact, log(copies.size())));
        }
        front = new Front(port, copies.stream().map(PackagedService::port).toList());
        RestAssured.port = port;
        Districts.organization(DISTRICT);
        until(Duration.ofSeconds(20), "the proxy sends on", this::answers);
    }

    private static Path log(int number) {
        return Path.of("target", "qa-service-" + number + ".log");
    }

    /** What all copies share. */
    private static Map<String, String> shared(int port, Map<String, String> own) {
        var all = new HashMap<String, String>(Map.of(
                "ORG_UPLINK_PUBLIC_ADDRESS",
                "http://127.0.0.1:" + port,
                "ORG_UPLINK_CREDENTIAL_KEYS",
                Path.of("target", "qa-keys", "credential-keys.json")
                        .toAbsolutePath()
                        .toString(),
                "ORG_UPLINK_WORK_FILES_DIRECTORY",
                FILES.toString(),
                "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                "secret-of-sessions-that-all-copies-share",
                "QUARKUS_REST_CSRF_TOKEN_SIGNATURE_KEY",
                "secret-of-forms-that-all-copies-share",
                // A copy that stops is out of the proxy's sight before it takes nothing new.
                "QUARKUS_SHUTDOWN_DELAY",
                "5S"));
        all.putAll(own);
        return all;
    }

    OwnStack stack() {
        return stack;
    }

    Front front() {
        return front;
    }

    PackagedService copy(int number) {
        return copies.get(number);
    }

    List<PackagedService> copies() {
        return copies;
    }

    String address() {
        return front.address();
    }

    boolean answers() {
        try {
            return RestAssured.get(address() + "/catalog").statusCode() == 200;
        } catch (Exception refused) {
            return false;
        }
    }

    boolean isReady() {
        return copies.stream().allMatch(copy -> copy.health("ready") == 200);
    }

    /** Learners in the middle of a check. */
    List<Learner> learners(int number) throws IOException, InterruptedException {
        return Learner.inChecks(address(), DISTRICT, number);
    }

    /** A backup with what else the command is told, as operations.md has it. */
    void backUp(Map<String, String> more) throws IOException, InterruptedException {
        Files.createDirectories(FILES);
        Db.run("create role uplink_backup login password 'uplink_backup' bypassrls");
        Db.run("grant connect on database uplink to uplink_backup");
        Db.run("grant pg_read_all_data to uplink_backup");
        var environment = new HashMap<>(more);
        environment.put("UPLINK_BACKUP_USERNAME", "uplink_backup");
        environment.put("UPLINK_BACKUP_PASSWORD", "uplink_backup");
        var log = Path.of("target", "qa-backup.log");
        try (var command = PackagedService.begun(addresses, shared(port, environment), log)) {
            if (command.exitCode() != 0) {
                throw new AssertionError(Files.readString(log));
            }
        }
    }

    /** People whose sessions are new. */
    List<Browser> signedIn(int number) {
        return Stream.generate(() -> Browser.signedInAs(Accounts.vouchedBy(DISTRICT)))
                .limit(number)
                .toList();
    }

    /** Whether somebody gets from Keycloak's page to their own. */
    static boolean signsIn(String account) {
        try {
            return Browser.signedInAs(account).open("/me").status() == 200;
        } catch (AssertionError | RuntimeException notNow) {
            return false;
        }
    }

    /** @return how long it took */
    static Duration until(Duration atMost, String what, BooleanSupplier reached) {
        var start = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new AssertionError("Not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        front.close();
        copies.forEach(PackagedService::close);
        stack.close();
        RestAssured.reset();
    }
}

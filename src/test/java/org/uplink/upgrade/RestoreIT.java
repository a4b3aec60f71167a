package org.uplink.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Counted;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;
import org.uplink.testing.PackagedService;

/** An installation is backed up while it runs, lost, and comes back in an empty place with all that it had. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("restore")
class RestoreIT {

    private static final byte[] PROOF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REALM = "{\"realm\":\"uplink\"}".getBytes(StandardCharsets.US_ASCII);
    private static final String KEYCLOAK = "UPLINK_BACKUP_KEYCLOAK";
    private static final String LEARNER = "learner@riverbend.example";

    @RegisterExtension
    static final Counted COUNTED = new Counted("restore");

    @TempDir
    static Path folder;

    private Map<String, String> stack = Map.of();
    private Map<String, String> before = Map.of();
    private Map<String, String> after = Map.of();
    private String keys = "";
    private OlderDatabase lost;
    private OlderDatabase restored;
    private PackagedService service;

    @BeforeAll
    void loseAnInstallationAndRestoreIt() throws Exception {
        stack = new HashMap<>(new LocalStack().start());
        lost = OlderDatabase.of(stack, "v0.1.0.zip", "56");
        makeRoleForBackups();
        Files.createDirectories(realm("lost").getParent());
        Files.write(realm("lost"), REALM);
        try (var _ = start(lost, "lost")) {
            assertThat(handInProof("Security day", 0)).contains("Security day");
            keys = keys();
            assertThat(run("backup", lost, "lost", "UPLINK_BACKUP", backup()))
                    .contains("Backed up to")
                    .doesNotContain("Left out");
            before = lost.fingerprints(lost.columns());
        }
        restored = OlderDatabase.empty(stack, "uplink_restored");
        letBackupsIn(restored);
        assertThat(run("restore", restored, "restored", "UPLINK_RESTORE", backup()))
                .contains("Restored from");
        after = restored.fingerprints(restored.columns());
        service = start(restored, "restored");
    }

    @AfterAll
    void stop() {
        service.close();
        RestAssured.reset();
    }

    private static Path backup() {
        return folder.resolve("backup");
    }

    /** As "Backup" in operations.md has it. */
    private void makeRoleForBackups() throws SQLException {
        use(lost);
        if (Db.number("select count(*) from pg_roles where rolname = 'uplink_backup'") == 0) {
            Db.run("create role uplink_backup login password 'uplink_backup' bypassrls");
        }
        Db.run("grant pg_read_all_data, pg_write_all_data to uplink_backup");
        Db.run("grant set on parameter session_replication_role to uplink_backup");
        letBackupsIn(lost);
    }

    private void letBackupsIn(OlderDatabase database) throws SQLException {
        use(database);
        var name = Db.texts("select current_database()").getFirst();
        Db.run("grant connect on database " + name + " to uplink_backup");
    }

    private static void use(OlderDatabase database) {
        System.setProperty("uplink.test.superuser-url", database.superuserAddress());
    }

    private Map<String, String> stackOf(OlderDatabase database) {
        var changed = new HashMap<>(stack);
        changed.put("quarkus.datasource.jdbc.url", database.address());
        return changed;
    }

    /** Nothing is written there that nobody asked for, so that every row can be compared. */
    private static Map<String, String> place(String name) {
        return Map.of(
                "QUARKUS_SCHEDULER_ENABLED",
                "false",
                "ORG_UPLINK_CREDENTIAL_KEYS",
                folder.resolve(name).resolve("keys/credential-keys.json").toString(),
                "ORG_UPLINK_WORK_FILES_DIRECTORY",
                folder.resolve(name).resolve("files").toString(),
                KEYCLOAK,
                Objects.requireNonNull(realm(name).getParent()).toString());
    }

    /** As Keycloak exports it; that it takes it back is what the check "realm" tries. */
    private static Path realm(String name) {
        return folder.resolve(name).resolve("realms/uplink-realm.json");
    }

    private PackagedService start(OlderDatabase database, String name) throws IOException {
        use(database);
        System.setProperty("uplink.test.keycloak", Objects.requireNonNull(stack.get("uplink.test.keycloak")));
        var started =
                new PackagedService(stackOf(database), place(name), Path.of("target", name + "-installation.log"));
        RestAssured.port = started.port();
        RestAssured.baseURI = "http://127.0.0.1";
        return started;
    }

    private String run(String what, OlderDatabase database, String name, String variable, Path from)
            throws IOException, InterruptedException {
        return run(what, database, place(name), variable, from);
    }

    /** @return what the command said */
    private String run(String what, OlderDatabase database, Map<String, String> place, String variable, Path from)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(place);
        environment.put(variable, from.toString());
        environment.put("UPLINK_BACKUP_USERNAME", "uplink_backup");
        environment.put("UPLINK_BACKUP_PASSWORD", "uplink_backup");
        var log = Path.of("target", what + ".log");
        try (var command = PackagedService.begun(stackOf(database), environment, log)) {
            return command.exitCode() + " " + Files.readString(log);
        }
    }

    private static String handInProof(String what, int daysAgo) {
        return Browser.signedInAs(LEARNER)
                .form("/me/credits/new", "#credit")
                .with("category", "event")
                .with("what", what)
                .with("day", Learned.today().minusDays(daysAgo).toString())
                .with("time", "2:00")
                .with("competency", "SEC-05")
                .upload("files", "Certificate.pdf", "application/pdf", PROOF)
                .sendAndFollow()
                .text();
    }

    /** Their public parts, as verifiers get them, without the port, which is another each time. */
    private static String keys() {
        return given().get("/.well-known/jwks.json").asString().replaceAll("%3A\\d+", "");
    }

    @Test
    void everyRowIsThere() {
        assertThat(before.get("evidence")).doesNotStartWith("0 ");
        assertThat(after).isEqualTo(before);
    }

    /** The hole: one letter that is another. */
    @Test
    void aRowThatWasChangedIsMissed() throws SQLException {
        use(lost);
        Db.run("update person set name = name || '.' where id = (select id from person order by id limit 1)");
        use(restored);
        assertThat(lost.fingerprints(lost.columns()).get("person")).isNotEqualTo(before.get("person"));
    }

    @Test
    void peopleSignInAndFindTheirFiles() {
        var learner = Browser.signedInAs(LEARNER);
        assertThat(learner.get("/me/record").text()).contains("School Operations and Privacy Essentials");
        var address = Db.texts("select '/me/credits/' || entry_id || '/files/' || id from credit_file")
                .getFirst();
        assertThat(learner.file(address).body()).isEqualTo(PROOF);
    }

    @Test
    void credentialsOfBeforeAreSignedWithTheKeysOfBefore() {
        assertThat(keys()).isEqualTo(keys).contains("Ed25519");
        for (var slug : Db.texts("select slug from credential where shared_at is not null")) {
            given().accept("application/vc").get("/verify/" + slug).then().statusCode(200);
        }
    }

    @Test
    void theExportOfKeycloakIsThereToTheLastByte() throws IOException {
        assertThat(realm("restored")).hasBinaryContent(REALM);
    }

    @Test
    void whatNoVariableNamesIsLeftOutAndSaid() throws Exception {
        var place = new HashMap<>(place("restored"));
        place.remove(KEYCLOAK);
        assertThat(run("partial", restored, place, "UPLINK_BACKUP", folder.resolve("partial")))
                .contains("Left out, for no variable names it: Keycloak");
    }

    @Test
    void newRowsGetNumbersBehindThoseOfBefore() {
        assertThat(handInProof("Network day", 3)).contains("Network day");
    }

    @Test
    void aChangedByteIsFound() throws Exception {
        var damaged = folder.resolve("damaged");
        try (var all = Files.walk(backup())) {
            for (var file : (Iterable<Path>) all::iterator) {
                Files.copy(file, damaged.resolve(backup().relativize(file)));
            }
        }
        var evidence = damaged.resolve("database/evidence.copy.gz");
        var bytes = Files.readAllBytes(evidence);
        bytes[bytes.length / 2] ^= 1;
        Files.write(evidence, bytes);
        var nowhere = OlderDatabase.empty(stack, "uplink_nowhere");
        assertThat(run("damaged", nowhere, "nowhere", "UPLINK_RESTORE", damaged))
                .startsWith("1 ")
                .contains("The backup is damaged: database/evidence.copy.gz is not as it was written.");
        assertThat(nowhere.columns()).isEmpty();
        use(restored);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        assertThat(run("refused", restored, "another", "UPLINK_RESTORE", backup()))
                .startsWith("1 ")
                .contains("The database is not empty");
        assertThat(run("refused-backup", restored, "restored", "UPLINK_BACKUP", backup()))
                .startsWith("1 ")
                .contains("is not empty");
    }

    @Test
    void withoutARoleThatSeesAllNothingIsBackedUp() throws Exception {
        var environment = new HashMap<>(place("restored"));
        var half = folder.resolve("half");
        environment.put("UPLINK_BACKUP", half.toString());
        environment.put("UPLINK_BACKUP_USERNAME", "uplink_owner");
        environment.put("UPLINK_BACKUP_PASSWORD", "uplink_owner");
        try (var command =
                PackagedService.begun(stackOf(restored), environment, Path.of("target", "half-backup.log"))) {
            assertThat(command.exitCode()).isEqualTo(1);
        }
        assertThat(half.resolve("SHA256SUMS")).doesNotExist();
    }
}

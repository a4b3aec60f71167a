package org.uplink.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out before a row is read. With rows and all, RestoreIT backs up and restores. */
class BackupTest {

    @TempDir
    private Path folder;

    private Map<String, String> places() throws Exception {
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(folder.resolve("keys.json"), "{}");
        return new HashMap<>(Map.of(
                "ORG_UPLINK_WORK_FILES_DIRECTORY", folder.resolve("files").toString(),
                "ORG_UPLINK_CREDENTIAL_KEYS", folder.resolve("keys.json").toString()));
    }

    private Path target() {
        return folder.resolve("backup");
    }

    private void assertRefused(Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> new Backup(Place.of(environment)).into(target()))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aFolderThatIsNotMountedIsMissedBeforeAnythingIsWritten() throws Exception {
        var environment = places();
        environment.put(
                "ORG_UPLINK_WORK_FILES_DIRECTORY", folder.resolve("elsewhere").toString());
        assertRefused(environment, "There is no folder " + folder.resolve("elsewhere") + ": nothing was touched.");
        assertThat(target()).doesNotExist();
    }

    @Test
    void anExportOfKeycloakThatIsNotThereIsMissed() throws Exception {
        var environment = places();
        environment.put("UPLINK_BACKUP_KEYCLOAK", folder.resolve("realms").toString());
        assertRefused(environment, "There is no folder " + folder.resolve("realms"));
        assertThat(target()).doesNotExist();
    }

    @Test
    void keysThatAreNotThereAreMissed() throws Exception {
        var environment = places();
        environment.put(
                "ORG_UPLINK_CREDENTIAL_KEYS", folder.resolve("other.json").toString());
        assertRefused(environment, "There is no file " + folder.resolve("other.json"));
        assertThat(target()).doesNotExist();
    }

    @Test
    void withAllPlacesThereTheDatabaseIsAskedFor() throws Exception {
        assertRefused(places(), "QUARKUS_DATASOURCE_JDBC_URL must be set");
    }

    @Test
    void whatNoVariableNamesIsSaid() throws Exception {
        assertThat(Place.of(Map.of()).unnamed())
                .containsExactly(
                        "files that people handed in (ORG_UPLINK_WORK_FILES_DIRECTORY)",
                        "the keys that sign credentials (ORG_UPLINK_CREDENTIAL_KEYS)",
                        "Keycloak with the accounts of people (UPLINK_BACKUP_KEYCLOAK)");
        assertThat(Place.of(places()).unnamed())
                .containsExactly("Keycloak with the accounts of people (UPLINK_BACKUP_KEYCLOAK)");
    }
}

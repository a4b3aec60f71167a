package org.uplink.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Puts a backup into an installation that has nothing yet; the next start of the service migrates it further. */
final class Restore {

    private final Place place;

    Restore(Place place) {
        this.place = place;
    }

    String from(Path backup) throws IOException, SQLException {
        Checksums.check(backup);
        var manifest = Manifest.of(backup);
        requireNothingHere(backup);
        try (var connection = place.connect()) {
            var migrations = place.migrations(manifest.migration());
            requireEmpty(connection);
            requireKnown(migrations, manifest);
            migrations.migrate();
            fill(connection, backup, manifest);
        }
        place.files().ifPresent(files -> bring(backup.resolve(Parts.FILES), files));
        place.keycloak().ifPresent(realms -> bring(backup.resolve(Parts.KEYCLOAK), realms));
        place.keys().ifPresent(keys -> bring(backup.resolve(Parts.KEYS), keys));
        return "Restored from %s: %d rows of %d tables and %d files, as they were at %s."
                .formatted(backup, manifest.allRows(), manifest.rows().size(), manifest.files(), manifest.taken());
    }

    /** What a backup has and this installation names no place for would be lost without a word. */
    private void requireNothingHere(Path backup) throws IOException {
        requirePlace(backup.resolve(Parts.FILES), place.files(), "ORG_UPLINK_WORK_FILES_DIRECTORY");
        requirePlace(backup.resolve(Parts.KEYS), place.keys(), "ORG_UPLINK_CREDENTIAL_KEYS");
        requirePlace(backup.resolve(Parts.KEYCLOAK), place.keycloak(), "UPLINK_BACKUP_KEYCLOAK");
        if (place.files().isPresent()) {
            Folders.requireEmpty(place.files().get(), "The folder of files");
        }
        if (place.keycloak().isPresent()) {
            Folders.requireEmpty(place.keycloak().get(), "The folder of realms");
        }
        if (place.keys().filter(Files::exists).isPresent()) {
            throw new CannotBackUp("There are keys in " + place.keys().get() + ": nothing was touched.");
        }
    }

    private static void requirePlace(Path part, Optional<Path> here, String variable) {
        if (Files.exists(part) && here.isEmpty()) {
            throw new CannotBackUp("The backup has " + part.getFileName() + ": say with " + variable
                    + " where it shall be. Nothing was touched.");
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        if (!new Tables(connection).names().isEmpty()) {
            throw new CannotBackUp("The database is not empty: restore into a new one. Nothing was touched.");
        }
    }

    private static void requireKnown(Flyway migrations, Manifest manifest) {
        var last = MigrationVersion.fromVersion(manifest.migration());
        if (Arrays.stream(migrations.info().all()).noneMatch(it -> last.equals(it.getVersion()))) {
            throw new CannotBackUp("The backup is of a newer Uplink (%s, migration %s) than this one: take that."
                    .formatted(manifest.uplink(), manifest.migration()));
        }
    }

    private static void fill(Connection connection, Path backup, Manifest manifest) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var tables = new Tables(connection);
        tables.execute("set local row_security = off");
        if (!tables.read(backup.resolve(Parts.ROWS)).equals(manifest.rows())) {
            throw new CannotBackUp("The database took other rows than the backup has.");
        }
        tables.numberOn(manifest.sequences());
        connection.commit();
    }

    private static void bring(Path part, Path here) {
        try {
            if (Files.isDirectory(part)) {
                Folders.copyAll(part, here);
            } else if (Files.exists(part)) {
                Folders.copy(part, here);
            }
        } catch (IOException full) {
            throw new CannotBackUp("The rows are back, but not all of " + here + ": " + full);
        }
    }
}

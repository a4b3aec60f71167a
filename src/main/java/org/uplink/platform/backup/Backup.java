package org.uplink.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes all of one moment, while the service goes on. */
final class Backup {

    private final Place place;

    Backup(Place place) {
        this.place = place;
    }

    String into(Path folder) throws IOException, SQLException {
        requirePlaces();
        Folders.requireEmpty(folder, "The folder");
        Folders.make(folder);
        try (var connection = place.connect()) {
            var manifest = take(connection, folder);
            manifest.writeTo(folder);
            Checksums.write(folder);
            return "Backed up to %s: %d rows of %d tables and %d files, as they were at %s.%s"
                    .formatted(
                            folder,
                            manifest.allRows(),
                            manifest.rows().size(),
                            manifest.files(),
                            manifest.taken(),
                            leftOut());
        }
    }

    /** A volume that is not mounted must not make a backup without files, nor one that is found out at its end. */
    private void requirePlaces() {
        Stream.of(place.keycloak(), place.files())
                .flatMap(Optional::stream)
                .filter(path -> !Files.isDirectory(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new CannotBackUp("There is no folder " + path + ": nothing was touched.");
                });
        place.keys().filter(path -> !Files.isRegularFile(path)).ifPresent(path -> {
            throw new CannotBackUp("There is no file " + path + ": nothing was touched.");
        });
    }

    /** Whoever forgot a variable believes that all is there, until it is needed. */
    private String leftOut() {
        var parts = place.unnamed();
        return parts.isEmpty() ? "" : " Left out, for no variable names it: " + String.join("; ", parts) + ".";
    }

    /**
     * Rows first: a file is on the disk before its row is committed and never changes, so that each row of the moment finds its
     * file in the copy that is made after it.
     */
    private Manifest take(Connection connection, Path folder) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var tables = new Tables(connection);
        // Where a policy would hide a row, the database refuses in place of leaving it out.
        tables.execute("set local row_security = off");
        tables.hold();
        var taken = tables.text("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        var migration = tables.text("""
                select version from flyway_schema_history where success and version is not null
                order by installed_rank desc limit 1""");
        var rows = tables.write(folder.resolve(Parts.ROWS));
        return new Manifest(
                Manifest.version(),
                tables.text("show server_version"),
                taken,
                migration,
                rows,
                tables.sequences(),
                beside(folder));
    }

    private long beside(Path folder) throws IOException {
        if (place.keycloak().isPresent()) {
            Folders.copyAll(place.keycloak().get(), folder.resolve(Parts.KEYCLOAK));
        }
        if (place.keys().isPresent() && Folders.copy(place.keys().get(), folder.resolve(Parts.KEYS)) == 0) {
            throw new CannotBackUp("There is no file " + place.keys().get() + ".");
        }
        return place.files().isPresent() ? Folders.copyAll(place.files().get(), folder.resolve(Parts.FILES)) : 0;
    }
}

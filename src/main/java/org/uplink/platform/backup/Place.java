package org.uplink.platform.backup;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Where an installation keeps what it has, by the variables that the service itself goes by. */
final class Place {

    private static final String FILES = "ORG_UPLINK_WORK_FILES_DIRECTORY";
    private static final String KEYS = "ORG_UPLINK_CREDENTIAL_KEYS";
    private static final String KEYCLOAK = "UPLINK_BACKUP_KEYCLOAK";

    private static final SequencedMap<String, String> BESIDE_ROWS = new LinkedHashMap<>();

    static {
        BESIDE_ROWS.put(FILES, "files that people handed in");
        BESIDE_ROWS.put(KEYS, "the keys that sign credentials");
        BESIDE_ROWS.put(KEYCLOAK, "Keycloak with the accounts of people");
    }

    private final Map<String, String> environment;

    private Place(Map<String, String> environment) {
        this.environment = environment;
    }

    static Place of(Map<String, String> environment) {
        return new Place(environment);
    }

    /** As the role that row-level security does not bind. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database(), required("UPLINK_BACKUP_USERNAME"), password());
    }

    /** With the owner's rights, up to a migration and no later one. */
    Flyway migrations(String upTo) {
        return Flyway.configure(Place.class.getClassLoader())
                .dataSource(database(), required("QUARKUS_FLYWAY_USERNAME"), optional("QUARKUS_FLYWAY_PASSWORD"))
                .placeholders(Map.of("app", required("QUARKUS_DATASOURCE_USERNAME")))
                .target(upTo)
                .load();
    }

    Optional<Path> files() {
        return path(FILES);
    }

    Optional<Path> keys() {
        return path(KEYS);
    }

    /** What {@code kc.sh export} has left, or shall find. */
    Optional<Path> keycloak() {
        return path(KEYCLOAK);
    }

    /** What an installation keeps beside its rows, and this one says nothing of. */
    List<String> unnamed() {
        return BESIDE_ROWS.entrySet().stream()
                .filter(part -> path(part.getKey()).isEmpty())
                .map(part -> part.getValue() + " (" + part.getKey() + ")")
                .toList();
    }

    private String database() {
        return required("QUARKUS_DATASOURCE_JDBC_URL");
    }

    private @Nullable String password() {
        return optional("UPLINK_BACKUP_PASSWORD");
    }

    private Optional<Path> path(String variable) {
        return Optional.ofNullable(optional(variable))
                .filter(it -> !it.isBlank())
                .map(it -> Path.of(it).toAbsolutePath());
    }

    private @Nullable String optional(String variable) {
        return environment.get(variable);
    }

    private String required(String variable) {
        var value = requireNonNullElse(environment.get(variable), "");
        if (value.isBlank()) {
            throw new CannotBackUp(variable + " must be set: see \"Backup and restore\" in src/docs/operations.md.");
        }
        return value;
    }
}

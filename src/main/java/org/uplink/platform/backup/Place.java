package org.uplink.platform.backup;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Where an installation keeps what it has, by the variables that the service itself goes by. */
final class Place {

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
        return path("ORG_UPLINK_WORK_FILES_DIRECTORY");
    }

    Optional<Path> keys() {
        return path("ORG_UPLINK_CREDENTIAL_KEYS");
    }

    /** What {@code kc.sh export} has left, or shall find. */
    Optional<Path> keycloak() {
        return path("UPLINK_BACKUP_KEYCLOAK");
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

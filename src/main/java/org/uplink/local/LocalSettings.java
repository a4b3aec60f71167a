package org.uplink.local;

import java.nio.file.Path;
import java.util.Map;

/** Where the local stack keeps its data and where it listens, always on 127.0.0.1. */
record LocalSettings(Purpose purpose, Path folder, int uplinkPort, int keycloakPort, int postgresPort) {
    enum Purpose {
        DEVELOPMENT,
        TEST
    }

    LocalSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    static LocalSettings ofDevelopment(Map<String, String> environment) {
        return new LocalSettings(
                Purpose.DEVELOPMENT,
                Path.of(environment.getOrDefault("UPLINK_DATA_DIR", ".uplink")),
                port(environment, "QUARKUS_HTTP_PORT", 8080),
                port(environment, "UPLINK_KEYCLOAK_PORT", 8180),
                port(environment, "UPLINK_POSTGRES_PORT", 5440));
    }

    /** The address of Uplink as Keycloak knows it: redirects go nowhere else. */
    String publicAddress() {
        return switch (purpose) {
            case DEVELOPMENT -> "http://127.0.0.1:" + uplinkPort;
            // Tests listen on a port that nobody knows beforehand. For a registered loopback address without a port
            // Keycloak accepts any port (RFC 8252, 7.3) and still compares the whole path: no wildcard is needed.
            case TEST -> "http://127.0.0.1";
        };
    }

    String keycloakAddress() {
        return "http://127.0.0.1:" + keycloakPort;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new CannotStart(variable + " must be a port from 1 to 65535, but is \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }
}

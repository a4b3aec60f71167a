package org.uplink.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** The real PostgreSQL and Keycloak for {@code @WithTestResource(LocalStack.class)}: one of each for the whole run. */
public final class LocalStack implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-stack").toAbsolutePath();

    /** For tests without Quarkus. */
    static LocalSettings started() {
        // Every test class may load this class anew, so the ports in use are asked of the running servers.
        var settings = new LocalSettings(LocalSettings.Purpose.TEST, FOLDER, 0, portOf("keycloak"), portOf("postgres"));
        new LocalServices(settings).start();
        return settings;
    }

    @Override
    public Map<String, String> start() {
        var settings = started();
        MailCatcher.choosePort();
        return Map.of(
                MailCatcher.PORT,
                System.getProperty(MailCatcher.PORT),
                "quarkus.datasource.jdbc.url",
                settings.jdbcUrl("uplink"),
                "quarkus.oidc.auth-server-url",
                settings.keycloakAddress() + "/realms/uplink",
                "uplink.test.keycloak",
                settings.keycloakAddress(),
                "uplink.test.superuser-url",
                superuserUrl(settings));
    }

    @Override
    public void stop() {
        // Kept for the next test class; the end of the JVM stops them.
    }

    static String superuserUrl(LocalSettings settings) {
        return settings.jdbcUrl("uplink") + "?user=" + PostgresServer.SUPERUSER + "&password="
                + PostgresServer.SUPERUSER_PASSWORD;
    }

    private static int portOf(String server) {
        return new Child(server, FOLDER).portIfOurs().orElseGet(Ports::anyFree);
    }
}

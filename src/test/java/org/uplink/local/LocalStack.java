package org.uplink.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** The real PostgreSQL and Keycloak for {@code @WithTestResource(LocalStack.class)}: one of each for the whole run. */
public final class LocalStack implements QuarkusTestResourceLifecycleManager {
    /** Nobody answers there but while a test does. */
    private static final String NAME_SERVER = "org.uplink.sign-in.dns-server";

    static final Path FOLDER = Path.of("target", "test-stack").toAbsolutePath();

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
        if (System.getProperty(NAME_SERVER) == null) {
            System.setProperty(NAME_SERVER, "127.0.0.1:" + Ports.anyFree());
        }
        return Map.of(
                MailCatcher.PORT,
                System.getProperty(MailCatcher.PORT),
                NAME_SERVER,
                System.getProperty(NAME_SERVER),
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

    /** To tests without Quarkus, which would tell them. */
    public static void tell(Map<String, String> stack) {
        stack.forEach((name, value) -> {
            if (name.startsWith("uplink.test.")) {
                System.setProperty(name, value);
            }
        });
    }

    static String superuserUrl(LocalSettings settings) {
        return settings.jdbcUrl("uplink") + "?user=" + PostgresServer.SUPERUSER + "&password="
                + PostgresServer.SUPERUSER_PASSWORD;
    }

    private static int portOf(String server) {
        return new Child(server, FOLDER).portIfOurs().orElseGet(Ports::anyFree);
    }
}

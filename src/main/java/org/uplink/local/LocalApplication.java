package org.uplink.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** Runs when everything is up, the HTTP server included, and then says once where to go. */
@IfBuildProfile(anyOf = {"dev", "test"})
public final class LocalApplication implements QuarkusApplication {
    /** A system property, because a live reload loads this class anew. */
    private static final String SAID = "org.uplink.local.welcome";

    @Override
    public int run(String... args) {
        if (System.getProperty(SAID) == null) {
            System.setProperty(SAID, "said");
            System.out.println(welcome(LocalSettings.ofDevelopment(System.getenv())));
        }
        Quarkus.waitForExit();
        return 0;
    }

    static String welcome(LocalSettings settings) {
        return """

                ────────────────────────────────────────────────────────────────────
                  Uplink is ready:  %s

                  Sign in with the password "uplink" as
                    learner@riverbend.example     learner@lakeside.example
                    manager@riverbend.example     manager@lakeside.example
                    assessor@riverbend.example    assessor@lakeside.example
                    admin@riverbend.example       admin@lakeside.example
                    platform@uplink.example       (the association)
                    shared@riverbend.example      (a learner in both districts)

                  Keycloak: %s    PostgreSQL: 127.0.0.1:%d    Data: %s
                ────────────────────────────────────────────────────────────────────
                """.formatted(
                settings.publicAddress(), settings.keycloakAddress(), settings.postgresPort(), settings.folder());
    }
}

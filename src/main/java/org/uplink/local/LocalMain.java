package org.uplink.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Development's way in: the services first, because the database, migrations and sign-in are there from the start. */
@QuarkusMain(name = "local")
@IfBuildProfile(anyOf = {"dev", "test"})
public final class LocalMain {
    public static void main(String... args) {
        try {
            new LocalServices(LocalSettings.ofDevelopment(System.getenv())).start();
            MailCatcher.choosePort();
        } catch (CannotStart e) {
            System.err.println("\n" + e.getMessage() + "\n");
            System.exit(1);
        }
        Quarkus.run(LocalApplication.class, args);
    }
}

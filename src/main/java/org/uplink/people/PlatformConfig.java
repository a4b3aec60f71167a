package org.uplink.people;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.Optional;

/** Who looks after organizations on a database that has none yet. */
@ConfigMapping(prefix = "org.uplink.platform")
interface PlatformConfig {

    /** The user id (subject) in Keycloak: an e-mail address would give the role to whoever gets hold of the address. */
    Optional<String> admin();

    Home organization();

    /** The organization that the platform's administrators belong to. */
    interface Home {
        /** Its key in Keycloak. */
        Optional<String> alias();

        Optional<String> name();

        ZoneId zone();
    }
}

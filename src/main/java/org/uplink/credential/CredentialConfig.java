package org.uplink.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "org.uplink.credential")
interface CredentialConfig {

    /** The file of the keys that sign, made on the first start; the same for every replica. */
    Optional<Path> keys();

    /** The keys themselves as a JWK set, in place of a file. Without either nothing is signed. */
    Optional<String> keySet();

    Limits limits();

    /** How often strangers may ask, in each replica. */
    interface Limits {

        /** Files that one address of the network has checked. */
        @WithDefault("30")
        int filesAMinute();

        /** E-mail addresses that one address of the network tries. */
        @WithDefault("10")
        int addressesAMinute();

        /** E-mail addresses that all together try on one credential. */
        @WithDefault("30")
        int addressesOfOneAnHour();
    }

    /** A copy started with this adds new keys to the file, and ends. */
    @WithDefault("false")
    boolean newKeys();
}

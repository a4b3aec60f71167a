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

    /** A copy started with this adds new keys to the file, and ends. */
    @WithDefault("false")
    boolean newKeys();
}

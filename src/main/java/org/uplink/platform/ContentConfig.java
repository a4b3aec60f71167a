package org.uplink.platform;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "org.uplink.content")
interface ContentConfig {

    /** The folder to load from; without it, the content that was packaged with the service. */
    Optional<Path> directory();
}

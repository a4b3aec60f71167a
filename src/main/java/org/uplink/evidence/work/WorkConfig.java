package org.uplink.evidence.work;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "org.uplink.work")
interface WorkConfig {

    Files files();

    Hook hook();

    interface Files {
        /** The folder of uploaded files, the same for every replica; without one nothing can be uploaded. */
        Optional<Path> directory();

        /** The most that one organization may keep. */
        @WithDefault("5G")
        MemorySize quota();

        /** A command that gets the path of a file as its last argument: 0 means clean, 1 infected, all else unknown. */
        Optional<List<String>> scanner();

        @WithDefault("60S")
        Duration scanTimeout();
    }

    interface Hook {
        /** What the secrets of hooks are encrypted with, 32 or more random characters; without one there are no hooks. */
        Optional<String> key();
    }
}

package org.uplink.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "org.uplink.evidence")
interface EvidenceConfig {

    /** Compute all levels anew and end, instead of serving. */
    @WithDefault("false")
    boolean recompute();
}

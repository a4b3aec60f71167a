package org.uplink.platform.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "org.uplink.operation")
interface OperationConfig {

    /** What Prometheus brings as a bearer token; without it metrics are read by nobody. */
    Optional<String> metricsToken();

    /** A copy started with this migrates the database, and ends. */
    @WithDefault("false")
    boolean migrate();

    /** How often a copy that found an older database looks again. */
    @WithDefault("2S")
    Duration lookAgain();

    /** How many may wait for a connection to the database before whoever comes is sent away for a while. */
    @WithDefault("40")
    int mostWaiting();

    /** How many requests of one organization are worked on at a time while others are here and no connection is free. */
    @WithDefault("5")
    int mostOfOne();

    /** How far the clock of a copy may be from the database's; one that is farther off is not ready, and serves nobody. */
    @WithDefault("30S")
    Duration mostSkew();

    /** How long a page waits for the database to say anything, before the way to it counts as broken. */
    @WithDefault("7S")
    Duration mostSilence();

    /** The same for the first answer of a connection that was idle: there is not much to say. */
    @WithDefault("2S")
    Duration mostSilenceAtFirst();
}

package org.uplink.people;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Whether the daily rounds keep up. */
@Startup
@ApplicationScoped
class RoundMeters {

    private final Clock clock;
    private volatile int behind;
    private volatile Instant looked = Instant.EPOCH;

    RoundMeters(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        Gauge.builder("uplink.rounds.behind", () -> behind)
                .description("Rounds of organizations that are due and failed when they were last tried")
                .register(meters);
        Gauge.builder("uplink.rounds.looked", () -> looked.getEpochSecond())
                .description("When this copy last looked for rounds that are due, in seconds since 1970")
                .register(meters);
    }

    /** After a look at all organizations. */
    void looked(int behind) {
        this.behind = behind;
        looked = Instant.now(clock);
    }
}

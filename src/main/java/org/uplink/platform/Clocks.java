package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Where everybody's clock comes from. */
class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock(SharedTime time) {
        return time.clock();
    }
}

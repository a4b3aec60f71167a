package org.uplink.platform.operation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.uplink.platform.SharedTime;

/** Sends away whoever asks a copy whose clock is wrong: it would take tokens that have ended, or none. */
class ClockGate {

    private static final int AFTER_THE_TRAIL = 16_000;

    private final SharedTime time;
    private final Duration most;

    ClockGate(SharedTime time, OperationConfig config) {
        this.time = time;
        this.most = config.mostSkew();
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, AFTER_THE_TRAIL);
    }

    private void enter(RoutingContext context) {
        if (SentAway.isAbout(context) && time.off().abs().compareTo(most) > 0) {
            SentAway.CLOCK.answer(context);
        } else {
            context.next();
        }
    }
}

package org.uplink.platform.operation;

import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.uplink.platform.SharedTime;

/** A copy whose clock is wrong would send people away whose sessions are good, for tokens are judged by it. */
@Readiness
class ClockReadiness implements HealthCheck {

    private final SharedTime time;
    private final Duration most;

    ClockReadiness(SharedTime time, OperationConfig config) {
        this.time = time;
        this.most = config.mostSkew();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("clock");
        try {
            var off = time.compare().abs();
            return answer.withData("seconds", off.toSeconds())
                    .status(off.compareTo(most) <= 0)
                    .build();
        } catch (SQLException away) {
            // Whether the database can be asked is another check, and says nothing of the clock.
            return answer.up().build();
        }
    }
}

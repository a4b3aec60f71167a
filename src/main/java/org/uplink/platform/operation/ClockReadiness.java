package org.uplink.platform.operation;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A copy whose clock is wrong would send people away whose sessions are good, and write days that are not. The database's
 * clock is the one that all copies share.
 */
@Readiness
class ClockReadiness implements HealthCheck {

    private final AgroalDataSource database;
    private final Duration most;

    ClockReadiness(AgroalDataSource database, OperationConfig config) {
        this.database = database;
        this.most = config.mostSkew();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("clock");
        try {
            var off = off();
            return answer.withData("seconds", off.toSeconds())
                    .status(off.compareTo(most) <= 0)
                    .build();
        } catch (SQLException away) {
            // Whether the database can be asked is another check, and says nothing of the clock.
            return answer.up().build();
        }
    }

    /** Either way; asking takes a while, of which nothing is the clock's. */
    private Duration off() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var before = System.currentTimeMillis();
            var rows = statement.executeQuery("select extract(epoch from clock_timestamp()) * 1000");
            rows.next();
            var there = rows.getLong(1);
            var after = System.currentTimeMillis();
            return Duration.ofMillis(Math.max(0, Math.max(before - there, there - after)));
        }
    }
}

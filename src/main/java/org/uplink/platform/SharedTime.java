package org.uplink.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the database, which all copies share: that of the machine, set right by how far it is off. It is compared again
 * and again, and what turns the machine's clock in between shows beside the one that only counts up. What a copy with a wrong
 * clock does nevertheless, such as its rounds, carries the right days.
 */
@ApplicationScoped
public class SharedTime {

    /** Less than this is left alone: time shall not go back and forth by what asking takes. */
    private static final Duration WORTH = Duration.ofSeconds(1);

    private static final int BEFORE_CONTENT = 5;

    private final Clock machine = Clock.systemUTC();
    private final AgroalDataSource database;
    private volatile Compared last = new Compared(machine.instant(), System.nanoTime(), Duration.ZERO);

    SharedTime(AgroalDataSource database) {
        this.database = database;
    }

    void begin(@Observes @Priority(BEFORE_CONTENT) StartupEvent started) {
        look();
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            compare();
        } catch (SQLException away) {
            Log.debug("The time was not compared: the database is away", away);
        }
    }

    /** How far the machine's clock is off now, as far as is known without asking; negative where it is behind. */
    public Duration off() {
        var off = last.off(machine.instant(), System.nanoTime());
        return off.abs().compareTo(WORTH) < 0 ? Duration.ZERO : off;
    }

    /** @return how far it is off now, by the database */
    public Duration compare() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var here = machine.instant();
            var count = System.nanoTime();
            var rows = statement.executeQuery("select extract(epoch from clock_timestamp()) * 1000");
            var asking = Duration.ofNanos(System.nanoTime() - count);
            rows.next();
            var off = between(
                    here.toEpochMilli(), rows.getLong(1), here.plus(asking).toEpochMilli());
            last = new Compared(here, count, off);
            return off;
        }
    }

    /** Asking takes a while, of which nothing is the clock's. */
    static Duration between(long before, long there, long after) {
        return Duration.ofMillis(before > there ? before - there : Math.min(0, after - there));
    }

    /** For whoever wants to know what time it is. */
    Clock clock() {
        return new Corrected(ZoneOffset.UTC);
    }

    private final class Corrected extends Clock {

        private final ZoneId zone;

        private Corrected(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Corrected(other);
        }

        @Override
        public Instant instant() {
            return machine.instant().minus(off());
        }
    }

    /**
     * A comparison.
     *
     * @param here what the machine's clock said
     * @param count what the one that nobody turns said, in nanoseconds
     * @param off how far the first one was off
     */
    record Compared(Instant here, long count, Duration off) {

        /** How far a clock is off that says {@code now} when the other one says {@code counted}. */
        Duration off(Instant now, long counted) {
            return off.plus(Duration.between(here, now)).minusNanos(counted - count);
        }
    }
}

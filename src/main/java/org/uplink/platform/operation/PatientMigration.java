package org.uplink.platform.operation;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Migrates while others use the database. A migration that does not get a lock at once gives up those that it has
 * ({@code beforeEachMigrate} beside the migrations), is undone as a whole, and begins anew after a while: meanwhile pages go on.
 *
 * @param tries how often a migration is begun before it is given up
 * @param pause how long it waits before it begins anew, more or less: whoever comes again at the same time meets the same others
 */
record PatientMigration(int tries, Duration pause) {

    /** What the database says of somebody who did not get a lock in time, or was let go for another. */
    private static final Set<String> GAVE_WAY = Set.of("55P03", "40P01");

    void run(Flyway flyway) {
        var migration = "";
        var tried = 0;
        for (var held = attempt(flyway); held.isPresent(); held = attempt(flyway)) {
            var next = next(flyway);
            tried = next.equals(migration) ? tried + 1 : 1;
            migration = next;
            requireAnother(migration, tried, held.get());
            Log.warnf(
                    "Migration %s gave way to others who use the database, and begins anew: %d of %d tries",
                    migration, tried, tries);
            rest();
        }
    }

    /** Empty where nothing is left to do; else what the database said when others were in the way. */
    private static Optional<SQLException> attempt(Flyway flyway) {
        try {
            flyway.migrate();
            return Optional.empty();
        } catch (FlywayException failed) {
            return Optional.of(othersInTheWay(failed).orElseThrow(() -> failed));
        }
    }

    private static Optional<SQLException> othersInTheWay(FlywayException failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> sql.getSQLState() != null && GAVE_WAY.contains(sql.getSQLState()))
                .findFirst();
    }

    private static String next(Flyway flyway) {
        return Stream.of(flyway.info().pending())
                .map(migration -> migration.getVersion() + " (" + migration.getDescription() + ")")
                .findFirst()
                .orElse("after the last");
    }

    private void requireAnother(String migration, int tried, SQLException held) {
        if (tried >= tries) {
            throw new IllegalStateException(
                    "Migration %s was begun %d times, and others kept what it needs. It is undone, and the migrations before it hold: start again when less is going on, or end what pg_stat_activity shows to be in one transaction for long."
                            .formatted(migration, tried),
                    held);
        }
    }

    private void rest() {
        try {
            Thread.sleep(
                    pause.dividedBy(2).plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() + 1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a migration waited for others", stopped);
        }
    }
}

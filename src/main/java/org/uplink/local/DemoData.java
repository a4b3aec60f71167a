package org.uplink.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Fills an empty database with made-up districts, once. It comes after the content and before the first request is
 * answered, as the database's superuser in one transaction: either all of it is there or nothing.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoData {

    /** One load at a time, whatever starts beside this. */
    private static final long LOCK = 7_306_146_202L;

    private static final int AFTER_CONTENT = 200;

    /** Where the day begins first among the districts: what is in the past there is so everywhere. */
    private static final ZoneId EAST = ZoneId.of("America/New_York");

    private final String url;
    private final int people;
    private final Clock clock;
    private final DemoSources sources;
    private final DemoLevels levels;

    DemoData(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "org.uplink.demo.people", defaultValue = "0") int people,
            Clock clock,
            DemoSources sources,
            DemoLevels levels) {
        this.url = url;
        this.people = people;
        this.clock = clock;
        this.sources = sources;
        this.levels = levels;
    }

    void start(@Observes @Priority(AFTER_CONTENT) StartupEvent started) {
        if (people > 0) {
            load(people);
        }
    }

    /** Adds nothing where the data are there already. Fewer people than the standard set has are as many as it has. */
    void load(int wanted) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
            if (!isThere(connection)) {
                var began = clock.instant();
                write(connection, wanted);
                Log.infof("Demo data written in %s", since(began));
            }
            connection.commit();
            compute(connection);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The demo data could not be written", failed);
        }
    }

    /** Whatever a start before this one did not come to is done now. */
    private void compute(Connection connection) throws SQLException {
        var missing = levels.missing(connection);
        if (!missing.isEmpty()) {
            var began = clock.instant();
            Log.infof("Computing the levels of %d organizations", missing.size());
            execute(connection, "analyze");
            connection.commit();
            levels.compute(missing);
            execute(connection, "analyze");
            connection.commit();
            Log.infof("Levels of the demo data computed in %s", since(began));
        }
    }

    private String since(Instant began) {
        return Duration.between(began, clock.instant()).toSeconds() + " s";
    }

    private void write(Connection connection, int wanted) throws SQLException, IOException {
        var today = LocalDate.now(clock.withZone(EAST));
        var set = new DemoSet(sources.read(), DemoAccounts.ofRealm(), today, wanted);
        // Rows of the audit trail are sealed as they come: a table with links still to be made cannot be altered.
        execute(connection, "set constraints audit_event_sealed immediate");
        var references = DemoReferences.lift(connection);
        var database = connection.unwrap(PGConnection.class).getCopyAPI();
        // One batch is made while the database takes the one before it; no more than two are in memory.
        var next = CompletableFuture.supplyAsync(() -> set.batch(0));
        for (var number = 1; number <= set.batches(); number++) {
            var rows = next.join();
            var following = number;
            next = CompletableFuture.supplyAsync(
                    () -> following < set.batches() ? set.batch(following) : new DemoRows());
            rows.writeTo(database);
        }
        references.restore(connection);
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select from organization where alias = 'riverbend'")) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", PostgresServer.SUPERUSER_PASSWORD);
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL: " + url);
        }
        return connection;
    }
}

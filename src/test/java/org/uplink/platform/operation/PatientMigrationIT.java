package org.uplink.platform.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;

/** A migration that changes two tables meets a page that reads them the other way round. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientMigrationIT {

    private static final String NAME = "giving_way";
    private static final PatientMigration PATIENT = new PatientMigration(1000, Duration.ofMillis(50));

    private Map<String, String> stack = Map.of();
    private Connection page;

    @BeforeAll
    void start() {
        stack = new LocalStack().start();
        System.setProperty("uplink.test.superuser-url", requireNonNull(stack.get("uplink.test.superuser-url")));
    }

    @BeforeEach
    void aPageHasReadTheSecondTable() throws SQLException {
        Db.run("drop database if exists " + NAME + " with (force)");
        Db.run("create database " + NAME + " owner uplink_owner");
        configuration().target("1").load().migrate();
        page = connect();
        page.setAutoCommit(false);
        read("second_thing");
    }

    @AfterEach
    void thePageEnds() throws SQLException {
        page.close();
    }

    private String address() {
        return requireNonNull(stack.get("quarkus.datasource.jdbc.url")).replaceFirst("/uplink$", "/" + NAME);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address(), "uplink_owner", "uplink_owner");
    }

    private FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(address(), "uplink_owner", "uplink_owner")
                .locations("classpath:org/uplink/platform/operation/giving-way")
                .callbackLocations("classpath:db/migration")
                .placeholders(Map.of("app", "uplink_app"));
    }

    private void read(String table) throws SQLException {
        try (var statement = page.createStatement()) {
            statement.execute("select count(*) from " + table);
        }
    }

    private long number(String sql) throws SQLException {
        try (var own = connect();
                var statement = own.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** It has changed the first table, and waits for the second. */
    private void awaitHalfDone() throws SQLException {
        while (number("""
                select count(*) from pg_locks
                where relation = 'first_thing'::regclass and mode = 'AccessExclusiveLock' and granted""") == 0) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private long changed() throws SQLException {
        return number("select count(*) from information_schema.columns where column_name = 'said'");
    }

    @Test
    void thePageGoesOnAndTheMigrationGetsThroughAfterIt() throws Exception {
        var migrating =
                CompletableFuture.runAsync(() -> PATIENT.run(configuration().load()));
        awaitHalfDone();
        read("first_thing");
        assertThat(migrating).isNotDone();
        assertThat(changed()).isZero();
        page.commit();
        migrating.join();
        assertThat(changed()).isEqualTo(2);
    }

    /** The same where a migration keeps what it has. */
    @Test
    void withoutGivingWayThePageIsLetGo() throws Exception {
        var stubborn = configuration().skipDefaultCallbacks(true).load();
        var migrating = CompletableFuture.runAsync(stubborn::migrate);
        awaitHalfDone();
        assertThatThrownBy(() -> read("first_thing"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        deadlock -> assertThat(deadlock.getSQLState()).isEqualTo("40P01"));
        page.rollback();
        migrating.join();
    }

    @Test
    void aMigrationThatNeverGetsItsLockSaysSoAndCanBeStartedAgain() throws Exception {
        assertThatThrownBy(() -> new PatientMigration(3, Duration.ofMillis(10))
                        .run(configuration().load()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Migration 2 (change both) was begun 3 times, and others kept what it needs.");
        assertThat(changed()).isZero();
        page.commit();
        PATIENT.run(configuration().load());
        assertThat(changed()).isEqualTo(2);
    }

    /** What the pool is told of silence does not reach Flyway, which connects for itself. */
    @Test
    void aWayThatFallsSilentIsGivenUpSomeDay() throws Exception {
        var configuration = configuration();
        MigrationStart.limitSilence(configuration);
        try (var connection = configuration.getDataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(1_500_000);
        }
    }

    @Test
    void aDatabaseThatTakesConnectionsAndSaysNothingIsNotWaitedFor() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var configuration = Flyway.configure()
                    .dataSource("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/any", "any", "any");
            MigrationStart.limitSilence(configuration);
            var migrating = CompletableFuture.runAsync(() -> PATIENT.run(configuration.load()));
            assertThat(migrating).failsWithin(Duration.ofSeconds(40));
        }
    }

    @Test
    void whatFailsForItselfIsNotTriedAgain() throws Exception {
        page.rollback();
        try (var own = connect();
                var statement = own.createStatement()) {
            statement.execute("alter table second_thing add column said text");
        }
        assertThatThrownBy(() -> PATIENT.run(configuration().load())).hasMessageContaining("already exists");
    }
}

package org.uplink.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/** A real PostgreSQL with the two roles that production has: one owns the tables, one uses them. */
final class PostgresServer {
    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_PASSWORD = "uplink";

    private static final long PATIENCE_SECONDS = 60;

    private final LocalSettings settings;
    private final Child child;
    private final Path home;
    private final Path cluster;

    PostgresServer(LocalSettings settings) {
        this.settings = settings;
        this.child = new Child("postgres", settings.folder());
        this.home = settings.folder().resolve("postgres");
        this.cluster = settings.folder().resolve("database");
    }

    Child child() {
        return child;
    }

    void start() throws IOException, InterruptedException, SQLException {
        Unpacking.once(home, this::unpack);
        Unpacking.once(cluster, this::initialise);
        // Whoever wrote it is gone: what ran on this folder was stopped. PostgreSQL would take another program that
        // now has the same process id for a running server.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        awaitConnections();
        createRolesAndDatabase();
    }

    private Process launch() throws IOException {
        Files.deleteIfExists(child.logFile());
        return child.launch(serverCommand(), Map.of(), settings.postgresPort());
    }

    private void unpack(Path folder) throws IOException {
        var machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        Unpacking.tarXz(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine), folder);
    }

    /** The same collation on every system and in every version, whatever the machine's libraries know. */
    private void initialise(Path folder) throws IOException {
        var password = Files.writeString(settings.folder().resolve("postgres.password"), SUPERUSER_PASSWORD);
        var command = program("initdb");
        command.addAll(List.of("-D", folder.toString(), "-U", SUPERUSER, "--pwfile=" + password));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        var log = settings.folder().resolve("initdb.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new CannotStart("PostgreSQL could not create its database:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new CannotStart("PostgreSQL's start was interrupted.", e);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private List<String> serverCommand() {
        var command = program("postgres");
        command.addAll(List.of("-D", cluster.toString(), "-p", "" + settings.postgresPort()));
        var options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=200",
                "synchronous_commit=on"));
        if (settings.purpose() == LocalSettings.Purpose.TEST) {
            options.add("fsync=off"); // the database of a test run need not outlive a power cut
        }
        options.forEach(it -> command.addAll(List.of("-c", it)));
        return command;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody there. */
    private List<String> program(String name) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(name).toString());
        return command;
    }

    private void awaitConnections() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var process = launch();
        while (!isAnswering()) {
            if (System.nanoTime() > deadline || !process.isAlive() && !isHeldBack()) {
                throw new CannotStart(
                        "PostgreSQL did not come up; the end of " + child.logFile() + ":\n" + child.lastLinesOfLog());
            }
            if (!process.isAlive()) {
                process = launch();
            }
            Thread.sleep(50);
        }
    }

    /** The processes of a server that was killed hold its memory until they see that it is gone. */
    private boolean isHeldBack() {
        return child.lastLinesOfLog().contains("pre-existing shared memory block");
    }

    private boolean isAnswering() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createRolesAndDatabase() throws SQLException {
        try (var connection = connect("postgres")) {
            createRole(connection, "uplink_owner");
            createRole(connection, "uplink_app");
            if (settings.purpose() == LocalSettings.Purpose.TEST) {
                execute(connection, "drop database if exists uplink with (force)");
            }
            if (!exists(connection, "select from pg_database where datname = 'uplink'")) {
                execute(connection, "create database uplink owner uplink_owner");
            }
            execute(connection, "revoke all on database uplink from public");
            execute(connection, "grant connect on database uplink to uplink_app");
        }
        try (var connection = connect("uplink")) {
            execute(connection, "alter schema public owner to uplink_owner");
            execute(connection, "grant usage on schema public to uplink_app");
        }
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
            execute(
                    connection,
                    "create role " + role + " login password '" + role
                            + "' nosuperuser nocreatedb nocreaterole nobypassrls");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", SUPERUSER_PASSWORD);
        properties.setProperty("connectTimeout", "5");
        var connection = new Driver().connect(settings.jdbcUrl(database), properties);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL: " + settings.jdbcUrl(database));
        }
        return connection;
    }
}

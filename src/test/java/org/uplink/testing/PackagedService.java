package org.uplink.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The production artifact as a process of its own on the local stack, to be killed and started again. */
public final class PackagedService implements AutoCloseable {

    /** What this build has made. */
    public static final Path PACKAGED = Path.of("target", "quarkus-app");

    private static final Duration TO_START = Duration.ofMinutes(6);
    private static final int SECONDS_TO_DIE = 20;
    private static final List<String> USUAL = List.of("-Xmx512m");

    private final Map<String, String> stack;
    private final Map<String, String> environment;
    private final List<String> java;
    private final Path log;
    private final int port;
    private Path artifact;
    private Process process;

    /**
     * Starts it, and returns when it is ready.
     *
     * @param stack what the local stack says
     * @param environment what differs from the usual configuration
     * @param log what it prints goes there
     */
    public PackagedService(Map<String, String> stack, Map<String, String> environment, Path log) throws IOException {
        this(stack, environment, USUAL, PACKAGED, log, true);
    }

    /** With the folder that another build has made. */
    public PackagedService(Map<String, String> stack, Map<String, String> environment, Path artifact, Path log)
            throws IOException {
        this(stack, environment, USUAL, artifact, log, true);
    }

    /** With what Java itself is told, such as how much memory it may take. */
    public PackagedService(Map<String, String> stack, Map<String, String> environment, List<String> java, Path log)
            throws IOException {
        this(stack, environment, java, PACKAGED, log, true);
    }

    /** Starts it, and does not wait: it may never become ready. */
    public static PackagedService begun(Map<String, String> stack, Map<String, String> environment, Path log)
            throws IOException {
        return new PackagedService(stack, environment, USUAL, PACKAGED, log, false);
    }

    private PackagedService(
            Map<String, String> stack,
            Map<String, String> environment,
            List<String> java,
            Path artifact,
            Path log,
            boolean untilReady)
            throws IOException {
        this.stack = stack;
        this.environment = new HashMap<>(environment);
        this.java = java;
        this.artifact = artifact;
        this.log = log;
        Files.deleteIfExists(log);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = launch();
        if (untilReady) {
            awaitReady();
        }
    }

    public int port() {
        return port;
    }

    /** Without a chance to put anything in order. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)) {
                throw new AssertionError("The service lives on after a kill");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    /** With what another build has made. */
    public void startAgain(Path other) throws IOException {
        artifact = other;
        startAgain();
    }

    /** With other settings than before, and without waiting: it may never become ready. */
    public void beginAgain(Map<String, String> changed) throws IOException {
        environment.putAll(changed);
        process = launch();
    }

    public long pid() {
        return process.pid();
    }

    /** It stands still and knows nothing of it, as a machine does that is moved. */
    public void pause() throws IOException {
        signal("STOP");
    }

    public void goOn() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(java);
        command.addAll(List.of("-jar", artifact.resolve("quarkus-run.jar").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", stack.get("quarkus.datasource.jdbc.url"),
                        "QUARKUS_DATASOURCE_USERNAME", "uplink_app",
                        "QUARKUS_DATASOURCE_PASSWORD", "uplink_app",
                        "QUARKUS_FLYWAY_USERNAME", "uplink_owner",
                        "QUARKUS_FLYWAY_PASSWORD", "uplink_owner",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", stack.get("quarkus.oidc.auth-server-url"),
                        "QUARKUS_OIDC_CREDENTIALS_SECRET", "uplink-web-development-secret"));
        builder.environment().putAll(environment);
        var launched = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // Whoever is interrupted closes nothing, and a service would stay behind.
        Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly));
        return launched;
    }

    public void awaitReady() throws IOException {
        var end = System.nanoTime() + TO_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (isReady()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("The service did not become ready:\n" + Files.readString(log));
    }

    private boolean isReady() {
        return health("ready") == 200;
    }

    /** What a part of its health answers; 0 where it does not answer. */
    public int health(String part) {
        try {
            return RestAssured.given()
                    .port(port)
                    .get("http://127.0.0.1/q/health/" + part)
                    .statusCode();
        } catch (Exception refused) {
            return 0;
        }
    }

    /** Asks it to stop, as a machine does that has other plans. */
    public void terminate() {
        process.destroy();
    }

    /** With what it ended by itself. */
    public int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The service did not end:\n" + Files.readString(log));
        }
        return process.exitValue();
    }
}

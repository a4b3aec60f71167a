package org.uplink.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy of one machine as it is shipped, but for TLS, in front of a server that answers with what it was told. */
class ProxyTest {

    private static final Path HAPROXY = Path.of("/usr/sbin/haproxy");
    private static final Path SHIPPED = Path.of("src/main/systemd/haproxy.cfg");
    private static final String UPLINK = "uplink.example.org";
    private static final String SIGN_IN = "sign-in.example.org";
    private static final String TRY = "/realms/uplink/login-actions/authenticate?execution=password";
    private static final String SCHOOL = "127.0.0.1";
    private static final String NEIGHBOUR = "127.0.0.2";
    private static final int TRIES = 1200;

    @TempDir
    private Path folder;

    private HttpServer behind;
    private Process proxy;
    private int port;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(HAPROXY), "haproxy is not installed");
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        behind.createContext("/", exchange -> {
            var told = exchange.getRequestHeaders().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        behind.start();
        port = freePort();
        var configuration = Files.writeString(folder.resolve("haproxy.cfg"), configuration());
        proxy = new ProcessBuilder(HAPROXY.toString(), "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        awaitProxy();
    }

    @AfterEach
    void stop() {
        Stream.ofNullable(proxy).forEach(Process::destroyForcibly);
        Stream.ofNullable(behind).forEach(server -> server.stop(0));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private String configuration() throws IOException {
        return Files.readString(SHIPPED)
                .replaceFirst("maxconn \\d+", "maxconn 200")
                .replaceFirst("bind :80", "bind 127.0.0.1:" + port)
                .replaceFirst("(?m)^ +bind :443 .*\n", "")
                .replaceFirst("(?m)^ +http-request redirect scheme https .*\n", "")
                .replaceAll(
                        "server one 127.0.0.1:\\d+",
                        "server one 127.0.0.1:" + behind.getAddress().getPort());
    }

    private void awaitProxy() throws IOException, InterruptedException {
        while (true) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (ConnectException early) {
                assertThat(proxy.isAlive())
                        .as(Files.readString(folder.resolve("haproxy.log")))
                        .isTrue();
                Thread.sleep(50);
            }
        }
    }

    /** @return all that the proxy answers, of which the status stands in the first line */
    private String ask(String from, String host, String what, String... headers) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(SCHOOL, port));
            var request = what + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: 0\r\n"
                    + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int status(String from, String host, String what) throws IOException {
        return Integer.parseInt(ask(from, host, what).split(" ", 3)[1]);
    }

    @Test
    void aSchoolSignsInAndWhoGuessesOnIsSentAway() throws IOException {
        for (var number = 1; number <= TRIES; number++) {
            assertThat(status(SCHOOL, SIGN_IN, "POST " + TRY))
                    .as("try %d", number)
                    .isEqualTo(200);
        }
        assertThat(ask(SCHOOL, SIGN_IN, "POST " + TRY))
                .startsWith("HTTP/1.1 429 ")
                .containsIgnoringCase("Retry-After: 600")
                .contains("Too many tries to sign in");
        assertThat(status(NEIGHBOUR, SIGN_IN, "POST " + TRY)).isEqualTo(200);
        assertThat(status(SCHOOL, UPLINK, "GET /catalog")).isEqualTo(200);
        // Copies ask for tokens, all from one address, for everybody who signs in.
        assertThat(status(SCHOOL, SIGN_IN, "POST /realms/uplink/protocol/openid-connect/token"))
                .isEqualTo(200);
    }

    @Test
    void ofKeycloakOnlyOurRealmIsOutside() throws IOException {
        assertThat(status(SCHOOL, SIGN_IN, "GET /realms/uplink/.well-known/openid-configuration"))
                .isEqualTo(200);
        assertThat(status(SCHOOL, SIGN_IN, "GET /resources/a1b2c/login/style.css"))
                .isEqualTo(200);
        // Copies ask there whether Keycloak is away: who answers for it hides that.
        assertThat(status(SCHOOL, SIGN_IN, "GET /realms/uplink")).isEqualTo(200);
        for (var inside : List.of("/admin/", "/realms/master/protocol/openid-connect/token", "/realms/uplink2/")) {
            assertThat(status(SCHOOL, SIGN_IN, "POST " + inside)).as(inside).isEqualTo(404);
        }
    }

    @Test
    void anotherSpellingIsNoWayAroundThat() throws IOException {
        for (var spelled : new String[] {
            "/realms/uplink/login-actions/%61uthenticate",
            "/realms/uplink/protocol/../login-actions/authenticate",
            "/realms/uplink/./login-actions/authenticate",
            "/realms/uplink//login-actions/authenticate",
            "/realms/uplink;a/login-actions/authenticate"
        }) {
            assertThat(status(SCHOOL, SIGN_IN, "POST " + spelled)).as(spelled).isEqualTo(400);
        }
    }

    @Test
    void howACopyDoesIsNotToldOutside() throws IOException {
        assertThat(status(SCHOOL, UPLINK, "GET /q/metrics")).isEqualTo(404);
        assertThat(status(SCHOOL, "elsewhere.example.org", "GET /")).isEqualTo(421);
    }

    @Test
    void whatAStrangerSaysOfWhoAsksIsForgotten() throws IOException {
        var told = ask(
                SCHOOL,
                UPLINK,
                "GET /",
                "X-Forwarded-For: 203.0.113.7\r\n",
                "X-Forwarded-Host: elsewhere.example.org\r\n",
                "Forwarded: for=203.0.113.7\r\n");
        assertThat(told).startsWith("HTTP/1.1 200 ").contains(SCHOOL).doesNotContain("203.0.113.7", "elsewhere");
    }
}

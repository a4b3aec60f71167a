package org.uplink.qa;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The proxy of {@code src/main/systemd/haproxy.cfg}, without TLS, before copies on this machine. */
final class Front implements AutoCloseable {

    private static final Path SHIPPED = Path.of("src", "main", "systemd", "haproxy.cfg");
    private static final Path OWN = Path.of("target", "qa-haproxy.cfg");

    private final int port;
    private final Process proxy;

    Front(int port, List<Integer> copies) throws IOException {
        this.port = port;
        Files.writeString(OWN, configuration(copies));
        proxy = new ProcessBuilder("haproxy", "-db", "-f", OWN.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "qa-haproxy.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(proxy::destroyForcibly));
    }

    /** A free one, for copies want to know their public address before there is a proxy. */
    static int choosePort() throws IOException {
        Programs.require("haproxy", "haproxy");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Its rules for copies are taken as they are shipped; those for the world outside have no place here. */
    private String configuration(List<Integer> copies) throws IOException {
        var shipped = Files.readString(SHIPPED);
        var defaults = shipped.substring(shipped.indexOf("\ndefaults"), shipped.indexOf("\nfrontend"));
        var uplink = shipped.substring(shipped.indexOf("\nbackend uplink"), shipped.indexOf("\nbackend keycloak"));
        var servers = new StringBuilder();
        for (var copy : copies) {
            servers.append("    server at%d 127.0.0.1:%d\n".formatted(copy, copy));
        }
        return "global\n    maxconn 1000\n\n" + defaults
                + "frontend pages\n    bind 127.0.0.1:%d\n    use_backend uplink\n\n".formatted(port)
                + uplink.replaceAll("(?m)^    server .*\n", "")
                + servers;
    }

    @Override
    public void close() {
        proxy.destroyForcibly();
    }
}

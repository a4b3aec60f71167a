package org.uplink.qa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The proxy of {@code src/main/systemd/haproxy.cfg}, without TLS, before copies on this machine. */
final class Front implements AutoCloseable {

    private static final Path SHIPPED = Path.of("src", "main", "systemd", "haproxy.cfg");
    /** The columns of its figures that say how many are at a server now, how many were, and whether anybody new is sent there. */
    private static final int CURRENT = 4;

    private static final int TOTAL = 7;
    private static final int STATUS = 17;

    private static final Path OWN = Path.of("target", "qa-haproxy.cfg");

    private final int port;
    private final int commands;
    private final Process proxy;

    Front(int port, List<Integer> copies) throws IOException {
        this.port = port;
        this.commands = choosePort();
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

    /** Sends nobody new to a copy, as an operator does before stopping one, and returns when nobody is left there. */
    void drain(int copy) throws IOException {
        command("set server uplink/at%d state drain".formatted(copy));
        Rig.until(
                Duration.ofSeconds(30),
                "nobody is left at a copy that is drained",
                () -> figure(copy, CURRENT).equals("0"));
    }

    void welcome(int copy) throws IOException {
        command("set server uplink/at%d state ready".formatted(copy));
    }

    /** Until it has looked twice it sends on: that is UP, too, and says how often it looked. */
    boolean sendsTo(int copy) {
        return figure(copy, STATUS).startsWith("UP");
    }

    /** How many requests were sent there. */
    int sentTo(int copy) {
        return Integer.parseInt(figure(copy, TOTAL));
    }

    private String figure(int copy, int column) {
        try {
            return command("show stat")
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(line -> line.length > column && line[1].equals("at" + copy))
                    .map(line -> line[column])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        }
    }

    private String command(String words) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), commands)) {
            socket.getOutputStream().write((words + "\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
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
        return "global\n    maxconn 1000\n    stats socket ipv4@127.0.0.1:%d level admin\n\n".formatted(commands)
                + defaults
                + "frontend pages\n    bind 127.0.0.1:%d\n    use_backend uplink\n\n".formatted(port)
                + uplink.replaceAll("(?m)^    server .*\n", "")
                + servers;
    }

    @Override
    public void close() {
        proxy.destroyForcibly();
    }
}

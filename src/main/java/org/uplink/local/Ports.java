package org.uplink.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1. */
final class Ports {
    private Ports() {}

    static void requireFree(int port, String user, String variable) {
        try (var socket = new ServerSocket()) {
            // Connections of an earlier run may still linger in TIME_WAIT; only a listener is in the way.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + ", where " + user + " should listen, is in use by another program: stop that"
                            + " program, or set " + variable + " to a free port.",
                    e);
        }
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.uplink.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Wire.Fault;

class WireTest {

    private static final int SOON = 5_000;

    private static Socket to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(SOON);
        return socket;
    }

    private static ServerSocket server() throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(SOON);
        return server;
    }

    @Test
    void whatIsSaidArrives() throws IOException {
        try (var server = server();
                var wire = new Wire(server.getLocalPort());
                var client = to(wire.port());
                var there = server.accept()) {
            client.getOutputStream().write(7);
            assertThat(there.getInputStream().read()).isEqualTo(7);
            there.getOutputStream().write(8);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void whatIsCutEndsAndIsMended() throws IOException {
        try (var server = server();
                var wire = new Wire(server.getLocalPort())) {
            try (var client = to(wire.port());
                    var _ = server.accept()) {
                wire.suffer(Fault.CUT);
                assertThat(client.getInputStream().read()).isNegative();
            }
            try (var client = to(wire.port())) {
                assertThat(client.getInputStream().read()).isNegative();
            }
            wire.suffer(Fault.NONE);
            try (var _ = to(wire.port());
                    var there = server.accept()) {
                assertThat(there.isConnected()).isTrue();
            }
        }
    }

    @Test
    void whereNobodyIsBehindTheConnectionIsClosed() throws IOException {
        var server = server();
        server.close();
        try (var wire = new Wire(server.getLocalPort());
                var client = to(wire.port())) {
            assertThat(client.getInputStream().read()).isNegative();
        }
    }
}

package org.uplink.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** The way from one copy to a server, on which anything may happen that happens on networks. */
public final class Wire implements Closeable {

    public enum Fault {
        NONE,
        /** Connections end, and new ones too. */
        CUT,
        /** They end without a farewell, in the middle of whatever was said; new ones come through. */
        RESET,
        /** Everything arrives late. */
        SLOW,
        /** Nothing arrives any more, and nobody is told; when it is over, what was open is gone. */
        SILENT,
        /** What was open, and what is opened meanwhile, is dead for ever: what is said on it is lost, and neither side is told. */
        HALF_OPEN
    }

    /** One connection, as both sides see it. */
    private static final class Way {
        private final Socket client;
        private final Socket server;
        private volatile boolean dead;

        Way(Socket client, Socket server, boolean dead) {
            this.client = client;
            this.server = server;
            this.dead = dead;
        }

        void end(boolean withoutFarewell) {
            Wire.end(client, withoutFarewell);
            Wire.end(server, withoutFarewell);
        }
    }

    private static final int AT_ONCE = 8192;
    private static final Duration LATE = Duration.ofMillis(150);

    private final ServerSocket near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Way> open = new ConcurrentLinkedQueue<>();
    private final int far;
    private volatile Fault fault = Fault.NONE;

    public Wire(int far) throws IOException {
        this.far = far;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    public int port() {
        return near.getLocalPort();
    }

    public void suffer(Fault next) {
        var before = fault;
        fault = next;
        if (next == Fault.CUT || next == Fault.RESET || before == Fault.SILENT) {
            open.forEach(one -> one.end(next == Fault.RESET || before == Fault.SILENT));
            open.clear();
        } else if (next == Fault.HALF_OPEN) {
            open.forEach(one -> one.dead = true);
        }
    }

    /** A server finds out at last whom it has lost. */
    public void bury() {
        open.stream().filter(one -> one.dead).forEach(one -> one.end(true));
        open.removeIf(one -> one.dead);
    }

    private static void end(Socket one, boolean withoutFarewell) {
        try {
            if (withoutFarewell) {
                one.setSoLinger(true, 0);
            }
            one.close();
        } catch (IOException gone) {
            Thread.onSpinWait();
        }
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                letIn(near.accept());
            } catch (IOException ended) {
                Thread.onSpinWait();
            }
        }
    }

    /** Where nobody is behind, whoever waits in front learns it from the closed connection. */
    private void letIn(Socket client) throws IOException {
        if (fault == Fault.CUT) {
            client.close();
            return;
        }
        try {
            join(client, new Socket(InetAddress.getLoopbackAddress(), far));
        } catch (IOException nobody) {
            client.close();
        }
    }

    private void join(Socket client, Socket server) {
        var way = new Way(client, server, fault == Fault.HALF_OPEN);
        open.add(way);
        if (fault == Fault.CUT) {
            way.end(false);
        }
        Thread.ofVirtual().start(() -> pass(way, client, server));
        Thread.ofVirtual().start(() -> pass(way, server, client));
    }

    private void pass(Way way, Socket from, Socket to) {
        try (from) {
            passAll(way, from.getInputStream(), to.getOutputStream());
        } catch (IOException ended) {
            Thread.onSpinWait();
        }
        if (!way.dead) {
            way.end(false);
            open.remove(way);
        }
    }

    private void passAll(Way way, InputStream from, OutputStream to) throws IOException {
        var bytes = new byte[AT_ONCE];
        for (var read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            if (fault == Fault.SLOW) {
                LockSupport.parkNanos(LATE.toNanos());
            }
            while (fault == Fault.SILENT) {
                LockSupport.parkNanos(LATE.toNanos());
            }
            if (!way.dead) {
                to.write(bytes, 0, read);
            }
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        suffer(Fault.CUT);
    }
}

package org.uplink.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port in front of a server, that can be cut and mended as a cable can. */
public final class Wire implements Closeable {

    private final ServerSocket front;
    private final int behind;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    public Wire(int behind) throws IOException {
        this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behind = behind;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return front.getLocalPort();
    }

    public void cut() throws IOException {
        cut = true;
        for (var one : open) {
            one.close();
        }
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        front.close();
        cut();
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var near = front.accept();
                if (cut) {
                    near.close();
                } else {
                    join(near, new Socket(InetAddress.getLoopbackAddress(), behind));
                }
            } catch (IOException gone) {
                // Closed, or nobody is behind: whoever waits in front learns it from the closed connection.
                Thread.onSpinWait();
            }
        }
    }

    private void join(Socket near, Socket far) {
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> copy(near, far));
        Thread.ofVirtual().start(() -> copy(far, near));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            Thread.onSpinWait();
        }
    }
}

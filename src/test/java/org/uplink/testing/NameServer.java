package org.uplink.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** A name server on this machine that answers for texts, and for nothing else. */
public final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int ANSWER = 0x8180;
    private static final int NO_SUCH_NAME = 3;
    private static final int TEXT = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatagramSocket socket;
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private volatile boolean silent;

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    /** Where the service that is being tested asks. */
    public static NameServer open() throws IOException {
        var server = ConfigProvider.getConfig().getValue("org.uplink.sign-in.dns-server", String.class);
        var port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
        var opened = new NameServer(bound(new InetSocketAddress("127.0.0.1", port)));
        Thread.ofVirtual().start(opened::serve);
        return opened;
    }

    /** The one before has closed its socket, and may still be about to let the port go. */
    private static DatagramSocket bound(InetSocketAddress address) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new DatagramSocket(address);
            } catch (BindException taken) {
                if (System.nanoTime() - until > 0) {
                    throw taken;
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    public void publish(String name, String... values) {
        texts.put(name, List.of(values));
    }

    public void withdraw(String name) {
        texts.remove(name);
    }

    /** From now on it answers nobody, or somebody again. */
    public void silent(boolean silent) {
        this.silent = silent;
    }

    private void serve() {
        var bytes = new byte[512];
        while (!socket.isClosed()) {
            try {
                var asked = new DatagramPacket(bytes, bytes.length);
                socket.receive(asked);
                if (!silent) {
                    var answer = answer(ByteBuffer.wrap(bytes, 0, asked.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
                }
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private byte[] answer(ByteBuffer question) {
        var id = question.getShort(0);
        question.position(HEADER);
        var name = name(question);
        var end = question.position() + 4;
        var values = texts.getOrDefault(name, List.of());
        var answer = new ByteArrayOutputStream();
        write(answer, id, values.isEmpty() ? ANSWER | NO_SUCH_NAME : ANSWER, 1, values.size(), 0, 0);
        answer.write(question.array(), HEADER, end - HEADER);
        values.forEach(value -> {
            var text = value.getBytes(StandardCharsets.US_ASCII);
            write(answer, 0xC000 | HEADER, TEXT, 1, 0, 60, text.length + 1);
            answer.write(text.length);
            answer.writeBytes(text);
        });
        return answer.toByteArray();
    }

    private static String name(ByteBuffer question) {
        var name = new StringBuilder();
        for (var length = question.get(); length > 0; length = question.get()) {
            var label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    private static void write(ByteArrayOutputStream answer, int... words) {
        for (var word : words) {
            answer.write(word >> 8);
            answer.write(word);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}

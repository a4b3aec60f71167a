package org.uplink.access;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection to the service, on which one request follows the other for as long as the service keeps it. */
final class KeptConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern OVER = Pattern.compile("(?i)\r\nconnection: *close\r\n|^HTTP/1\\.0|^HTTP/1\\.1 101");

    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    /** The answer, as text; "" where none came. A connection may be closed under the next request, which is then sent anew. */
    String ask(JunkRequest request) throws IOException {
        var isKept = socket != null;
        var answer = askOnce(request);
        return answer.isEmpty() && isKept ? askOnce(request) : answer;
    }

    private String askOnce(JunkRequest request) throws IOException {
        try {
            var open = open();
            open.getOutputStream().write(request.bytes());
            var answer = WireAnswer.read(in, request.isForHead());
            if (answer.isEmpty() || !request.isFramed() || OVER.matcher(answer).find()) {
                close();
            }
            return answer;
        } catch (SocketException closed) {
            close();
            return "";
        } catch (IOException | RuntimeException lost) {
            close();
            throw lost;
        }
    }

    private Socket open() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket("127.0.0.1", RestAssured.port);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.setTcpNoDelay(true);
            in = new BufferedInputStream(open.getInputStream(), 1 << 16);
            socket = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

package org.uplink.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads an answer until it is whole, also where the other side keeps the connection open. */
final class WireAnswer {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String END_OF_CHUNKS = "0\r\n\r\n";

    private WireAnswer() {}

    static String read(InputStream in, boolean headOnly) throws IOException {
        var read = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            read.write(buffer, 0, n);
            if (isWhole(read, headOnly)) {
                break;
            }
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean isWhole(ByteArrayOutputStream read, boolean headOnly) {
        var text = read.toString(StandardCharsets.ISO_8859_1);
        if (text.startsWith("HTTP/1.1 100")) {
            return false;
        }
        var head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return false;
        }
        var length = LENGTH.matcher(text.substring(0, head + 2));
        var body = text.length() - head - END_OF_HEAD.length();
        if (headOnly || text.startsWith("HTTP/1.1 204") || text.startsWith("HTTP/1.1 304")) {
            return true;
        }
        return length.find() ? body >= Integer.parseInt(length.group(1)) : text.endsWith(END_OF_CHUNKS);
    }
}

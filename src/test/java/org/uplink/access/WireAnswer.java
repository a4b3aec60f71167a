package org.uplink.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads an answer until it is whole, and no byte more: the other side may keep the connection open for the next one. */
final class WireAnswer {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: *chunked\r\n");
    private static final Pattern WITHOUT_BODY = Pattern.compile("^HTTP/1\\.[01] (204|304)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String INTERIM = "HTTP/1.1 100";
    private static final int HEXADECIMAL = 16;

    private WireAnswer() {}

    /** As text; "" where the connection was closed without one. */
    static String read(InputStream in, boolean headOnly) throws IOException {
        var head = until(END_OF_HEAD, in);
        while (head.startsWith(INTERIM)) {
            head = until(END_OF_HEAD, in);
        }
        return headOnly || WITHOUT_BODY.matcher(head).find() ? head : head + body(head, in);
    }

    private static String body(String head, InputStream in) throws IOException {
        var length = LENGTH.matcher(head);
        if (length.find()) {
            return text(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return CHUNKED.matcher(head).find() ? chunks(in) : text(in.readAllBytes());
    }

    private static String chunks(InputStream in) throws IOException {
        var all = new StringBuilder();
        for (var size = size(in); size > 0; size = size(in)) {
            all.append(text(in.readNBytes(size)));
            in.skipNBytes(2);
        }
        until("\r\n", in);
        return all.toString();
    }

    /** Of the next chunk; 0 where the connection was closed before it. */
    private static int size(InputStream in) throws IOException {
        var line = until("\r\n", in).replaceFirst(";.*", "").strip();
        return line.isEmpty() ? 0 : Integer.parseInt(line, HEXADECIMAL);
    }

    private static String until(String end, InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        var matched = 0;
        for (var one = in.read(); one >= 0; one = in.read()) {
            read.write(one);
            matched = one == end.charAt(matched) ? matched + 1 : one == '\r' ? 1 : 0;
            if (matched == end.length()) {
                break;
            }
        }
        return text(read.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

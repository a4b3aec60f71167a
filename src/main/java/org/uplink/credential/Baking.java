package org.uplink.credential;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Credentials inside of pictures (Open Badges 3.0, section 5.3): in an SVG as an element, in a PNG as a chunk of text. The
 * picture shows as before. Pure.
 */
final class Baking {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String KEYWORD = "openbadgecredential";
    /** The end of the keyword, no compression, no language, no translated keyword. */
    private static final byte[] PLAIN = new byte[5];

    private static final int HEAD = 8;
    private static final int CRC = 4;
    private static final String OPEN = "<openbadges:credential><![CDATA[";
    private static final String CLOSE = "]]></openbadges:credential>";

    private Baking() {}

    /** @param credential as JSON, in which a {@code >} stands only inside of text */
    static String intoSvg(String svg, String credential) {
        var root = svg.indexOf('>');
        return svg.substring(0, root)
                + " xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
                + OPEN
                + credential.replace("]]>", "]]\\u003e")
                + CLOSE
                + svg.substring(root + 1);
    }

    static byte[] intoPng(byte[] png, String credential) {
        var text = new ByteArrayOutputStream();
        text.writeBytes("iTXt".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(KEYWORD.getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(PLAIN);
        text.writeBytes(credential.getBytes(StandardCharsets.UTF_8));
        var crc = new CRC32();
        crc.update(text.toByteArray());
        var afterHead = PNG.length + HEAD + ByteBuffer.wrap(png).getInt(PNG.length) + CRC;
        return ByteBuffer.allocate(png.length + Integer.BYTES + text.size() + CRC)
                .put(png, 0, afterHead)
                .putInt(text.size() - Integer.BYTES)
                .put(text.toByteArray())
                .putInt((int) crc.getValue())
                .put(png, afterHead, png.length - afterHead)
                .array();
    }

    /** The credential in a picture; empty where the file is no picture, or has none. */
    static Optional<String> from(byte[] file) {
        if (file.length > PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length)) {
            return fromPng(ByteBuffer.wrap(file).position(PNG.length));
        }
        var text = new String(file, StandardCharsets.UTF_8);
        var start = text.indexOf(OPEN);
        var end = text.indexOf(CLOSE, Math.max(start, 0));
        return start < 0 || end < 0 ? Optional.empty() : Optional.of(text.substring(start + OPEN.length(), end));
    }

    private static Optional<String> fromPng(ByteBuffer chunks) {
        while (chunks.remaining() > HEAD) {
            var length = chunks.getInt();
            var kind = new byte[Integer.BYTES];
            chunks.get(kind);
            if (length < 0 || length > chunks.remaining() - CRC) {
                return Optional.empty();
            }
            var data = new byte[length];
            chunks.get(data);
            chunks.getInt();
            var found = credentialIn(new String(kind, StandardCharsets.US_ASCII), data);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> credentialIn(String kind, byte[] data) {
        var start = KEYWORD.length() + PLAIN.length;
        var ours = kind.equals("iTXt")
                && data.length > start
                && new String(data, 0, KEYWORD.length(), StandardCharsets.US_ASCII).equals(KEYWORD)
                && Arrays.equals(data, KEYWORD.length(), start, PLAIN, 0, PLAIN.length);
        return ours
                ? Optional.of(new String(data, start, data.length - start, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}

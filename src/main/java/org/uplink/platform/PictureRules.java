package org.uplink.platform;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How large a picture is once it is drawn: a small file can say that it has more pixels than any machine has memory for. */
public final class PictureRules {

    private static final int PNG = 0x89504E47;
    private static final int JPEG = 0xFFD8;
    private static final int RIFF = 0x52494646;
    private static final int WORD = 16;
    private static final int BITS_OF_A_SIDE = 14;
    private static final int SIDE = (1 << BITS_OF_A_SIDE) - 1;
    private static final int THREE_BYTES = 0xFFFFFF;

    private PictureRules() {}

    /** Width times height as PNG, JPEG or WebP say it; 0 for what is none of them, or does not say. */
    public static long pixels(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        try {
            var start = in.readInt();
            if (start == PNG) {
                in.skipNBytes(12);
                return side(in) * side(in);
            }
            if (start >>> WORD == JPEG) {
                return ofJpeg(in, start & 0xFFFF);
            }
            return start == RIFF ? ofWebp(in) : 0;
        } catch (EOFException cut) {
            return 0;
        }
    }

    private static long side(DataInputStream in) throws IOException {
        return Math.min(Integer.toUnsignedLong(in.readInt()), Integer.MAX_VALUE);
    }

    /** Over all that stands before the frame: pictures from cameras have a lot there. */
    private static long ofJpeg(DataInputStream in, int first) throws IOException {
        for (var marker = first; marker >>> 8 == 0xFF; marker = in.readUnsignedShort()) {
            var length = in.readUnsignedShort();
            if (isFrame(marker & 0xFF)) {
                in.skipNBytes(1);
                return (long) in.readUnsignedShort() * in.readUnsignedShort();
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
        return 0;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static long ofWebp(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var kind = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        in.skipNBytes(4);
        var head = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        head.put(in.readNBytes(10)).position(0);
        return switch (kind) {
            case "VP8 " -> (long) (head.getShort(6) & SIDE) * (head.getShort(8) & SIDE);
            case "VP8L" -> lossless(head.getInt(1));
            case "VP8X" -> (1L + (head.getInt(4) & THREE_BYTES)) * (1L + (head.getInt(7) & THREE_BYTES));
            default -> 0;
        };
    }

    private static long lossless(int bits) {
        return (1L + (bits & SIDE)) * (1L + (bits >>> BITS_OF_A_SIDE & SIDE));
    }
}

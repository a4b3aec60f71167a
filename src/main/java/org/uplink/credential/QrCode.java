package org.uplink.credential;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;

/** An address as a QR code. */
final class QrCode {

    private static final int SIZE = 600;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private QrCode() {}

    static byte[] png(String address) {
        try {
            var bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, SIZE, SIZE, HINTS);
            var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < bits.getHeight(); y++) {
                for (var x = 0; x < bits.getWidth(); x++) {
                    image.setRGB(x, y, (bits.get(x, y) ? Color.BLACK : Color.WHITE).getRGB());
                }
            }
            return BadgeDrawing.encoded(image);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(address + " does not fit into a QR code", tooLong);
        }
    }
}

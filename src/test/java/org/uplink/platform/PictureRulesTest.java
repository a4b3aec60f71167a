package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureRulesTest {

    private static long pixels(byte[] file) throws IOException {
        return PictureRules.pixels(new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg"})
    void aPictureSaysHowLargeItIs(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        assertThat(pixels(bytes.toByteArray())).isEqualTo(321L * 123);
    }

    @ParameterizedTest
    @CsvSource({
        "52494646 24000000 57454250 56503820 18000000 000000 9d012a 4001 7800, 38400",
        "52494646 24000000 57454250 5650384C 18000000 2f 3fc11d00 0000000000, 38400",
        "52494646 24000000 57454250 56503858 0a000000 00000000 3f0100 770000, 38400"
    })
    void webpSaysItInThreeWays(String hex, long pixels) throws IOException {
        assertThat(pixels(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(pixels);
    }

    @Test
    void aSmallFileCanBeAHugePicture() throws IOException {
        var flood = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452ffffffffffffffff0802000000");
        assertThat(pixels(flood)).isGreaterThan(1L << 60);
    }

    @Property
    void whateverTheBytesAreItEnds(@ForAll byte[] bytes) throws IOException {
        pixels(bytes);
        assertThat(bytes).isNotNull();
    }
}

package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogoRulesTest {

    @Test
    void theFirstBytesTellPngAndJpeg() {
        assertThat(LogoRules.typeOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains("image/png");
        assertThat(LogoRules.typeOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains("image/jpeg");
    }

    @Test
    void whatOnlyCallsItselfAPictureIsNone() {
        assertThat(LogoRules.typeOf("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(LogoRules.typeOf("GIF89a".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(LogoRules.typeOf(new byte[0])).isEmpty();
    }
}

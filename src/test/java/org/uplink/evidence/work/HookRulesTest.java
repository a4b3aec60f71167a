package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.evidence.work.HookRules.Delivery;

class HookRulesTest {

    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example of the Standard Webhooks specification. */
    private static final Delivery EXAMPLE = new Delivery(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    private static boolean genuine(Delivery delivery, Instant now) {
        return HookRules.isGenuine(delivery, List.of(SECRET), now);
    }

    @Test
    void theExampleOfTheStandardIsGenuine() {
        assertThat(genuine(EXAMPLE, SENT)).isTrue();
    }

    @Test
    void fiveMinutesEitherWayAreFresh() {
        assertThat(genuine(EXAMPLE, SENT.plusSeconds(300))).isTrue();
        assertThat(genuine(EXAMPLE, SENT.plusSeconds(301))).isFalse();
        assertThat(genuine(EXAMPLE, SENT.minusSeconds(301))).isFalse();
    }

    @Test
    void neitherBodyNorIdNorTimeCanBeExchanged() {
        var body = "{\"test\": 1}".getBytes(StandardCharsets.UTF_8);
        assertThat(genuine(new Delivery(EXAMPLE.id(), EXAMPLE.timestamp(), EXAMPLE.signatures(), body), SENT))
                .isFalse();
        assertThat(genuine(new Delivery("msg_2", EXAMPLE.timestamp(), EXAMPLE.signatures(), EXAMPLE.body()), SENT))
                .isFalse();
        assertThat(genuine(new Delivery(EXAMPLE.id(), "1614265331", EXAMPLE.signatures(), EXAMPLE.body()), SENT))
                .isFalse();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughAndNoneIsNot() {
        var both = "v1,AAAA " + EXAMPLE.signatures();
        assertThat(genuine(new Delivery(EXAMPLE.id(), EXAMPLE.timestamp(), both, EXAMPLE.body()), SENT))
                .isTrue();
        assertThat(genuine(new Delivery(EXAMPLE.id(), EXAMPLE.timestamp(), "", EXAMPLE.body()), SENT))
                .isFalse();
        assertThat(HookRules.isGenuine(EXAMPLE, List.of(), SENT)).isFalse();
    }
}

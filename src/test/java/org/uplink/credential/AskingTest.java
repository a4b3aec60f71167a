package org.uplink.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.uplink.platform.Refusal;

/** What strangers may ask, and how often. */
class AskingTest {

    /** Stands still until it is told. */
    private static final class Watch implements TimeMeter {
        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void whoAsksTooOftenWaitsAndOthersDoNot() {
        var watch = new Watch();
        var buckets = new AskLimits.Buckets(3, Duration.ofMinutes(1), watch);
        for (var i = 0; i < 3; i++) {
            buckets.take("one");
        }
        assertThatThrownBy(() -> buckets.take("one"))
                .isInstanceOfSatisfying(
                        Refusal.TooMany.class,
                        tooMany -> assertThat(tooMany.seconds()).isEqualTo(20));
        assertThatCode(() -> buckets.take("other")).doesNotThrowAnyException();

        watch.pass(Duration.ofSeconds(20));
        assertThatCode(() -> buckets.take("one")).doesNotThrowAnyException();
        assertThatThrownBy(() -> buckets.take("one")).isInstanceOf(Refusal.TooMany.class);
    }

    @Test
    void aWholeNetworkOfOneSubscriberIsOneAsker() {
        assertThat(AskerRules.keyOf("2001:db8:1:2::1")).isEqualTo(AskerRules.keyOf("2001:db8:1:2:ffff::9"));
        assertThat(AskerRules.keyOf("2001:db8:1:2::1")).isNotEqualTo(AskerRules.keyOf("2001:db8:1:3::1"));
        assertThat(AskerRules.keyOf("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(AskerRules.keyOf("fe80::1%eth0")).isEqualTo(AskerRules.keyOf("fe80::2"));
    }

    @Test
    void aHashIsThatOfTheAddressAndThenTheSalt() {
        // printf 'ada@example.orgpepper' | sha256sum
        assertThat(IdentityRules.hash(" Ada@Example.org ", "pepper"))
                .isEqualTo("sha256$ebe41303590c450d254bbeacc4ccf12cf6690106fe8ec1fca9349c7a890e3e30");
        assertThat(IdentityRules.matches("ADA@example.org", IdentityRules.hash("ada@example.org", "a"), "a"))
                .isTrue();
        assertThat(IdentityRules.matches("ada@example.org", IdentityRules.hash("ada@example.org", "a"), "b"))
                .isFalse();
        assertThat(IdentityRules.matches("ada@example.org", null, null)).isFalse();
        assertThat(IdentityRules.matches("", null, null)).isFalse();
    }

    @Property(tries = 200)
    void aCursorIsReadAsItWasWritten(@ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long position) {
        assertThat(AwardCursor.parse(new AwardCursor(position).text())).isEqualTo(new AwardCursor(position));
    }

    @Property(tries = 200)
    void whatIsNoCursorIsRefused(@ForAll String text) {
        try {
            assertThat(AwardCursor.parse(text).position()).isNotNegative();
        } catch (Refusal.Malformed refused) {
            assertThat(refused.advice()).contains("since");
        }
    }
}

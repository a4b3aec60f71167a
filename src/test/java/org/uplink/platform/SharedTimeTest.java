package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.uplink.platform.SharedTime.Compared;

class SharedTimeTest {

    private static final Instant HERE = Instant.parse("2026-09-01T08:00:00Z");

    @Test
    void whatAskingTakesIsNotTheClocks() {
        assertThat(SharedTime.between(1000, 1050, 1100)).isZero();
        assertThat(SharedTime.between(1000, 1000, 1000)).isZero();
    }

    @Test
    void aClockIsAheadOrBehind() {
        assertThat(SharedTime.between(5000, 1000, 5100)).isEqualTo(Duration.ofSeconds(4));
        assertThat(SharedTime.between(1000, 5100, 1100)).isEqualTo(Duration.ofSeconds(-4));
    }

    @Test
    void aClockThatIsTurnedIsOffAtOnce() {
        var compared = new Compared(HERE, 500, Duration.ofSeconds(4));
        assertThat(compared.off(HERE.plusSeconds(10), counted(10))).hasSeconds(4);
        assertThat(compared.off(HERE.plusSeconds(3610), counted(10))).hasSeconds(3604);
        assertThat(compared.off(HERE.minusSeconds(3590), counted(10))).hasSeconds(-3596);
    }

    private static long counted(long seconds) {
        return 500 + Duration.ofSeconds(seconds).toNanos();
    }
}

package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedTimeTest {

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
}

package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VouchersTest {

    @Test
    void anObjectVouchesWithItsKeys() {
        assertThat(Vouchers.in(Map.of("riverbend", Map.of("id", "1"), "lakeside", Map.of())))
                .containsExactly("lakeside", "riverbend");
    }

    @Test
    void aListVouchesWithItsEntries() {
        assertThat(Vouchers.in(List.of("riverbend", "lakeside"))).containsExactly("lakeside", "riverbend");
    }

    @Test
    void nothingVouchesWithoutTheClaim() {
        assertThat(Vouchers.in(null)).isEmpty();
        assertThat(Vouchers.in("riverbend")).isEmpty();
    }
}

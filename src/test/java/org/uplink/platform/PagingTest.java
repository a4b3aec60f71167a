package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void theLastPageMayBeShort() {
        assertThat(Paging.pages(50, 50)).isEqualTo(1);
        assertThat(Paging.pages(51, 50)).isEqualTo(2);
    }

    @Test
    void anEmptyListHasAPage() {
        assertThat(Paging.pages(0, 50)).isEqualTo(1);
    }

    @Test
    void aNumberThatNoListHasIsTheNearestOne() {
        assertThat(Paging.page(0)).isEqualTo(1);
        assertThat(Paging.page(Integer.MAX_VALUE)).isEqualTo(10_000);
    }
}

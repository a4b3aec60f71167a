package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallGroupRulesTest {

    @Test
    void fewerThanFiveAreNotSpokenOf() {
        assertThat(SmallGroupRules.mayTell(4)).isFalse();
        assertThat(SmallGroupRules.mayTell(5)).isTrue();
    }
}

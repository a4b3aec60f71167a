package org.uplink.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final int MOST = 2;
    private static final int MOST_WAITING = 2;

    private final Share share = new Share();
    private final List<String> begun = new ArrayList<>();

    private boolean enter(String who) {
        return share.enter(() -> begun.add(who), MOST, MOST_WAITING);
    }

    @Test
    void whoeverComesWhileItsShareIsTakenWaitsForOneOfThem() {
        assertThat(enter("a") && enter("b") && enter("c") && enter("d")).isTrue();
        assertThat(begun).containsExactly("a", "b");
        share.leave();
        assertThat(begun).containsExactly("a", "b", "c");
        share.leave();
        share.leave();
        share.leave();
        assertThat(begun).containsExactly("a", "b", "c", "d");
        assertThat(enter("e")).isTrue();
        assertThat(begun).endsWith("e");
    }

    @Test
    void whoeverComesWhileManyWaitIsNeverBegun() {
        List.of("a", "b", "c", "d").forEach(this::enter);
        assertThat(enter("e")).isFalse();
        List.of(1, 2, 3, 4).forEach(_ -> share.leave());
        assertThat(begun).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whoHasGivenUpIsNotBegun() {
        enter("a");
        enter("b");
        Runnable late = () -> begun.add("late");
        share.enter(late, MOST, MOST_WAITING);
        assertThat(share.giveUp(late)).isTrue();
        share.leave();
        assertThat(begun).containsExactly("a", "b");
        assertThat(share.giveUp(late)).isFalse();
    }

    @Test
    void whoIsAloneMayHaveEverything() {
        for (var number = 0; number < 100; number++) {
            share.enter(() -> begun.add("x"), Integer.MAX_VALUE, 0);
        }
        assertThat(begun).hasSize(100);
    }
}

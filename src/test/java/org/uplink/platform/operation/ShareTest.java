package org.uplink.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final int MOST = 2;
    private static final int MOST_WAITING = 2;

    private int most = MOST;
    private final Share share = new Share(() -> most, MOST_WAITING);
    private final List<String> begun = new ArrayList<>();

    private boolean enter(String who) {
        return share.enter(() -> begun.add(who));
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
        share.enter(late);
        assertThat(share.giveUp(late)).isTrue();
        share.leave();
        assertThat(begun).containsExactly("a", "b");
        assertThat(share.giveUp(late)).isFalse();
    }

    @Test
    void whoIsAloneMayHaveEverything() {
        most = Integer.MAX_VALUE;
        for (var number = 0; number < 100; number++) {
            enter("x");
        }
        assertThat(begun).hasSize(100);
    }

    @Test
    void whoWaitsDoesNotTakeThePlacesThatOthersNeedByNow() {
        most = 4;
        List.of("a", "b", "c", "d", "e", "f").forEach(this::enter);
        most = MOST;
        share.leave();
        share.leave();
        assertThat(begun).containsExactly("a", "b", "c", "d");
        share.leave();
        assertThat(begun).endsWith("d", "e");
        assertThat(share.hasRoom(MOST)).isFalse();
    }

    @Test
    void whoseBodyIsInCountsAgain() {
        enter("a");
        enter("b");
        assertThat(share.lend()).isTrue();
        assertThat(enter("c")).isTrue();
        share.comeBack();
        enter("d");
        share.leave();
        assertThat(begun).containsExactly("a", "b", "c");
        share.leave();
        assertThat(begun).endsWith("d");
    }

    @Test
    void noMorePlacesAreLentThanComeBackTogether() {
        enter("a");
        enter("b");
        assertThat(List.of(share.lend(), share.lend())).containsOnly(true);
        enter("c");
        assertThat(share.lend()).isFalse();
        share.stayAway();
        assertThat(share.lend()).isTrue();
    }
}

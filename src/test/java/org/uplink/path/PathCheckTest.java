package org.uplink.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.path.PathCheck.Kind.AFTER_UNKNOWN;
import static org.uplink.path.PathCheck.Kind.ALL_OPTIONAL;
import static org.uplink.path.PathCheck.Kind.CHOICE_IN_ORDER;
import static org.uplink.path.PathCheck.Kind.CIRCLE;
import static org.uplink.path.PathCheck.Kind.GATE_UNSURE;
import static org.uplink.path.PathCheck.Kind.ID_TWICE;
import static org.uplink.path.PathCheck.Kind.NO_STEPS;
import static org.uplink.path.PathCheck.Kind.OPTIONAL_CHOICE;
import static org.uplink.path.PathCheck.Kind.TOO_MANY;
import static org.uplink.path.Steps.advised;
import static org.uplink.path.Steps.all;
import static org.uplink.path.Steps.choose;
import static org.uplink.path.Steps.gated;
import static org.uplink.path.Steps.inOrder;
import static org.uplink.path.Steps.optional;
import static org.uplink.path.Steps.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uplink.path.Path.Group;
import org.uplink.path.Path.Step;
import org.uplink.path.Path.Terms;
import org.uplink.path.PathCheck.Flaw;

class PathCheckTest {

    private static List<Flaw> check(Step... steps) {
        return PathCheck.of(List.of(steps));
    }

    @Test
    void stepsThatHangTogetherPass() {
        assertThat(check(
                        task("a"),
                        inOrder("row", task("b"), optional("c"), choose("pick", 1, task("d"), task("e"))),
                        advised("f", "c"),
                        gated("g", "row", "pick", "b")))
                .isEmpty();
    }

    @Test
    void anIdIsUsedOnceInAllGroups() {
        assertThat(check(task("a"), all("g", task("b"), task("a"))))
                .containsExactly(new Flaw(ID_TWICE, "/steps/1/group/steps/1", "a", ""));
    }

    @Test
    void whatComesBeforeMustBeAStep() {
        assertThat(check(advised("a", "nowhere"))).containsExactly(new Flaw(AFTER_UNKNOWN, "/steps/0", "a", "nowhere"));
    }

    @Test
    void aCircleIsFoundWhateverItLeadsThrough() {
        assertThat(check(advised("a", "a"))).extracting(Flaw::kind).containsExactly(CIRCLE);
        assertThat(check(advised("a", "b"), gated("b", "a")))
                .extracting(Flaw::kind)
                .containsExactly(CIRCLE, CIRCLE);
        assertThat(check(all("g", gated("a", "g"))))
                .containsExactly(new Flaw(CIRCLE, "/steps/0/group/steps/0", "a", "g"));
        assertThat(check(inOrder("g", advised("a", "b"), task("b"))))
                .containsExactly(new Flaw(CIRCLE, "/steps/0/group/steps/0", "a", "b"));
        assertThat(check(all("g", task("a")).on(Steps.gate("b")), gated("b", "a")))
                .extracting(Flaw::step)
                .containsExactly("g", "b");
    }

    @Test
    void aGateIsNotBehindWhatNeedNotBeDone() {
        var pick = choose("pick", 1, task("a"), task("b"));
        assertThat(check(pick, gated("c", "a"))).containsExactly(new Flaw(GATE_UNSURE, "/steps/1", "c", "a"));
        assertThat(check(pick, gated("c", "pick"))).isEmpty();
        assertThat(check(optional("a"), gated("b", "a"))).extracting(Flaw::kind).containsExactly(GATE_UNSURE);
        assertThat(check(choose("pick", 1, task("a"), gated("b", "a"))))
                .extracting(Flaw::kind)
                .containsExactly(GATE_UNSURE);
        assertThat(check(choose("pick", 1, task("a"), all("b", task("c"), gated("d", "c")))))
                .isEmpty();
    }

    @Test
    void whatIsOptionalMayWaitForWhatIsOptional() {
        assertThat(check(task("x"), optional("a"), task("b").on(new Terms(List.of("a"), true, true, 0))))
                .isEmpty();
    }

    @Test
    void aGroupCanBeFinishedAndAllOfItBeReached() {
        assertThat(check(choose("g", 3, task("a"), task("b"))))
                .extracting(Flaw::kind)
                .containsExactly(TOO_MANY);
        assertThat(check(all("g"))).extracting(Flaw::kind).containsExactly(NO_STEPS);
        assertThat(check(all("g", optional("a")))).extracting(Flaw::kind).containsExactly(ALL_OPTIONAL);
        assertThat(check(choose("g", 1, task("a"), optional("b"))))
                .extracting(Flaw::kind)
                .containsExactly(OPTIONAL_CHOICE);
        assertThat(check(Step.of("g", new Group("g", 1, true, List.of(task("a"), task("b"))))))
                .extracting(Flaw::kind)
                .containsExactly(CHOICE_IN_ORDER);
    }

    @Test
    void aPathAsksForSomething() {
        assertThat(check()).containsExactly(new Flaw(NO_STEPS, "/steps", "", ""));
        assertThat(check(optional("a"))).extracting(Flaw::kind).containsExactly(ALL_OPTIONAL);
    }
}

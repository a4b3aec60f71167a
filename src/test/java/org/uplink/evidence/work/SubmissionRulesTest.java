package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SubmissionRulesTest {

    @Test
    void theStraightWayIsWrittenHandedInAndAccepted() {
        assertThat(SubmissionRules.next(State.DRAFT, Deed.SAVE)).contains(State.DRAFT);
        assertThat(SubmissionRules.next(State.DRAFT, Deed.HAND_IN)).contains(State.SUBMITTED);
        assertThat(SubmissionRules.next(State.SUBMITTED, Deed.ACCEPT)).contains(State.ACCEPTED);
    }

    @Test
    void whatComesBackForChangesIsItsAuthorsAgain() {
        assertThat(SubmissionRules.next(State.SUBMITTED, Deed.ASK_CHANGES)).contains(State.CHANGES_ASKED);
        assertThat(SubmissionRules.next(State.CHANGES_ASKED, Deed.SAVE)).contains(State.CHANGES_ASKED);
        assertThat(SubmissionRules.next(State.CHANGES_ASKED, Deed.HAND_IN)).contains(State.SUBMITTED);
    }

    @Test
    void nothingIsChangedWhileItIsJudged() {
        assertThat(SubmissionRules.next(State.SUBMITTED, Deed.SAVE)).isEmpty();
        assertThat(SubmissionRules.next(State.SUBMITTED, Deed.HAND_IN)).isEmpty();
    }

    @Property
    void nothingFollowsOnADecisionOrAWithdrawal(@ForAll Deed deed) {
        for (var end : EnumSet.of(State.ACCEPTED, State.DECLINED, State.WITHDRAWN)) {
            assertThat(SubmissionRules.next(end, deed)).isEmpty();
        }
    }

    @Property
    void onlyWhatWasHandedInIsJudged(@ForAll State state) {
        for (var judgement : EnumSet.of(Deed.ACCEPT, Deed.DECLINE, Deed.ASK_CHANGES)) {
            assertThat(SubmissionRules.next(state, judgement).isPresent()).isEqualTo(state == State.SUBMITTED);
        }
    }

    @Property
    void anAuthorTakesBackWhateverIsNotDecided(@ForAll State state) {
        assertThat(SubmissionRules.next(state, Deed.WITHDRAW).isPresent()).isEqualTo(SubmissionRules.isOpen(state));
    }
}

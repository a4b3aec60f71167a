package org.uplink.evidence.work;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The way of a submission: from draft to a decision, or back to its author for changes. */
final class SubmissionRules {

    private static final Set<State> WITH_AUTHOR = EnumSet.of(State.DRAFT, State.CHANGES_ASKED);

    private SubmissionRules() {}

    /** Where a deed leads; empty where it cannot be done. */
    static Optional<State> next(State state, Deed deed) {
        return switch (deed) {
            case SAVE -> Optional.of(state).filter(SubmissionRules::isEditable);
            case HAND_IN -> isEditable(state) ? Optional.of(State.SUBMITTED) : Optional.empty();
            case WITHDRAW -> isOpen(state) ? Optional.of(State.WITHDRAWN) : Optional.empty();
            case ASK_CHANGES -> judged(state, State.CHANGES_ASKED);
            case ACCEPT -> judged(state, State.ACCEPTED);
            case DECLINE -> judged(state, State.DECLINED);
        };
    }

    /** Whether it is its author's to change. */
    static boolean isEditable(State state) {
        return WITH_AUTHOR.contains(state);
    }

    /** Whether anything can still happen to it. */
    static boolean isOpen(State state) {
        return isEditable(state) || state == State.SUBMITTED;
    }

    private static Optional<State> judged(State state, State then) {
        return state == State.SUBMITTED ? Optional.of(then) : Optional.empty();
    }
}

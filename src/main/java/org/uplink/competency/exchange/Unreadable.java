package org.uplink.competency.exchange;

import java.util.List;

/** A file that cannot be imported, with all that is known to be wrong with it. Nothing of it was stored. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    Unreadable(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    Unreadable(Problem problem) {
        this(List.of(problem));
    }

    List<Problem> problems() {
        return problems;
    }
}

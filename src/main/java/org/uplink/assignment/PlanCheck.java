package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import org.uplink.platform.PersonId;

/**
 * What lines leave open of a problem, and what they break.
 *
 * @param open services first
 */
record PlanCheck(List<Open> open, List<Break> breaks) {

    /** Why something is not reached. */
    enum Reason {
        /** Nothing in the catalogue gives evidence for it. */
        NO_COURSE,
        /** What gives evidence for it is done already. */
        DONE,
        /** What gives evidence for it takes longer than there is time, alone. */
        TOO_LONG,
        /** There is too little time left beside the other lines. */
        NO_TIME_LEFT,
        /** Nobody in the team could be made able. */
        NOBODY,
        /** It could be planned, and is not. */
        NOT_PLANNED
    }

    /** What is not reached when all lines are done. */
    sealed interface Open {
        Reason reason();

        /** @param reached the level that the lines, or what the person has, come to */
        record Level(PersonId person, String competency, int reached, int target, String roles, Reason reason)
                implements Open {}

        /** @param able how many can run it when all lines are done */
        record Cover(String service, int able, Reason reason) implements Open {}
    }

    /** A rule that a line breaks. */
    sealed interface Break {
        /** @param minutes more than there are until the day */
        record TooMuch(PersonId person, LocalDate by, int minutes) implements Break {}

        record AfterEnd(PlanTake take, LocalDate dueOn, LocalDate until) implements Break {}

        record InQuiet(PlanTake take, LocalDate dueOn, String period) implements Break {}

        /** @param first what is recommended to be done before */
        record OutOfOrder(PlanTake take, PlanTake first) implements Break {}
    }
}

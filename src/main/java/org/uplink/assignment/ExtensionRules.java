package org.uplink.assignment;

import java.time.LocalDate;

/** Whether a date can be asked for instead of the one that is set. */
final class ExtensionRules {

    /** What is wrong with a date. */
    enum Fault {
        NONE,
        NOT_LATER,
        OUT_OF_REACH
    }

    private ExtensionRules() {}

    /** Later than the date that is set, not in the past, and no further than any date of an assignment may be. */
    static Fault check(LocalDate asked, LocalDate set, LocalDate today) {
        if (!asked.isAfter(set)) {
            return Fault.NOT_LATER;
        }
        return AssignmentRules.allows(asked, today) ? Fault.NONE : Fault.OUT_OF_REACH;
    }
}

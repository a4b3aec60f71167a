package org.uplink.evidence;

import java.time.LocalDate;

/** An assessor's judgement that a level is lower now. Evidence from before it counts at most that much once it binds. */
record Reassessment(int level, LocalDate recordedOn) {

    private static final int DAYS_FOR_COMMENT = 14;

    LocalDate bindsFrom() {
        return recordedOn.plusDays(DAYS_FOR_COMMENT + 1);
    }

    boolean binds(Item item, LocalDate day) {
        return !day.isBefore(bindsFrom()) && item.occurredOn().isBefore(recordedOn);
    }
}

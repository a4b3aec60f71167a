package org.uplink.certification;

import java.time.LocalDate;

/** Until when a decision about an award can be appealed against. Pure. */
final class AppealRules {

    static final int DAYS = 30;

    private AppealRules() {}

    /** @param madeOn the day of the decision in the organization's calendar */
    static LocalDate lastDay(LocalDate madeOn) {
        return madeOn.plusDays(DAYS);
    }

    static boolean isOpen(LocalDate madeOn, LocalDate today) {
        return !today.isAfter(lastDay(madeOn));
    }
}

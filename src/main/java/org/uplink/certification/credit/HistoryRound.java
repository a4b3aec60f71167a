package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.uplink.people.DailyRound;
import org.uplink.platform.OrganizationId;

/** Each night the lines of tables go that were shown the day before. */
@ApplicationScoped
class HistoryRound implements DailyRound {

    private static final int EARLY = 2;

    private final Histories histories;

    HistoryRound(Histories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public int fromHour() {
        return EARLY;
    }

    @Override
    public void run(OrganizationId organization, LocalDate today) {
        histories.forget();
    }
}

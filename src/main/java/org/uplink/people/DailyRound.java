package org.uplink.people;

import java.time.LocalDate;
import java.util.Optional;
import org.uplink.platform.OrganizationId;

/** Work that every organization has done once on each of its own days, whichever replica comes first. */
public interface DailyRound {

    /** What guards it in the database. */
    String name();

    /** Rounds of one day run in the order of these. */
    int order();

    /** The hour of the organization's day from which it is done; its very first round is done at any hour. */
    int fromHour();

    /** Does the work in the caller's transaction, which acts for the organization. */
    void run(OrganizationId organization, LocalDate today);

    /**
     * Does the part of the work that begins at a place, in the caller's transaction.
     *
     * @param from empty at the beginning of the day
     * @return where the next part begins; empty where this was the last
     */
    default Optional<String> part(OrganizationId organization, LocalDate today, String from) {
        run(organization, today);
        return Optional.empty();
    }
}

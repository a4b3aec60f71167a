package org.uplink.people;

import java.time.LocalDate;
import java.util.Optional;
import org.uplink.platform.OrganizationId;

/**
 * A round with more to do than one transaction should hold: what a part has done stays, whoever is killed after it, and
 * whichever replica comes next goes on behind it.
 */
public interface RoundInParts extends DailyRound {

    @Override
    Optional<String> part(OrganizationId organization, LocalDate today, String from);

    /** All parts, one after the other. */
    @Override
    default void run(OrganizationId organization, LocalDate today) {
        var next = Optional.of("");
        while (next.isPresent()) {
            next = part(organization, today, next.get());
        }
    }
}

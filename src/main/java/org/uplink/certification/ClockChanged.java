package org.uplink.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * The clock of a holder's awards stands still, or runs again before it was to. Fired in the same transaction.
 *
 * @param hold names the days on which it does not run
 * @param from the first of them
 * @param days how many they are now; 0 where they were taken back before they began
 */
public record ClockChanged(
        OrganizationId organization, PersonId person, UUID hold, boolean stopped, LocalDate from, long days) {}

package org.uplink.certification;

import java.time.Instant;
import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * An award was suspended, with a reason for the holder. Fired in the same transaction.
 *
 * @param number 1 for the first suspension of the award
 */
public record AwardSuspended(
        OrganizationId organization,
        PersonId person,
        UUID award,
        int number,
        Instant at,
        String title,
        String reason) {}

package org.uplink.certification;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * A suspended award counts again by its dates. Fired in the same transaction.
 *
 * @param onAppeal whether the holder is told by the answer to an appeal
 */
public record SuspensionLifted(
        OrganizationId organization,
        PersonId person,
        UUID award,
        int number,
        String title,
        String note,
        boolean onAppeal) {}

package org.uplink.certification.credit;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Somebody looked at the proof of an entry. Fired in the transaction that did it.
 *
 * @param step of the ledger, new each time
 * @param reason "" where it was accepted
 */
public record CreditJudged(
        OrganizationId organization,
        PersonId person,
        UUID entry,
        UUID step,
        String what,
        boolean accepted,
        String reason) {}

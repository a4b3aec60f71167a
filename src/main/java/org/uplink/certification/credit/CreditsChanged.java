package org.uplink.certification.credit;

import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What counts for a person may be another than before. Fired in the transaction that made it so. */
public record CreditsChanged(OrganizationId organization, PersonId person) {}

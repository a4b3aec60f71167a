package org.uplink.certification;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** The revocation of an award was undone: it counts again by its dates. Fired in the same transaction. */
public record AwardReinstated(
        OrganizationId organization, PersonId person, UUID award, CertificationId certification, String revision) {}

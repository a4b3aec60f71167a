package org.uplink.certification;

import java.time.Instant;
import java.util.UUID;
import org.uplink.platform.OrganizationId;

/** An award was revoked, with a reason for the holder. Fired in the same transaction. */
public record AwardRevoked(OrganizationId organization, UUID award, Instant at, String reason) {}

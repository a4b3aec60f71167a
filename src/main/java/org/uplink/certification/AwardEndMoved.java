package org.uplink.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.OrganizationId;

/** An award ends on another day, since its clock stood still or no longer does. Fired in the same transaction. */
public record AwardEndMoved(OrganizationId organization, UUID award, LocalDate endsOn) {}

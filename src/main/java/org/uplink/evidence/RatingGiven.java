package org.uplink.evidence;

import java.time.Instant;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** A manager has rated somebody. Fired in the transaction of the rating. */
public record RatingGiven(
        OrganizationId organization, PersonId person, CompetencyId competency, int level, Instant at) {}

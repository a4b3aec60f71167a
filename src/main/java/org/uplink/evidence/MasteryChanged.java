package org.uplink.evidence;

import java.util.Set;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What somebody's evidence adds up to was computed anew for these competencies. Fired in the same transaction. */
public record MasteryChanged(OrganizationId organization, PersonId person, Set<CompetencyId> competencies) {}

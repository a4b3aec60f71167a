package org.uplink.coverage;

import org.uplink.competency.CompetencyId;

/** What running a service asks for in one competency: a verified level, 1 to 5. */
public record Need(CompetencyId competency, int level) {}

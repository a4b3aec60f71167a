package org.uplink.catalog;

import org.uplink.competency.CompetencyId;

/**
 * What somebody lacks in one competency.
 *
 * @param level what they have, 0 to 4
 * @param target what is asked for, above the level
 * @param core whether it matters most for the job
 */
public record Gap(CompetencyId competency, int level, int target, boolean core) {}

package org.uplink.evidence;

import java.time.LocalDate;

/**
 * What a manager said of somebody in one competency.
 *
 * @param level 0 to 3
 */
public record Rating(int level, LocalDate on, String comment) {}

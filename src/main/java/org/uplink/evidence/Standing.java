package org.uplink.evidence;

/**
 * Where somebody stands today in one competency.
 *
 * @param level verified, 0 to 5
 * @param levelNotStale what remains of it where stale and lapsed evidence is not accepted
 */
public record Standing(int level, int levelNotStale, Currency currency) {}

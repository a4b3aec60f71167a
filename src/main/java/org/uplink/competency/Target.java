package org.uplink.competency;

/** The level that a person's jobs ask for in one competency: the highest of them, core if it is core in one of them. */
public record Target(CompetencyId competency, int level, boolean core) {}

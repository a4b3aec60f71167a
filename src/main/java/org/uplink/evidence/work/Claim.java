package org.uplink.evidence.work;

/** What a submission is said to show: a level, 1 to 5, in a competency. */
record Claim(String competency, int level) {}

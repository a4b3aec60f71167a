package org.uplink.insight;

import java.time.Instant;

/**
 * Something that changed for a person.
 *
 * @param kind {@code level}, {@code award} or {@code assignment}
 * @param title of the competency, certification or path
 * @param by who assigned it, else empty
 */
record ChangeLine(String kind, String title, String by, int fromLevel, int toLevel, Instant at) {}

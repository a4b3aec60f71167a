package org.uplink.insight;

import java.time.LocalDate;

/**
 * Something with a date that a person should know.
 *
 * @param kind {@code path}, {@code award} that ends, or {@code review} of a skill
 * @param why in the words of who assigned it; empty where the kind says it
 */
record DueLine(String kind, String title, LocalDate on, String why, String by, String address) {}

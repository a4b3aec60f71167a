package org.uplink.competency.exchange;

/**
 * What is wrong in a file, where, and how to mend it.
 *
 * @param pointer a JSON pointer into the file, or {@code ""} where it cannot be read at all
 * @param line counted from 1
 */
record Problem(String pointer, int line, String what, String fix) {}

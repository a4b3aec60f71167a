package org.uplink.progress;

/**
 * Where somebody stopped reading.
 *
 * @param percent how far down the lesson, 0 to 100
 */
public record Position(String lesson, int percent) {}

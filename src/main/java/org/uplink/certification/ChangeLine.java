package org.uplink.certification;

import java.util.UUID;

/**
 * Somebody whom a change asks for more, as a manager reads it.
 *
 * @param look of the chip of the award that is held; empty for who is on the way to the first
 * @param sentence where they stand
 * @param older until when the version before earns the award, in words
 */
record ChangeLine(UUID person, String name, String teams, String look, String sentence, String older, Todo todo) {}

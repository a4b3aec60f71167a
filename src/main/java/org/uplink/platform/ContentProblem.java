package org.uplink.platform;

/**
 * A mistake in content.
 *
 * @param file below {@code content/}
 * @param line counted from 1
 * @param what what is wrong
 * @param fix how to mend it
 */
public record ContentProblem(String file, int line, String what, String fix) {

    @Override
    public String toString() {
        return "content/" + file + ":" + line + ": " + what + " " + fix;
    }
}

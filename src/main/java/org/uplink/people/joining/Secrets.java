package org.uplink.people.joining;

import org.uplink.platform.Ids;

/** Secrets of 256 random bits, of which only the hash is kept. */
public final class Secrets {

    private Secrets() {}

    /** Letters, digits, '-' and '_'. */
    public static String next() {
        return Ids.secret() + Ids.secret();
    }
}

package org.uplink.people;

/**
 * When a number about people may be said to somebody who does not manage them: not where it speaks of so few that it would
 * say something of one of them.
 */
public final class SmallGroupRules {

    public static final int FEWEST = 5;

    private SmallGroupRules() {}

    public static boolean mayTell(long people) {
        return people >= FEWEST;
    }
}

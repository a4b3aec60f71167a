package org.uplink.qa;

import java.util.Random;

/** How much is tried and with which chances, as the command line says. */
public final class Sizes {

    private Sizes() {}

    /** {@code -Dqa.size=}; without it as much as some minutes on two cores allow. */
    public static int size(int usual) {
        return Integer.getInteger("qa.size", usual);
    }

    /** {@code -Dqa.seed=} does again what was done with the number that is printed. */
    static Random chances(String name) {
        var seed = Long.getLong("qa.seed", System.nanoTime());
        System.out.printf("%s: -Dqa.seed=%d%n", name, seed);
        return new Random(seed);
    }
}

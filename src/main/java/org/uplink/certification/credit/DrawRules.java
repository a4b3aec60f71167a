package org.uplink.certification.credit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.uplink.platform.PersonId;

/**
 * Which entries somebody looks at. Evenly: of each run of entries of a person exactly one is drawn, with 10 percent one of ten;
 * which one follows from the person and the number of the run, so that anybody can draw it again and nobody knows it by
 * counting.
 */
final class DrawRules {

    static final int DEFAULT_PERCENT = 10;
    static final List<Integer> SHARES = List.of(0, 5, 10, 20, 25, 50, 100);

    private static final int ALL = 100;

    private DrawRules() {}

    /**
     * @param number of the entry among those that the person wrote, from 0
     * @param percent one of {@link #SHARES}: what divides a hundred
     */
    static boolean isDrawn(PersonId person, int number, int percent) {
        if (percent == 0) {
            return false;
        }
        var run = ALL / percent;
        var name = "credit draw %s %d".formatted(person, number / run);
        var chosen = Math.floorMod(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits(), run);
        return number % run == chosen;
    }
}

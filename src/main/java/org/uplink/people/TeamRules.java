package org.uplink.people;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How teams may nest. */
final class TeamRules {

    private TeamRules() {}

    /**
     * Whether a team would end up below itself.
     *
     * @param parents the team above each team; a team at the top is absent
     */
    static boolean wouldCircle(UUID team, @Nullable UUID parent, Map<UUID, UUID> parents) {
        var seen = new HashSet<UUID>();
        for (var above = parent; above != null && seen.add(above); above = parents.get(above)) {
            if (above.equals(team)) {
                return true;
            }
        }
        return false;
    }
}

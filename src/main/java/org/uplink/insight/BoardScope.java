package org.uplink.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose report it is: of the whole organization, of one team with those below it, or of all teams of one manager.
 *
 * @param team null for no single team
 * @param manager whose teams, null for the whole organization and for a single team
 * @param title names of the teams, empty for the whole organization
 */
record BoardScope(@Nullable UUID team, @Nullable UUID manager, String title) {

    static final BoardScope WHOLE = new BoardScope(null, null, "");

    boolean whole() {
        return team == null && manager == null;
    }

    public String teamText() {
        return team == null ? "" : team.toString();
    }
}

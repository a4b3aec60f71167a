package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TeamRulesTest {

    private static final UUID DEPARTMENT = new UUID(0, 1);
    private static final UUID NETWORK = new UUID(0, 2);
    private static final UUID WIRELESS = new UUID(0, 3);
    private static final Map<UUID, UUID> PARENTS = Map.of(NETWORK, DEPARTMENT, WIRELESS, NETWORK);

    @Test
    void aTeamCannotStandUnderItself() {
        assertThat(TeamRules.wouldCircle(NETWORK, NETWORK, PARENTS)).isTrue();
    }

    @Test
    void aTeamCannotStandUnderATeamBelowIt() {
        assertThat(TeamRules.wouldCircle(DEPARTMENT, WIRELESS, PARENTS)).isTrue();
    }

    @Test
    void aTeamMayStandUnderAnyOtherTeamOrNone() {
        assertThat(TeamRules.wouldCircle(WIRELESS, DEPARTMENT, PARENTS)).isFalse();
        assertThat(TeamRules.wouldCircle(WIRELESS, null, PARENTS)).isFalse();
        assertThat(TeamRules.wouldCircle(new UUID(0, 9), WIRELESS, PARENTS)).isFalse();
    }

    /** However teams are moved: from each of them the way up ends at the top. */
    @Property
    void noSequenceOfAllowedMovesClosesACircle(
            @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> teams,
            @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> targets) {
        var parents = new HashMap<UUID, UUID>();
        for (var i = 0; i < Math.min(teams.size(), targets.size()); i++) {
            var team = new UUID(0, teams.get(i));
            var parent = new UUID(0, targets.get(i));
            if (!TeamRules.wouldCircle(team, parent, parents)) {
                parents.put(team, parent);
            }
        }
        assertThat(List.copyOf(parents.keySet()))
                .allSatisfy(team -> assertThat(wayUp(team, parents)).hasSizeLessThan(9));
    }

    private static List<UUID> wayUp(UUID team, Map<UUID, UUID> parents) {
        var way = new ArrayList<UUID>();
        for (var above = parents.get(team); above != null && way.size() < 9; above = parents.get(above)) {
            way.add(above);
        }
        return way;
    }
}

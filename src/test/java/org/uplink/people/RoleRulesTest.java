package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.platform.Role.ADMIN;
import static org.uplink.platform.Role.ASSESSOR;
import static org.uplink.platform.Role.LEARNER;
import static org.uplink.platform.Role.MANAGER;
import static org.uplink.platform.Role.PLATFORM;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.uplink.platform.Role;

class RoleRulesTest {

    @Test
    void everybodyStaysALearner() {
        assertThat(RoleRules.after(Set.of(LEARNER, MANAGER), Set.of())).containsExactly(LEARNER);
    }

    @Test
    void whatIsTickedIsGivenAndWhatIsNotIsTaken() {
        assertThat(RoleRules.after(Set.of(LEARNER, MANAGER), Set.of(ASSESSOR)))
                .containsExactlyInAnyOrder(LEARNER, ASSESSOR);
    }

    @Property
    void nobodyGivesOrTakesThePlatformRole(@ForAll Set<Role> before, @ForAll Set<Role> ticked) {
        assertThat(RoleRules.after(before, ticked).contains(PLATFORM)).isEqualTo(before.contains(PLATFORM));
    }

    @Property
    void aRoleIsGivenWhereItWasNot(@ForAll Set<Role> before, @ForAll Set<Role> after) {
        assertThat(RoleRules.gives(before, after)).isEqualTo(after.stream().anyMatch(role -> !before.contains(role)));
    }

    @Test
    void theLastAdminKeepsTheRole() {
        assertThat(RoleRules.takesTheLastAdmin(Set.of(LEARNER, ADMIN), Set.of(LEARNER), 0))
                .isTrue();
        assertThat(RoleRules.takesTheLastAdmin(Set.of(LEARNER, ADMIN), Set.of(LEARNER), 1))
                .isFalse();
        assertThat(RoleRules.takesTheLastAdmin(Set.of(LEARNER), Set.of(LEARNER), 0))
                .isFalse();
    }
}

package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.platform.Role.ADMIN;
import static org.uplink.platform.Role.ASSESSOR;
import static org.uplink.platform.Role.LEARNER;
import static org.uplink.platform.Role.MANAGER;
import static org.uplink.platform.Role.PLATFORM;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uplink.platform.Role;

class StandingRulesTest {

    @Test
    void whatIsSaidIsGrantedAndWhatIsSaidNoLongerIsWithdrawn() {
        var first = StandingRules.settle(Set.of(LEARNER), Set.of(), Set.of(ASSESSOR), 1);
        assertThat(first.roles()).containsExactlyInAnyOrder(LEARNER, ASSESSOR);
        assertThat(first.given()).containsExactly(ASSESSOR);
        var second = StandingRules.settle(first.roles(), first.given(), Set.of(MANAGER), 1);
        assertThat(second.roles()).containsExactlyInAnyOrder(LEARNER, MANAGER);
        assertThat(second.withdrawn()).containsExactly(ASSESSOR);
    }

    @Test
    void theLastAdministratorStaysUntilThereIsAnother() {
        var kept = StandingRules.settle(Set.of(LEARNER, ADMIN), Set.of(ADMIN), Set.of(), 0);
        assertThat(kept.roles()).contains(ADMIN);
        assertThat(kept.kept()).containsExactly(ADMIN);
        assertThat(kept.given()).containsExactly(ADMIN);
        assertThat(StandingRules.settle(kept.roles(), kept.given(), Set.of(), 1).roles())
                .containsExactly(LEARNER);
    }

    @Property
    void thePlatformRoleIsNeverGivenOrTaken(
            @ForAll Set<Role> held,
            @ForAll Set<Role> given,
            @ForAll Set<Role> worth,
            @ForAll @IntRange(max = 2) int others) {
        Assume.that(!given.contains(PLATFORM));
        assertThat(StandingRules.settle(held, given, worth, others).roles().contains(PLATFORM))
                .isEqualTo(held.contains(PLATFORM));
    }

    @Property
    void whatAPersonGaveStays(
            @ForAll Set<Role> held,
            @ForAll Set<Role> given,
            @ForAll Set<Role> worth,
            @ForAll @IntRange(max = 2) int others) {
        var byHand = new HashSet<>(held);
        byHand.removeAll(given);
        assertThat(StandingRules.settle(held, given, worth, others).roles()).containsAll(byHand);
    }

    @Property
    void twiceIsOnce(@ForAll Set<Role> held, @ForAll Set<Role> worth, @ForAll @IntRange(max = 2) int others) {
        var once = StandingRules.settle(held, Set.of(), worth, others);
        var again = StandingRules.settle(once.roles(), once.given(), worth, others);
        assertThat(again.changes()).isFalse();
        assertThat(again.given()).isEqualTo(once.given());
    }

    @Property
    void whatWasGrantedGoesWhenNothingIsSaid(@ForAll Set<Role> held, @ForAll Set<Role> worth) {
        var granted = StandingRules.settle(held, Set.of(), worth, 1);
        assertThat(StandingRules.settle(granted.roles(), granted.given(), Set.of(), 1)
                        .roles())
                .isEqualTo(new HashSet<>(held));
    }
}

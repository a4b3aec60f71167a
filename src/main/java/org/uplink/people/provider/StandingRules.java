package org.uplink.people.provider;

import java.util.EnumSet;
import java.util.Set;
import org.uplink.people.RoleRules;
import org.uplink.platform.Role;

/** What becomes of somebody's roles when the provider of the organization has spoken. */
final class StandingRules {

    private StandingRules() {}

    /**
     * @param given what somebody has by the provider alone
     * @param kept what stays although the provider says it no longer: nobody else could give roles
     */
    record Settled(Set<Role> roles, Set<Role> given, Set<Role> granted, Set<Role> withdrawn, Set<Role> kept) {
        boolean changes() {
            return !granted.isEmpty() || !withdrawn.isEmpty();
        }
    }

    /**
     * What a person gave stays; what the provider gave goes when it is said no longer.
     *
     * @param held what the membership has
     * @param given what of that the provider gave
     * @param worth what is said now is worth
     */
    static Settled settle(Set<Role> held, Set<Role> given, Set<Role> worth, long otherAdmins) {
        var granted = copy(worth);
        granted.retainAll(RoleRules.GIVEN_HERE);
        var said = copy(granted);
        granted.removeAll(held);
        var withdrawn = copy(given);
        withdrawn.retainAll(held);
        withdrawn.removeAll(said);
        var kept = EnumSet.noneOf(Role.class);
        if (withdrawn.contains(Role.ADMIN) && otherAdmins == 0) {
            withdrawn.remove(Role.ADMIN);
            kept.add(Role.ADMIN);
        }
        var roles = copy(held);
        roles.addAll(granted);
        roles.removeAll(withdrawn);
        var by = copy(given);
        by.retainAll(held);
        by.addAll(granted);
        by.removeAll(withdrawn);
        return new Settled(roles, by, granted, withdrawn, kept);
    }

    private static Set<Role> copy(Set<Role> roles) {
        var copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        return copy;
    }
}

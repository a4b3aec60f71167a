package org.uplink.people;

import java.util.EnumSet;
import java.util.Set;
import org.uplink.platform.Role;

/** Which roles an admin of an organization may give and take. */
public final class RoleRules {

    /** Those that stand on the page; {@code LEARNER} everybody has, {@code PLATFORM} is not a district's to give. */
    public static final Set<Role> GIVEN_HERE = Set.of(Role.MANAGER, Role.ASSESSOR, Role.ADMIN);

    private RoleRules() {}

    /** What a membership has after an admin ticked these roles: what is not theirs to give or take stays as it was. */
    static Set<Role> after(Set<Role> before, Set<Role> ticked) {
        var after = EnumSet.of(Role.LEARNER);
        ticked.stream().filter(GIVEN_HERE::contains).forEach(after::add);
        before.stream().filter(role -> !GIVEN_HERE.contains(role)).forEach(after::add);
        return after;
    }

    /** Whether a role comes about that was not there. */
    static boolean gives(Set<Role> before, Set<Role> after) {
        return !before.containsAll(after);
    }

    /** Whether the organization would be left with nobody who can give roles. */
    static boolean takesTheLastAdmin(Set<Role> before, Set<Role> after, long otherAdmins) {
        return before.contains(Role.ADMIN) && !after.contains(Role.ADMIN) && otherAdmins == 0;
    }
}

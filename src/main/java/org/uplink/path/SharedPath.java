package org.uplink.path;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a path that an organization above the active one shares with it.
 *
 * @param from the organization that shares it
 * @param adoption where it was adopted already
 */
record SharedPath(
        Path path, String from, Instant sharedAt, @Nullable Adoption adoption) {

    /** {@code new}, {@code adopted}, or {@code newer} where a later version than the one taken is shared. */
    public String state() {
        if (adoption == null) {
            return "new";
        }
        return adoption.outdated() ? "newer" : "adopted";
    }

    public int steps() {
        return path.leaves().size();
    }

    public String address() {
        return "/team/paths/shared/" + path.slug();
    }
}

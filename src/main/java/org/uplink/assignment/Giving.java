package org.uplink.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;
import org.uplink.path.PathId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * What one save, or one evaluation of a rule, gives to people.
 *
 * @param walked the revision that those begin with who do not walk the path yet
 * @param cycle the occurrence, or "" for what comes once
 * @param countsFrom what was done before does not count for the occurrence; null where all counts
 * @param reason why, in words for the learner
 */
record Giving(
        OrganizationId organization,
        Path walked,
        String cycle,
        @Nullable Instant countsFrom,
        String reason,
        PersonId by,
        Instant at) {

    PathId path() {
        return walked.id();
    }
}

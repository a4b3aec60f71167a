package org.uplink.catalog;

import org.uplink.competency.CompetencyId;

/**
 * What a course gives evidence for.
 *
 * @param via {@code check} or {@code lab}
 */
public record Alignment(CompetencyId competency, int level, String via) {

    public boolean byCheck() {
        return via.equals("check");
    }
}

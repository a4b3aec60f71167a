package org.uplink.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands against an award.
 *
 * @param suspension null for a revocation
 * @param number of the revocation or suspension of the award
 * @param madeOn the day in the organization's calendar
 */
record AwardDecision(UUID award, @Nullable UUID suspension, int number, UUID madeBy, LocalDate madeOn, String reason) {

    public boolean isRevocation() {
        return suspension == null;
    }

    /** Names it among the decisions about its award. */
    public String key() {
        return (isRevocation() ? "revocation-" : "suspension-") + number;
    }
}

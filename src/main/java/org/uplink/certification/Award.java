package org.uplink.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One award to one person, with what it is worth today.
 *
 * @param number 1 for the first, one more for each renewal
 * @param validUntil the last valid day; null without an end
 * @param reason of what is so now, a revocation or a suspension, for the holder; null where there is none
 */
public record Award(
        UUID id,
        CertificationId certification,
        String revision,
        int number,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        AwardState state,
        @Nullable String reason) {}

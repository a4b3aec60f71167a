package org.uplink.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a password was given too long ago. */
final class StepUpRules {

    private StepUpRules() {}

    /** @param authTime the claim of the token, in seconds; without it nobody knows, so it is late */
    static boolean isLate(@Nullable Object authTime, Instant now, Duration within) {
        if (authTime == null) {
            return true;
        }
        var given = Instant.ofEpochSecond(Long.parseLong(authTime.toString()));
        return given.plus(within).isBefore(now);
    }
}
